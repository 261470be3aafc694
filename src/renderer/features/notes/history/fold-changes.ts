import type { WordChange } from '../../../../shared/text/compare-words';

export type ShownChange = WordChange | { kind: 'skipped'; count: number };

// Enough to know the place again on either side of a change.
const WORDS_AROUND = 30;
// A gap of a few words costs more to read than the words.
const LEAST_SKIPPED = 40;

/** Long stretches that stayed give way to their number, so that what changed is seen without looking for it. */
export function foldChanges(changes: readonly WordChange[]): ShownChange[] {
  return changes.flatMap((change, at): ShownChange[] => {
    if (change.kind !== 'same') return [change];
    const words = change.text.match(/\S+\s*|^\s+/gu) ?? [];
    const head = at === 0 ? 0 : WORDS_AROUND;
    const tail = at === changes.length - 1 ? 0 : WORDS_AROUND;
    const count = words.length - head - tail;
    // A note that is the same from end to end is shown: nothing else would be.
    if (count < LEAST_SKIPPED || changes.length === 1) return [change];
    const part = (from: number, end: number): ShownChange[] =>
      from === end ? [] : [{ kind: 'same', text: words.slice(from, end).join('') }];
    return [...part(0, head), { kind: 'skipped', count }, ...part(words.length - tail, words.length)];
  });
}

/** How many words came and went; a break between lines is none. */
export function countChanges(changes: readonly WordChange[]): { came: number; went: number } {
  const count = (kind: WordChange['kind']): number =>
    changes.filter((one) => one.kind === kind).reduce((sum, one) => sum + (one.text.match(/\S+/gu)?.length ?? 0), 0);
  return { came: count('inserted'), went: count('deleted') };
}
