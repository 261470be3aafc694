import { describe, expect, it } from 'vitest';
import { createParsedPaper } from '../list-paper';
import { readRecords, type RecordGrammar } from './read-records';

/** A record begins with `=`, takes the line directly above as its head, and ends with `.`; `#` stands outside of any. */
const grammar: RecordGrammar<true> = {
  sort: (line, { state, loose }) => {
    if (line.startsWith('=')) return { kind: 'start', takes: loose.length > 0 ? 1 : 0 };
    if (state === null || line.startsWith('#')) return { kind: 'loose' };
    return { kind: line === '.' ? 'last' : 'part' };
  },
  open: () => true,
  finish: (lines) =>
    lines.length < 2 ? 'empty-record' : createParsedPaper({ title: lines.map((line) => line.text).join('|') }),
  rules: ['author-line-tail'],
};

function read(text: string): string[] {
  return [...readRecords([text], grammar)].map((found) => {
    const what = found.kind === 'paper' ? found.paper.title : found.kind === 'problem' ? found.why : found.rule;
    return `${found.lines.first}-${found.lines.last} ${what ?? ''}`;
  });
}

describe('records of lines', () => {
  it('take their head from the loose lines above, and leave the rest', () => {
    expect(read('a\nb\n=\nc\n')).toEqual(['1-1 unrecognised', '2-4 b|=|c']);
  });

  it('end with their last line, a loose one, or the next record', () => {
    expect(read('=\na\n.\nx\n=\nb\n#\n=\n=\nc')).toEqual(['1-3 =|a|.', '4-6 x|=|b', '7-8 #|=', '9-10 =|c']);
  });

  it('leave neighbours of one rule together, and lines of none', () => {
    expect(read('and 2 others\nand 3 others\n\nand 4 others\nx\ny\n\nz\n')).toEqual([
      '1-2 author-line-tail',
      '4-4 author-line-tail',
      '5-6 unrecognised',
      '8-8 unrecognised',
    ]);
  });

  it('are problems where their grammar says so', () => {
    expect(read('=\n#\n')).toEqual(['1-1 empty-record', '2-2 unrecognised']);
  });

  it('are let go of where nothing ends them', () => {
    const [first, ...rest] = [...readRecords([`=\n${'a\n'.repeat(30_000)}`], grammar)];
    expect(first).toMatchObject({ kind: 'paper', lines: { first: 1, last: 10_000 } });
    expect(rest).toHaveLength(401);
    expect(rest.at(-1)).toMatchObject({ kind: 'problem', lines: { last: 30_001 } });
  });
});
