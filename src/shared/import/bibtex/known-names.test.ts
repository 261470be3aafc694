import { expect, it } from 'vitest';
import { findName, rememberName } from './known-names';

it('finds a name only as it was written, blanks included', () => {
  const text = 'x-Odd Name  = {a}, x-Odd Name = {b}, x-Odd NamE  =';
  const at = (from: number): [string, number, number] => [text, from, text.indexOf('=', from)];
  expect(findName(...at(0))).toBeNull();
  rememberName(...at(0), 'x-odd name');
  expect(findName(...at(0))).toBe('x-odd name');
  expect(findName(...at(19))).toBeNull();
  expect(findName(...at(37))).toBeNull();
});

it('keeps no more than it may', () => {
  for (let i = 0; i < 10_000; i += 1) rememberName(`q${String(10_000 + i)}=`, 0, 6, `q${String(10_000 + i)}`);
  const kept = Array.from({ length: 10_000 }, (_, i) => findName(`q${String(10_000 + i)}=`, 0, 6));
  const known = kept.filter((name) => name !== null);
  expect(known.length).toBeLessThan(100);
  expect(known[0]).toBe('q10000');
});
