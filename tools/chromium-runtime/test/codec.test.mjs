import { expect, test } from 'vitest';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { codec } = require('../codec.cjs');

const KEPT = [
  null,
  undefined,
  true,
  'text with \u2028, \ud800 and "quotes"',
  0,
  -0,
  NaN,
  -Infinity,
  12345678901234567890n,
  new Date(5),
  new Date(NaN),
  [1, undefined, [null]],
  { a: { b: undefined }, $: ['date', 1], ['__proto__']: 1 },
  new Map([[{ key: 1 }, new Set([1, '1', undefined])]]),
  new Uint8Array([0, 127, 255]),
  new Float64Array([0.1, NaN]),
  new BigInt64Array([-1n]),
  new Uint16Array([1, 2, 3]).subarray(1, 2),
  new Uint8Array([1, 2]).buffer,
  new DataView(new Uint8Array([9]).buffer),
];

test.each(KEPT.map((value) => [value]))('keeps %o', (value) => {
  expect(codec.decode(codec.encode(value))).toStrictEqual(value);
});

test('keeps a Buffer as plain bytes, as Electron does', () => {
  expect(codec.decode(codec.encode(Buffer.from('hi')))).toStrictEqual(new Uint8Array([104, 105]));
});

test('a key __proto__ does not become a prototype', () => {
  const back = codec.decode(codec.encode(JSON.parse('{"__proto__":{"polluted":1}}')));
  expect(back.polluted).toBeUndefined();
});

class Point {
  x = 1;
}
const cycle = {};
cycle.self = cycle;
const REFUSED = [
  () => {},
  Symbol('s'),
  Promise.resolve(),
  new Point(),
  new WeakMap(),
  /x/,
  cycle,
  { deep: [() => {}] },
];

test.each(REFUSED.map((value) => [value]))('refuses %o', (value) => {
  expect(() => codec.encode(value)).toThrow('could not be cloned');
});
