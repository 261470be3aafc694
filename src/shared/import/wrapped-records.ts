import { isBoilerplate } from './boilerplate';
import { createProblem } from './list-paper';
import { MAX_LOOSE_LINES } from './loose-lines';
import type { Found, RuleName, Span } from './types';

/** What stands in a text of JSON or XML besides its records. */
export type Unread =
  | { kind: 'broken'; lines: Span; text: string; why: 'broken-record' | 'too-long' }
  /** A line that no record touches: brackets, what a service says about its answer, or another syntax. `cut` as in `text/lines.ts`. */
  | { kind: 'outside'; line: number; text: string; cut: boolean };

/** Lines outside of records that stand together and are of one kind. */
type Group = { first: number; last: number; isWrapper: boolean; lines: string[] };

/** @param wrapper the rule of the lines that may stand around records; neighbours of it are one piece, and so are neighbours that fit nothing. */
export function* parseWrapped<Item extends { kind: 'record' }>(
  items: Iterable<Item | Unread>,
  wrapper: RuleName,
  readRecord: (item: Item) => Found,
): Generator<Found> {
  let group: Group | null = null;
  for (const item of items) {
    if (item.kind === 'outside' && !item.cut) {
      const isWrapper = isBoilerplate(wrapper, item.text);
      if (group === null || !goesOn(group, item.line, isWrapper)) {
        yield* finish(group, wrapper);
        group = { first: item.line, last: item.line, isWrapper, lines: [] };
      }
      group.last = item.line;
      if (!isWrapper) group.lines.push(item.text);
      continue;
    }
    yield* finish(group, wrapper);
    group = null;
    yield item.kind === 'record' ? readRecord(item) : toProblem(item);
  }
  yield* finish(group, wrapper);
}

function goesOn(group: Group, line: number, isWrapper: boolean): boolean {
  const isNext = line === group.last + 1 && isWrapper === group.isWrapper;
  return isNext && group.lines.length < MAX_LOOSE_LINES;
}

function* finish(group: Group | null, wrapper: RuleName): Generator<Found> {
  if (group === null) return;
  const lines = { first: group.first, last: group.last };
  if (group.isWrapper) yield { kind: 'boilerplate', lines, rule: wrapper };
  else yield createProblem(lines, group.lines.join('\n'), 'unrecognised');
}

function toProblem(item: Unread): Found {
  if (item.kind === 'broken') return createProblem(item.lines, item.text, item.why);
  return createProblem({ first: item.line, last: item.line }, item.text, 'too-long');
}
