import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NoteId, PaperId, TagId } from '../../shared/model/id';
import { createNote } from '../../shared/model/note';
import { linkTo } from '../../shared/model/note-links';
import { createPaper } from '../../shared/model/paper';
import * as commands from '../commands/commands';
import type { Library } from './library';
import { openTestLibrary } from './library.cases';
import { readLinkNames } from './mention-names';
import { readMentioningNotes } from './mentions';

let library: Library;
const [a, b] = ['01HF000000000000000000PAP1', '01HF000000000000000000PAP2'] as [PaperId, PaperId];
beforeEach(async () => {
  library = await openTestLibrary();
  const given = { abstract: '', sources: [], fieldFrom: {}, keys: [], addedAt: 1 };
  await library.db.papers.bulkAdd([
    createPaper({ ...given, id: a, title: 'Tides' }),
    createPaper({ ...given, id: b, title: 'Gravel' }),
  ]);
});
afterEach(() => library.close());

async function nameOf(link: string) {
  return (await readLinkNames(library.db, [link])).get(link);
}
async function write(key: string, paperId: PaperId | null, mentioned: string, changedAt: number): Promise<NoteId> {
  const id = `01HF000000000000000000NTE${key}` as NoteId;
  const node = { type: 'mention', attrs: { kind: 'paper', id: mentioned, label: '' } };
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [node] }] };
  await library.db.notes.add({ ...createNote({ id, paperId, doc, text: key, createdAt: 1 }), changedAt });
  return id;
}

it('a paper is called what it is called now, in the trash too, and nothing once that was emptied', async () => {
  await commands.editTitle(library, a, 'Tides at night');
  expect(await nameOf(linkTo('paper', a))).toEqual({ state: 'here', id: a, label: 'Tides at night' });
  await commands.trashPapers(library, [a]);
  expect(await nameOf(linkTo('paper', a))).toEqual({ state: 'trash', id: a, label: 'Tides at night' });
  await commands.emptyTrash(library);
  expect(await nameOf(linkTo('paper', a))).toEqual({ state: 'gone', id: a, label: '' });
});

it('what was merged is what it was merged into', async () => {
  await commands.mergePapers(library, b, [a]);
  expect(await nameOf(linkTo('paper', a))).toEqual({ state: 'here', id: b, label: 'Gravel' });
  const [rivers, streams] = [library.nextId<TagId>(), library.nextId<TagId>()];
  await commands.createTag(library, rivers, 'rivers');
  await commands.createTag(library, streams, 'streams');
  await commands.mergeTags(library, [rivers], streams);
  expect(await nameOf(linkTo('tag', rivers))).toEqual({ state: 'here', id: streams, label: 'streams' });
  await commands.deleteTag(library, streams);
  expect(await nameOf(linkTo('tag', rivers))).toMatchObject({ state: 'gone' });
});

it('notes that mention a paper are found, last changed first, without its own and those in the trash', async () => {
  const loose = await write('1', null, a, 2);
  const ofGravel = await write('2', b, a, 3);
  await write('3', a, a, 4);
  const found = async () => (await readMentioningNotes(library.db, linkTo('paper', a), a)).map((one) => one.note.id);
  expect(await found()).toEqual([ofGravel, loose]);
  await commands.trashPapers(library, [b]);
  expect(await found()).toEqual([loose]);
  expect(await nameOf(linkTo('note', loose))).toEqual({ state: 'here', id: loose, label: '1' });
});
