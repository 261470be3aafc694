import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import type { Details } from '../../shared/text/paper-form';
import { createFakeMain, type FakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { readPapers } from '../storage/papers';
import { readTextVersions } from '../storage/text-versions';
import * as commands from './commands';
import { wantText } from './wanted.cases';

const ENTRY = (doi: string, author: string) =>
  `@article{a,\n title = {Tides at night},\n author = {${author}},\n year = {1999},\n doi = {${doi}},\n abstract = {Salt and moss.}\n}\n`;
const RIGHT: Details = {
  title: 'Tides at night',
  authors: [],
  year: 1998,
  venue: 'Annals of Salt',
  ids: { doi: '10.5555/right' },
  urls: [],
  abstract: 'Salt, and moss.',
};

let library: Library;
let main: FakeMain;
beforeEach(async () => {
  library = await openTestLibrary();
  main = createFakeMain(library.databaseName);
});
afterEach(() => library.close());

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
const importEntry = (text: string) => commands.importFiles(library, main.bridge, wantText(text, 'list.bib'), quiet);
const readOnly = async () => {
  const rows = await readLibraryRows(library.db);
  expect(rows).toHaveLength(1);
  const [paper] = await readPapers(
    library.db,
    rows.map(({ id }) => id),
  );
  if (paper === undefined) throw new Error('no paper');
  return paper;
};

describe('a paper whose fields the reader wrote', () => {
  let id: PaperId;
  beforeEach(async () => {
    await importEntry(ENTRY('10.5555/wrong', 'Quill, Ada'));
    ({ id } = await readOnly());
    await commands.editDetails(library, id, RIGHT);
  });

  it('has them, says which are theirs, and keeps the abstract of the file', async () => {
    const { title, authors, year, venue, ids, abstract, fieldFrom } = await readOnly();
    expect({ title, authors, year, venue, ids, urls: [], abstract }).toEqual(RIGHT);
    expect(fieldFrom).toMatchObject({ title: 'file', authors: 'user', year: 'user', ids: 'user', abstract: 'user' });
    expect((await readTextVersions(library.db, [id])).map((one) => one.text)).toEqual(['Salt and moss.']);
  });

  it('keeps them when a list names it again, also those that the reader emptied', async () => {
    await importEntry(ENTRY('10.5555/right', 'Reed, Bo and Quill, Ada'));
    expect(await readOnly()).toMatchObject({ authors: [], year: 1998, ids: RIGHT.ids, abstract: RIGHT.abstract });
  });

  it('is found by the id that the reader gave, and no more by the one that they took away', async () => {
    expect((await commands.addPaper(library, { ...RIGHT, title: 'Else' })).known).toBe(id);
    const other = await commands.addPaper(library, { ...RIGHT, title: 'Else', ids: { doi: '10.5555/wrong' } });
    expect(other.known).toBeNull();
  });

  it('is as it was after one undo', async () => {
    await commands.undo(library);
    expect(await readOnly()).toMatchObject({ authors: ['Quill, Ada'], year: 1999, ids: { doi: '10.5555/wrong' } });
    expect(await readTextVersions(library.db, [id])).toEqual([]);
  });
});

describe('a paper added by hand', () => {
  it('is in the inbox, and a list that names its DOI adds no other', async () => {
    const { paperId } = await commands.addPaper(library, { ...RIGHT, authors: ['Ada Quill'] });
    await importEntry(ENTRY('https://doi.org/10.5555/RIGHT', 'Quill, Ada'));
    expect(await readOnly()).toMatchObject({ id: paperId, status: 'inbox', title: RIGHT.title, year: 1998 });
  });
});
