import { fc } from '@fast-check/vitest';

/** What happens to files: cut short, a stretch lost, lines doubled, in another order or from elsewhere. Positions are shares of 1. */
export type Mutation =
  | { kind: 'cut'; at: number }
  | { kind: 'lose'; at: number; length: number }
  | { kind: 'double' | 'swap'; at: number; to: number }
  | { kind: 'insert'; at: number; line: string }
  | { kind: 'ends'; with: string };

const share = fc.double({ min: 0, max: 1, noNaN: true });

export function mutationOf(lineOf: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: share }),
    fc.record({ kind: fc.constant('lose' as const), at: share, length: fc.nat(60) }),
    fc.record({ kind: fc.constantFrom('double' as const, 'swap' as const), at: share, to: share }),
    fc.record({ kind: fc.constant('insert' as const), at: share, line: lineOf }),
    fc.record({ kind: fc.constant('ends' as const), with: fc.constantFrom('\r\n', '\r', '\n\n') }),
  );
}

export function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce(mutateOnce, text);
}

function mutateOnce(text: string, mutation: Mutation): string {
  if (mutation.kind === 'cut') return text.slice(0, position(text.length, mutation.at));
  if (mutation.kind === 'lose') {
    const at = position(text.length, mutation.at);
    return text.slice(0, at) + text.slice(at + mutation.length);
  }
  const lines = text.split('\n');
  if (mutation.kind === 'ends') return lines.join(mutation.with);
  const at = position(lines.length - 1, mutation.at);
  if (mutation.kind === 'insert') return lines.toSpliced(at, 0, mutation.line).join('\n');
  const to = position(lines.length - 1, mutation.to);
  if (mutation.kind === 'double') return lines.toSpliced(to, 0, lines[at] ?? '').join('\n');
  return lines
    .with(at, lines[to] ?? '')
    .with(to, lines[at] ?? '')
    .join('\n');
}

function position(length: number, at: number): number {
  return Math.floor(length * at);
}
