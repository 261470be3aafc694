import { describe, expect, it } from 'vitest';
import type { PaperId } from '../model/id';
import { createPaper } from '../model/paper';
import { createPaperForm, parsePaperForm } from './paper-form';

const paper = createPaper({
  id: '01HF0000000000000000000001' as PaperId,
  title: 'Tides at night',
  authors: ['Quill, Ada', 'Bo Reed'],
  year: 1999,
  venue: 'Annals of Salt',
  ids: { doi: '10.1000/ABC', isbn: '9781234567897' },
  urls: ['https://example.org/a', 'http://example.org/b'],
  abstract: 'Two lines\nof words.',
  sources: [],
  fieldFrom: {},
  keys: [],
  addedAt: 0,
});
const form = createPaperForm(paper);

describe('a form that nobody changed', () => {
  it('says of the paper what stood there, also an id that is written in a way of its own', () => {
    const { title, authors, year, venue, ids, urls, abstract } = paper;
    expect(parsePaperForm(form, paper)).toEqual({ title, authors, year, venue, ids, urls, abstract });
  });
});

describe('a form', () => {
  it('takes ids out of addresses, and keeps those that it has no field for', () => {
    const typed = {
      ...form,
      doi: 'https://doi.org/10.5555/X.',
      arxiv: 'https://arxiv.org/abs/2401.00001v3',
      pmid: 'PMID: 007',
    };
    expect(parsePaperForm(typed, paper)).toMatchObject({
      ids: { doi: '10.5555/x', arxiv: '2401.00001', pmid: '7', isbn: '9781234567897' },
    });
  });

  it('empties what was emptied', () => {
    const typed = { ...createPaperForm(null), title: ' A  title ', authors: ['', ' Ada   Quill '], urls: ' \n' };
    expect(parsePaperForm(typed, { ids: {}, urls: [] })).toEqual({
      title: 'A title',
      authors: ['Ada Quill'],
      year: null,
      venue: null,
      ids: {},
      urls: [],
      abstract: '',
    });
    expect(parsePaperForm({ ...form, doi: ' ' }, paper)).toMatchObject({ ids: { isbn: '9781234567897' } });
  });

  it.each([
    [{ title: ' \n', abstract: ' ' }, ['title']],
    [{ year: '19999' }, ['year']],
    [{ year: '0012' }, ['year']],
    [{ year: 'soon' }, ['year']],
    [{ doi: 'ten' }, ['doi']],
    [{ arxiv: '10.5555/x' }, ['arxiv']],
    [{ pmid: '0' }, ['pmid']],
    [{ urls: 'javascript:alert(1)' }, ['urls']],
    [{ urls: 'https://example.org file:///etc' }, ['urls']],
    [{ title: '', abstract: '', year: 'x', doi: 'y', urls: 'z' }, ['title', 'year', 'doi', 'urls']],
  ])('%j cannot be taken, and it says where', (typed, wrong) => {
    expect(parsePaperForm({ ...form, ...typed }, paper)).toEqual(wrong);
  });
});
