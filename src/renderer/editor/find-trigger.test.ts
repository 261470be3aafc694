import { expect, test } from 'vitest';
import { findTrigger, LEAF } from './find-trigger';

test.each([
  ['@', { sign: '@', at: 0, query: '' }],
  ['see @riv', { sign: '@', at: 4, query: 'riv' }],
  ['see (@two words', { sign: '@', at: 5, query: 'two words' }],
  [`${LEAF} @a`, { sign: '@', at: 2, query: 'a' }],
  ['#rivers', { sign: '#', at: 0, query: 'rivers' }],
  ['on #', { sign: '#', at: 3, query: '' }],
  ['as in[[Reading jour', { sign: '[[', at: 5, query: 'Reading jour' }],
  ['/', { sign: '/', at: 0, query: '' }],
  ['then /tab', { sign: '/', at: 5, query: 'tab' }],
  ['it costs $5 and @a', { sign: '@', at: 16, query: 'a' }],
  ['$x$ and @a', { sign: '@', at: 8, query: 'a' }],
  ['`a` and @b', { sign: '@', at: 8, query: 'b' }],
  ['#a @b', { sign: '@', at: 3, query: 'b' }],
])('%j asks for something', (before, wanted) => {
  expect(findTrigger(before)).toEqual(wanted);
});

test.each([
  ['#'],
  ['# '],
  ['## '],
  ['a@b'],
  ['name@example.org'],
  ['and/or'],
  ['a / b'],
  ['https://example.org/#part'],
  ['https://example.org/@name'],
  ['@ noon'],
  ['@a@'],
  ['[[done]] and'],
  [`@${LEAF} then`],
  ['$a_{@'],
  ['$y /b'],
  ['$$ x @b'],
  ['the call `a @b'],
  [`@${'long words '.repeat(8)}`],
])('%j asks for nothing', (before) => {
  expect(findTrigger(before)).toBeNull();
});
