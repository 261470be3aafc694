import { expect, it } from 'vitest';
import { HOLDS_MARKUP, HOLDS_SPACES, HOLDS_TEX, scanText } from './scan-text';

const LONG = 'x'.repeat(60);

it.each([
  ['', HOLDS_SPACES],
  ['Plain words, once - and "quoted".', 0],
  ["It's a well-known `x`", 0],
  ['a -- b', HOLDS_TEX],
  ["``a''", HOLDS_TEX],
  ['5\\%', HOLDS_TEX],
  ['Fig.~2', HOLDS_TEX],
  [' a', HOLDS_SPACES],
  ['a ', HOLDS_SPACES],
  ['a  b', HOLDS_SPACES],
  ['a <b> & {c}\n', HOLDS_MARKUP | HOLDS_TEX | HOLDS_SPACES],
])('says of %j what work it makes, alone and behind many words', (text, bits) => {
  expect(scanText(text)).toBe(bits);
  const words = 'some words '.repeat(20).trim();
  const longBits = text === '' || text.startsWith(' ') ? bits : scanText(`${words} ${text}`);
  expect(longBits).toBe((bits & HOLDS_TEX) === 0 ? bits : HOLDS_TEX);
});

it('knows the white space that patterns know', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    const isChanged = text.replace(/\s+/g, ' ').trim() !== text;
    expect((scanText(text) & HOLDS_SPACES) !== 0, `code ${String(code)}`).toBe(isChanged);
    expect((scanText(text + LONG) & HOLDS_SPACES) !== 0, `code ${String(code)}`).toBe(isChanged);
  }
});
