import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NoteId, PaperId } from '../../shared/model/id';
import { createNote, NOTE_VERSION, type Note } from '../../shared/model/note';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId, PaperId];
beforeEach(async () => {
  library = await openTestLibrary();
  const { bridge } = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
});
afterEach(() => library.close());

async function write(
  key: string,
  paperId: PaperId | null,
  mentioned: PaperId,
  fields: Partial<Note> = {},
): Promise<NoteId> {
  const id = `01HF000000000000000000NT${key}` as NoteId;
  const mention = { type: 'mention', attrs: { kind: 'paper', id: mentioned, label: key } };
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [mention] }] };
  await library.db.notes.add({ ...createNote({ id, paperId, doc, text: key, createdAt: 1 }), ...fields });
  return id;
}
async function linksOf(id: NoteId): Promise<string[] | undefined> {
  return (await library.db.notes.get(id))?.links;
}

it('lead to the paper that stays, in notes of others and in the one that is joined, and back with undo', async () => {
  const [a, b, c] = ids;
  const loose = await write('01', null, b);
  const kept = await write('02', a, c);
  const joined = await write('03', b, b);
  await checkChange(library, () => commands.mergePapers(library, a, [b]));
  expect(await linksOf(loose)).toEqual([`paper:${a}`]);
  expect(await library.db.notes.get(loose)).toMatchObject({ text: '01', changedAt: 1 });
  expect(await linksOf(kept)).toEqual([`paper:${c}`, `paper:${a}`]);
  expect(await linksOf(joined)).toBeUndefined();
  await commands.undo(library);
  expect(await Promise.all([loose, kept, joined].map(linksOf))).toEqual([
    [`paper:${b}`],
    [`paper:${c}`],
    [`paper:${b}`],
  ]);
});

it('stay as they are in a note that a newer build wrote', async () => {
  const [a, b] = ids;
  const newer = await write('04', null, b, { noteVersion: NOTE_VERSION + 1 });
  await commands.mergePapers(library, a, [b]);
  expect(await linksOf(newer)).toEqual([`paper:${b}`]);
});

it('a tag that a text names is made with the id that the text has, also where it came meanwhile', async () => {
  const id = library.nextId<never>();
  await checkChange(library, () => commands.createTag(library, id, ' rivers '));
  const again = library.nextId<never>();
  await checkChange(library, () => commands.createTag(library, again, 'Rivers'));
  expect(await library.db.tags.toArray()).toMatchObject([
    { id, name: 'rivers', mergedInto: null },
    { id: again, mergedInto: id },
  ]);
  await expect(commands.createTag(library, library.nextId<never>(), ' ')).rejects.toMatchObject({
    code: 'row-invalid',
  });
});
