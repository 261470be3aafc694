import { createProblem } from '../list-paper';
import type { Found, ParsedPaper } from '../types';
import { parseWrapped } from '../wrapped-records';
import { readJsonItems } from './read-items';
import type { JsonObject } from './read-value';

/** Null where the object is no paper of this format. */
export type ToPaper = (value: JsonObject) => ParsedPaper | null;

export function parseJsonRecords(chunks: Iterable<string>, toPaper: ToPaper): Generator<Found> {
  return parseWrapped(readJsonItems(chunks), 'json-wrapper', ({ lines, text, value }) => {
    const paper = toPaper(value);
    return paper === null ? createProblem(lines, text, 'empty-record') : { kind: 'paper', lines, paper };
  });
}
