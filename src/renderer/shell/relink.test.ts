import { beforeEach, expect, it } from 'vitest';
import type { HighlightId, PaperId } from '../../shared/model/id';
import { endRelink, isRelinking, startRelink, watchRelink } from './relink';
import { goTo, setSelection } from './screen-state';
import { selectOnly } from './selection';

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as HighlightId;
const here = '01ARZ3NDEKTSV4RRFFQ69G5FAW' as PaperId;
const there = '01ARZ3NDEKTSV4RRFFQ69G5FAX' as PaperId;

beforeEach(() => {
  goTo({ kind: 'lost' });
  setSelection(selectOnly(here));
  startRelink({ id, paperId: here, note: null, quote: 'words', near: null });
});

it('is about one paper, until it ends', () => {
  expect([isRelinking(here), isRelinking(there)]).toEqual([true, false]);
  endRelink();
  expect(isRelinking(here)).toBe(false);
});

it('is about a note and no text of its paper where the words are in that', () => {
  startRelink({ id, paperId: here, note: here, quote: 'words', near: null });
  expect(isRelinking(here)).toBe(false);
});

it.each([
  ['another paper', () => setSelection(selectOnly(there))],
  ['another place', () => goTo({ kind: 'all' })],
])('is given up by going to %s', (_, go) => {
  const stop = watchRelink();
  setSelection(selectOnly(here));
  expect(isRelinking(here)).toBe(true);
  go();
  expect(isRelinking(here)).toBe(false);
  stop();
});
