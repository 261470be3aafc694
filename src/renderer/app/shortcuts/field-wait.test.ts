import { expect, test } from 'vitest';
import { createFieldWait, FIELD_WAIT_MS } from './field-wait';

function createWait() {
  const written: string[] = [];
  return { wait: createFieldWait((text) => written.push(text)), written };
}

test('letters between the key and its field are written into the field', () => {
  const { wait, written } = createWait();
  wait.note('paper.editTitle', 0);
  expect(['t', 'T', ' '].map((typed) => wait.holds('list', typed, 10))).toEqual([true, true, true]);
  expect(wait.holds('list', null, 20)).toBe(false);
  wait.arrive();
  expect(written).toEqual(['tT ']);
});

test('a key in the field comes after those that were kept', () => {
  const { wait, written } = createWait();
  wait.note('list.filter', 0);
  wait.holds('list', 'q', 5);
  expect(wait.holds('text', 'u', 10)).toBe(false);
  expect(written).toEqual(['q']);
  expect(wait.holds('list', 't', 20)).toBe(false);
});

test('where no field comes, keys mean what they meant, and nothing is written', () => {
  const { wait, written } = createWait();
  wait.note('list.filter', 0);
  wait.holds('list', 'q', 5);
  expect(wait.holds('list', 't', FIELD_WAIT_MS + 1)).toBe(false);
  wait.arrive();
  expect(written).toEqual([]);
});

test('other actions hold nothing', () => {
  const { wait } = createWait();
  wait.note('status.to-read', 0);
  expect(wait.holds('list', 't', 1)).toBe(false);
});
