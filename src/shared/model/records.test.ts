import { describe, expect, it } from 'vitest';
import { isColour, type Colour } from './colour';
import { isChange, type Change } from './change';
import type { Guard } from './guard';
import { isFolder, type Folder } from './folder';
import { isHighlight, type Highlight } from './highlight';
import type {
  FolderId,
  HighlightId,
  NoteId,
  NoteVersionId,
  PaperId,
  SourceId,
  TemplateId,
  TextVersionId,
  WordListId,
} from './id';
import { isDraft, isNote, type Draft, type Note } from './note';
import { isNoteVersion, type NoteVersion } from './note-version';
import { createPaper, isPaper, type Paper } from './paper';
import { createCounts, isSource, type Source } from './source';
import { isTemplate, type Template } from './template';
import { isTextVersion, type TextVersion } from './text-version';
import { isTrashedPaper, type TrashedPaper } from './trash';
import { isWordList, type WordList } from './word-list';

const ID = '01HF0000000000000000000001';
const paper: Paper = createPaper({
  id: ID as PaperId,
  title: 'A title',
  abstract: '',
  sources: [{ id: ID as SourceId, first: 1, last: 2 }],
  fieldFrom: { title: 'file' },
  keys: [],
  addedAt: 1,
});
const note: Note = {
  id: ID as NoteId,
  paperId: paper.id,
  folderId: null,
  title: '',
  links: [],
  doc: { type: 'doc' },
  noteVersion: 1,
  text: '',
  createdAt: 1,
  changedAt: 1,
};
const draft: Draft = {
  noteId: note.id,
  paperId: null,
  baseChangedAt: null,
  doc: { type: 'doc' },
  noteVersion: 1,
  text: '',
  schema: 1,
  typedAt: 1,
};
const source: Source = {
  id: ID as SourceId,
  importId: ID as SourceId,
  fileName: 'a.txt',
  sha256: null,
  encoding: 'utf-8',
  format: 'title-abstract',
  bytes: 1,
  counts: createCounts(),
  remarks: [{ kind: 'problem', first: 1, last: 1, text: 'x', why: 'unrecognised' }],
  state: 'live',
  importedAt: 1,
};
const version: TextVersion = {
  id: ID as TextVersionId,
  paperId: paper.id,
  field: 'abstract',
  text: '',
  sourceId: null,
  schema: 1,
  at: 1,
};
const highlight: Highlight = {
  id: ID as HighlightId,
  paperId: paper.id,
  target: { kind: 'paper', id: paper.id, field: 'title' },
  textVersion: 'abc',
  selectors: [
    { type: 'TextQuoteSelector', exact: 'title', prefix: 'A ', suffix: '', likeness: { exact: 0.2, whole: 0 } },
    { type: 'TextPositionSelector', start: 2, end: 7 },
  ],
  colourId: 'claim',
  comment: { type: 'doc' },
  commentText: '',
  tagIds: [],
  createdAt: 1,
  changedAt: 1,
};
const values = { field: '#ffffff', stroke: '#000000', ink: '#123abc' };
const colour: Colour = {
  id: 'claim',
  name: 'Claim',
  meaning: '',
  sign: '!',
  stroke: 'wavy',
  order: 0,
  light: values,
  dark: values,
  sepia: values,
  gone: false,
};
const folder: Folder = { id: ID as FolderId, name: 'Journal', parentId: null, createdAt: 1 };
const template: Template = {
  id: ID as TemplateId,
  name: 'Summary',
  doc: { type: 'doc' },
  noteVersion: 1,
  isDefault: false,
  order: 0,
  gone: false,
  changedAt: 1,
};
const noteVersion: NoteVersion = {
  id: ID as NoteVersionId,
  noteId: note.id,
  doc: { type: 'doc' },
  noteVersion: 1,
  text: '',
  at: 1,
  why: 'writing',
};
const wordList: WordList = {
  id: ID as WordListId,
  name: 'Rivers',
  words: ['delta'],
  colour: 1,
  isOn: true,
  changedAt: 1,
};
const trashed: TrashedPaper = {
  id: paper.id,
  paper,
  notes: [note],
  highlights: [highlight],
  schema: 1,
  trashedAt: 1,
  mergedInto: null,
};
const change: Change = {
  seq: 1,
  epoch: 'abc',
  schema: 1,
  at: 1,
  kind: 'do',
  of: null,
  label: { key: 'change.setStatus', params: { count: 1, status: 'read' } },
  effects: [{ kind: 'set', table: 'papers', id: ID, field: 'status', before: 'inbox', after: 'read' }],
};

const records: [string, Guard<unknown>, Record<string, unknown>][] = [
  ['paper', isPaper, paper],
  ['note', isNote, note],
  ['draft', isDraft, draft],
  ['source', isSource, source],
  ['text version', isTextVersion, version],
  ['trashed paper', isTrashedPaper, trashed],
  ['change', isChange, change],
  ['highlight', isHighlight, highlight],
  ['colour', isColour, colour],
  ['folder', isFolder, folder],
  ['template', isTemplate, template],
  ['note version', isNoteVersion, noteVersion],
  ['word list', isWordList, wordList],
];

describe.each(records)('the guard of a %s', (_name, guard, row) => {
  it('takes a whole one, also as it comes back from JSON, and with a field of a newer build', () => {
    expect(guard(row)).toBe(true);
    expect(guard(JSON.parse(JSON.stringify(row)))).toBe(true);
    expect(guard({ ...row, shelf: 'top' })).toBe(true);
  });

  it.each(Object.keys(row))('refuses one without %s, or with a wrong one', (field) => {
    const { [field]: _gone, ...rest } = row;
    expect(guard(rest)).toBe(false);
    expect(guard({ ...row, [field]: Symbol('wrong') })).toBe(false);
    expect(guard({ ...row, [field]: NaN })).toBe(false);
  });

  it('never throws', () => {
    for (const value of [null, undefined, 1, 'x', [], () => 1, Object.create(null)]) expect(guard(value)).toBe(false);
  });
});

describe('isPaper', () => {
  it.each([
    ['rating', 6],
    ['rating', -1],
    ['rating', 1.5],
    ['status', 'eaten'],
    ['tagIds', ['not an id']],
    ['fieldFrom', { title: 'heard' }],
    ['ids', { doi: 1 }],
  ])('refuses %s %j', (field, value) => {
    expect(isPaper({ ...paper, [field]: value })).toBe(false);
  });
});

describe('isChange', () => {
  it('takes packed effects by the hash of their file, and nothing that looks like a path', () => {
    expect(isChange({ ...change, effects: { file: 'a'.repeat(64), count: 300 } })).toBe(true);
    expect(isChange({ ...change, effects: { file: '../../etc/passwd', count: 300 } })).toBe(false);
  });

  it('refuses effects on tables that no command writes', () => {
    const effect = { kind: 'insert', table: 'meta', id: 'schema', row: {} };
    expect(isChange({ ...change, effects: [effect] })).toBe(false);
  });
});

describe('isHighlight', () => {
  it.each([
    ['no selector', []],
    ['a position that ends before it begins', [{ type: 'TextPositionSelector', start: 3, end: 2 }]],
    ['a quote without its words', [{ type: 'TextQuoteSelector' }]],
    ['a selector of another kind', [{ type: 'RangeSelector' }]],
  ])('refuses one with %s', (_what, selectors) => {
    expect(isHighlight({ ...highlight, selectors })).toBe(false);
  });
  it.each([
    { kind: 'paper', id: ID, field: 'venue' },
    { kind: 'note', id: ID, field: 'title' },
    { kind: 'paper', id: 'x', field: 'title' },
  ])('refuses one on %j', (target) => {
    expect(isHighlight({ ...highlight, target })).toBe(false);
  });
});
