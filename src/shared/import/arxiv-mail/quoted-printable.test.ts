import { describe, expect, it } from 'vitest';
import { decodeQuotedPrintable } from './quoted-printable';

describe('quoted-printable', () => {
  it('joins broken lines and reads bytes as UTF-8', () => {
    expect(decodeQuotedPrintable('a long li=\nne, n=3D20, Ren=C3=A9')).toBe('a long line, n=20, René');
  });
  it('reads bytes that are no UTF-8 as Latin-1', () => {
    expect(decodeQuotedPrintable('so=\nft Ren=E9')).toBe('soft René');
  });
  it('leaves equations alone', () => {
    expect(decodeQuotedPrintable('with n=20 and p=0.5')).toBe('with n=20 and p=0.5');
    expect(decodeQuotedPrintable('with n=20')).toBe('with n=20');
    expect(decodeQuotedPrintable('x=3D but y = 4')).toBe('x=3D but y = 4');
  });
});
