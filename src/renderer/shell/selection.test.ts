import { expect, test } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import * as selection from './selection';

const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'] as unknown as [PaperId, PaperId, PaperId, PaperId, PaperId];
const order = [a, b, c, d, e];
const { addRange, clickToggle, keepInList, moveTo, selectAll, selectOnly, selectTo, targetsOf, toggle } = selection;

test('without marks an action means the paper under the cursor', () => {
  expect(targetsOf(selectOnly(b))).toEqual([b]);
  expect(targetsOf(selection.emptySelection)).toEqual([]);
});

test('marks stay while the cursor walks on', () => {
  const walked = moveTo(toggle(selectOnly(a), a), c);
  expect(walked.focusedId).toBe(c);
  expect(targetsOf(walked)).toEqual([a]);
});

test('two clicks with Ctrl give two papers, a third takes one away', () => {
  const two = clickToggle(selectOnly(a), c);
  expect(targetsOf(two)).toEqual([a, c]);
  expect(targetsOf(clickToggle(two, a))).toEqual([c]);
});

test('a range grows and shrinks around its anchor, in the order on screen', () => {
  const grown = selectTo(selectOnly(b), d, order);
  expect(targetsOf(grown)).toEqual([b, c, d]);
  expect(targetsOf(selectTo(grown, a, order))).toEqual([a, b]);
});

test('a range by key is added to the marks', () => {
  const marked = toggle(toggle(selectOnly(a), a), c);
  expect(targetsOf(addRange(marked, e, order))).toEqual([a, c, d, e]);
});

test('all of the list is marked and the cursor stays', () => {
  const all = selectAll(selectOnly(c), order);
  expect(targetsOf(all)).toEqual(order);
  expect(all.focusedId).toBe(c);
});

test('a cursor whose paper left stands on the one that moved up, at the end on the one before', () => {
  expect(keepInList(selectOnly(b), [a, c, d], 1).focusedId).toBe(c);
  expect(keepInList(selectOnly(e), [a, b], 4).focusedId).toBe(b);
  expect(keepInList(selectOnly(a), [], 0).focusedId).toBeNull();
});

test('marks that left are dropped, and nothing else is a new object', () => {
  const marked = selectTo(selectOnly(b), d, order);
  expect(targetsOf(keepInList(marked, [a, b, e], 3))).toEqual([b]);
  expect(keepInList(marked, order, 3)).toBe(marked);
});
