import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createPaper, type Paper, type PaperSource } from '../../../shared/model/paper';
import type { PaperId, SourceId } from '../../../shared/model/id';
import { createCounts, type Remark, type Source } from '../../../shared/model/source';
import { countLines, listOutcomes, outcomeOfLines, sumLines } from './line-outcomes';

const here = '01HZZZZZZZ0000000000000001' as SourceId;
const elsewhere = '01HZZZZZZZ0000000000000000' as SourceId;

function createSource(lines: number, blank: number, remarks: Remark[] = []): Source {
  return {
    id: here,
    importId: here,
    fileName: 'list.txt',
    sha256: null,
    encoding: 'utf-8',
    format: 'title-abstract',
    bytes: 1,
    counts: { ...createCounts(), lines, blank },
    remarks,
    state: 'live',
    importedAt: 0,
  };
}

function createListed(title: string, sources: PaperSource[]): Paper {
  const id = `01HZZZZZZZ00000000000000${title.length.toString().padStart(2, '0')}` as PaperId;
  return createPaper({ id, title, abstract: '', sources, fieldFrom: { title: 'file' }, keys: [], addedAt: 0 });
}

describe('what became of the lines of a file', () => {
  it('lists papers and remarks in the order of the file', () => {
    const source = createSource(9, 1, [
      { kind: 'boilerplate', first: 1, last: 1, text: 'Get new papers', why: 'hf-trending-invite' },
      { kind: 'problem', first: 8, last: 8, text: 'Subscribe', why: 'title-without-abstract' },
      { kind: 'same', first: 4, last: 5, text: 'Known', why: 'title' },
    ]);
    const papers = [
      createListed('Met before', [
        { id: elsewhere, first: 1, last: 2 },
        { id: here, first: 6, last: 7 },
      ]),
      createListed('New', [{ id: here, first: 2, last: 3 }]),
    ];
    expect(listOutcomes(source, papers).map((one) => [one.kind, one.first, one.last, one.text, one.why])).toEqual([
      ['boilerplate', 1, 1, 'Get new papers', 'hf-trending-invite'],
      ['new', 2, 3, 'New', ''],
      ['known', 4, 5, 'Known', 'title'],
      ['changed', 6, 7, 'Met before', 'merged'],
      ['problem', 8, 8, 'Subscribe', 'title-without-abstract'],
    ]);
  });

  it('makes one row of a known record and the remark that says why it was known', () => {
    const source = createSource(4, 0, [{ kind: 'same', first: 3, last: 4, text: 'As this file has it', why: 'doi' }]);
    const paper = createListed('Met before', [
      { id: elsewhere, first: 1, last: 2 },
      { id: here, first: 3, last: 4 },
    ]);
    expect(listOutcomes(source, [paper])).toEqual([
      {
        kind: 'changed',
        first: 3,
        last: 4,
        text: 'As this file has it',
        why: 'doi',
        paperId: paper.id,
        suggested: false,
      },
    ]);
  });

  it('gives a line that boilerplate and a paper share to the paper', () => {
    const source = createSource(3, 0, [
      { kind: 'boilerplate', first: 1, last: 2, text: 'Subscribe', why: 'hf-subscribe-glue' },
    ]);
    const outcomes = listOutcomes(source, [createListed('Glued', [{ id: here, first: 2, last: 3 }])]);
    const of = outcomeOfLines(3, outcomes);
    expect([of(1), of(2), of(3), of(4)]).toEqual(['boilerplate', 'new', 'new', null]);
  });

  it('says which lines belong to papers that are here no more', () => {
    const source = createSource(10, 2);
    const outcomes = listOutcomes(source, [createListed('Stayed', [{ id: here, first: 1, last: 2 }])]);
    expect(countLines(source, outcomes)).toEqual({
      new: 2,
      changed: 0,
      known: 0,
      leftOut: 0,
      problem: 0,
      boilerplate: 0,
      blank: 2,
      unlisted: 6,
      total: 10,
    });
  });
});

const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
property.prop([fc.nat(50), fc.nat(60), fc.array(span, { maxLength: 20 })])(
  'each line is counted once, whatever a damaged row says',
  (lines, blank, spans) => {
    const remarks = spans.map(([first, last], i): Remark => ({
      kind: i % 2 === 0 ? 'problem' : 'boilerplate',
      first,
      last,
      text: '',
      why: 'unrecognised',
    }));
    const source = createSource(lines, blank, remarks);
    const { total, ...parts } = countLines(source, listOutcomes(source, []));
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
    expect(
      sumLines([
        { total, ...parts },
        { total, ...parts },
      ]).total,
    ).toBe(2 * total);
  },
);
