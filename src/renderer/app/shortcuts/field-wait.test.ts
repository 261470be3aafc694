import { expect, test } from 'vitest';
import { createFieldWait, FIELD_WAIT_MS } from './field-wait';

test('letters between the key and its field decide nothing', () => {
  const wait = createFieldWait();
  wait.note('paper.editTitle', 0);
  expect(['t', 'Shift+T', '5'].map((key) => wait.holds('list', key, 10))).toEqual([true, true, true]);
  expect(['Escape', 'Mod+Z', 'ArrowDown'].map((key) => wait.holds('list', key, 20))).toEqual([false, false, false]);
});

test('it is over when the field is there, or when none came', () => {
  const wait = createFieldWait();
  wait.note('list.filter', 0);
  expect(wait.holds('text', 'a', 10)).toBe(false);
  expect(wait.holds('list', 't', 20)).toBe(false);
  wait.note('list.filter', 100);
  expect(wait.holds('list', 't', 101 + FIELD_WAIT_MS)).toBe(false);
});

test('other actions hold nothing', () => {
  const wait = createFieldWait();
  wait.note('status.to-read', 0);
  expect(wait.holds('list', 't', 1)).toBe(false);
});
