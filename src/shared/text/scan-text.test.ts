import { expect, it } from 'vitest';
import { HOLDS_MARKUP, HOLDS_SPACES, HOLDS_TEX, joinSpaces, scanText } from './scan-text';

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
])('says of %j what work it makes', (text, bits) => {
  expect(scanText(text)).toBe(bits);
});

it('knows the white space that patterns know', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    expect((scanText(text) & HOLDS_SPACES) !== 0, `code ${String(code)}`).toBe(joinSpaces(text) !== text);
  }
});
