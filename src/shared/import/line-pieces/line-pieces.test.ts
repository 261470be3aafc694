import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readLines } from '../../text/lines';
import { readLinePieces } from './line-pieces';

const textOf = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', 'x'.repeat(70_000)), { maxLength: 12 });

test.prop([textOf, fc.array(fc.nat(5), { maxLength: 20 })])(
  'join to the lines that all formats count',
  (parts, cuts) => {
    const text = parts.join('');
    const chunks: string[] = [];
    let at = 0;
    for (const length of cuts) chunks.push(text.slice(at, (at += length)));
    chunks.push(text.slice(at));
    const joined = new Map<number, string>();
    for (const piece of readLinePieces(chunks)) joined.set(piece.line, (joined.get(piece.line) ?? '') + piece.text);
    expect([...joined]).toEqual([...readLines([text])].map((line) => [line.number, line.text]));
  },
);
