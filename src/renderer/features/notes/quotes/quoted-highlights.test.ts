import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HighlightId, PaperId } from '../../../../shared/model/id';
import { createFakeMain } from '../../../clients/fake-main.cases';
import * as commands from '../../../commands/commands';
import { abstractOf, titledList } from '../../../commands/sample-papers.cases';
import { wantText } from '../../../commands/wanted.cases';
import type { Library } from '../../../storage/library';
import { openTestLibrary } from '../../../storage/library.cases';
import { readLibraryRows } from '../../../storage/library-rows';
import { findUnsure, readQuoted } from './quoted-highlights';

let library: Library;
let paper: { id: PaperId; title: string };
let inTitle: HighlightId;
let inText: HighlightId;
const nobody = '01JD000000000000000000000H';

beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(titledList([0]), 'list.txt'), options);
  const [row] = await readLibraryRows(library.db);
  if (row === undefined) throw new Error('no paper');
  paper = row;
  inTitle = await mark('title', row.title, row.title.length);
  inText = await mark('abstract', abstractOf(0), 20);
});
afterEach(() => library.close());

async function mark(field: 'title' | 'abstract', text: string, end: number): Promise<HighlightId> {
  const words = { target: { kind: 'paper', id: paper.id, field }, paperId: paper.id, text, start: 0, end } as const;
  return (await commands.addHighlight(library, words, 'claim')).id;
}
async function look(): Promise<unknown[]> {
  const found = await readQuoted(library.db, [inTitle, inText, nobody, 'no id at all']);
  const rows = [...found.values()].flatMap((one) => (one.kind === 'found' ? [one.highlight] : []));
  const unsure = await findUnsure(library.db, rows, () => Promise.resolve());
  return [...found].map(([id, one]) => [
    one.kind,
    one.kind === 'found' ? one.colour?.name : null,
    one.kind === 'removed' ? null : one.title,
    unsure.get(id) ?? null,
  ]);
}

describe('highlights that a note quotes', () => {
  it('are found with their colour and paper, and those that are not there are said to be removed', async () => {
    expect(await look()).toEqual([
      ['found', 'Claim', paper.title, null],
      ['found', 'Claim', paper.title, null],
      ['removed', null, null, null],
      ['removed', null, null, null],
    ]);
  });

  it('have lost their place when the words were edited away, until undo brings those back', async () => {
    await commands.editTitle(library, paper.id, 'Zzz qqq xxx');
    expect((await look()).slice(0, 2)).toEqual([
      ['found', 'Claim', 'Zzz qqq xxx', 'orphan'],
      ['found', 'Claim', 'Zzz qqq xxx', null],
    ]);
    await commands.undo(library);
    expect((await look())[0]).toEqual(['found', 'Claim', paper.title, null]);
  });

  it('are in the trash with their paper, and removed when that is emptied', async () => {
    await commands.trashPapers(library, [paper.id]);
    expect((await look()).slice(0, 2)).toEqual([
      ['trashed', null, paper.title, null],
      ['trashed', null, paper.title, null],
    ]);
    await commands.emptyTrash(library);
    expect((await look())[0]).toEqual(['removed', null, null, null]);
  });

  it('of a text that is not in the library have no place', async () => {
    await library.db.papers.delete(paper.id);
    expect((await look())[0]).toEqual(['found', 'Claim', null, 'gone']);
  });
});
