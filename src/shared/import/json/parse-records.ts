import { isBoilerplate } from '../boilerplate';
import { createProblem } from '../list-paper';
import type { Found, ParsedPaper } from '../types';
import { readJsonItems, type JsonItem } from './read-items';
import type { JsonObject } from './read-value';

/** Null where the object is no paper of this format. */
export type ToPaper = (value: JsonObject) => ParsedPaper | null;

/** Lines outside of records that stand together and are of one kind. */
type Group = { first: number; last: number; isWrapper: boolean; lines: string[] };

// As for other texts that were not understood: paragraphs, not a row for each of a million lines.
const MAX_LOOSE_LINES = 50;

export function* parseJsonRecords(chunks: Iterable<string>, toPaper: ToPaper): Generator<Found> {
  let group: Group | null = null;
  for (const item of readJsonItems(chunks)) {
    if (item.kind === 'outside' && !item.cut) {
      const isWrapper = isBoilerplate('json-wrapper', item.text);
      if (group !== null && goesOn(group, item.line, isWrapper)) {
        group.last = item.line;
        if (!isWrapper) group.lines.push(item.text);
        continue;
      }
      yield* finish(group);
      group = { first: item.line, last: item.line, isWrapper, lines: isWrapper ? [] : [item.text] };
      continue;
    }
    yield* finish(group);
    group = null;
    yield toFound(item, toPaper);
  }
  yield* finish(group);
}

function goesOn(group: Group, line: number, isWrapper: boolean): boolean {
  const isNext = line === group.last + 1 && isWrapper === group.isWrapper;
  return isNext && (isWrapper || group.lines.length < MAX_LOOSE_LINES);
}

function* finish(group: Group | null): Generator<Found> {
  if (group === null) return;
  const lines = { first: group.first, last: group.last };
  if (group.isWrapper) yield { kind: 'boilerplate', lines, rule: 'json-wrapper' };
  else yield createProblem(lines, group.lines.join('\n'), 'unrecognised');
}

function toFound(item: JsonItem, toPaper: ToPaper): Found {
  if (item.kind === 'outside') return createProblem({ first: item.line, last: item.line }, item.text, 'too-long');
  if (item.kind === 'broken') return createProblem(item.lines, item.text, item.why);
  const paper = toPaper(item.value);
  if (paper === null) return createProblem(item.lines, item.text, 'empty-record');
  return { kind: 'paper', lines: item.lines, paper };
}
