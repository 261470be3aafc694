import { expect, test } from 'vitest';
import { createFieldWait, FIELD_WAIT_MS, readKept, type KeptKey } from './field-wait';

function createWait() {
  const played: KeptKey[] = [];
  const wait = createFieldWait((keys) => played.push(...keys));
  const press = (key: string, at = 10) => wait.holds('list', readKept(key, key), at);
  return { wait, press, played };
}

test('keys between the key and its field are played into the field, in order', () => {
  const { wait, press, played } = createWait();
  wait.note('paper.editTitle', 0);
  expect(['t', 'T', ' ', 'Escape'].map((key) => press(key))).toEqual([true, true, true, true]);
  wait.arrive();
  expect(played).toEqual([
    { kind: 'text', text: 'tT ' },
    { kind: 'key', key: 'Escape' },
  ]);
});

test('Backspace takes back the letter before it, and never throws a paper away', () => {
  const { wait, press, played } = createWait();
  wait.note('list.filter', 0);
  expect(['a', 'x', 'Backspace', 'b'].map((key) => press(key))).toEqual([true, true, true, true]);
  wait.arrive();
  expect(played).toEqual([{ kind: 'text', text: 'ab' }]);
});

test('a chord that fields have is the field’s, any other acts at once', () => {
  expect(readKept('a', 'Mod+A')).toEqual({ kind: 'chord', chord: 'Mod+A' });
  expect([readKept('k', 'Mod+K'), readKept('F6', 'Shift+F6'), readKept('x', 'Alt+x')]).toEqual([null, null, null]);
});

test('a key in the field comes after those that were kept', () => {
  const { wait, press, played } = createWait();
  wait.note('list.filter', 0);
  press('q', 5);
  expect(wait.holds('text', readKept('u', 'u'), 10)).toBe(false);
  expect(played).toEqual([{ kind: 'text', text: 'q' }]);
  expect(press('t', 20)).toBe(false);
});

test('where no field comes, keys mean what they meant, and nothing is played', () => {
  const { wait, press, played } = createWait();
  wait.note('list.filter', 0);
  press('q', 5);
  expect(press('t', FIELD_WAIT_MS + 1)).toBe(false);
  wait.arrive();
  expect(played).toEqual([]);
});

test('other actions hold nothing', () => {
  const { wait, press } = createWait();
  wait.note('status.to-read', 0);
  expect(press('t', 1)).toBe(false);
});
