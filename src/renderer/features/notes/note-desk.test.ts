import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isUlid, type LibraryId, type NoteId, type PaperId, type Sha256 } from '../../../shared/model/id';
import { NOTE_VERSION, type Draft, type NoteDoc } from '../../../shared/model/note';
import { SCHEMA_VERSION } from '../../../shared/schema/upgrade';
import { createLooseNote, renameNote } from '../../commands/loose-notes';
import { redo, undo } from '../../commands/undo';
import { EMPTY_DOC } from '../../editor/note-codec';
import { plainText } from '../../editor/plain-text';
import { readDrafts, saveDraft } from '../../storage/drafts';
import { looseNote } from '../../shell/note-of';
import type { Library } from '../../storage/library';
import { readNoteOfPaper } from '../../storage/notes';
import { openLibrary } from '../../storage/open-library';
import { REST_MS, WRITE_AFTER_MS } from './draft-keeper';
import { createFakeClock } from './fake-clock.cases';
import { NoteDesk, type NoteView } from './note-desk';

function ulid<T extends string>(text: string): T {
  if (!isUlid<T>(text)) throw new Error(`${text} is no id`);
  return text;
}
const first = ulid<PaperId>('01JD0000000000000000000001');
const second = ulid<PaperId>('01JD0000000000000000000002');

function docOf(text: string): NoteDoc {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

let library: Library;
let count = 0;

beforeEach(async () => {
  let time = 1_000;
  count += 1;
  library = await openLibrary({
    libraryId: ulid<LibraryId>('01JD0000000000000000000000'),
    databaseName: `postil-notes-${count}`,
    files: {
      save: () => Promise.reject(new Error('no files here')),
      read: (sha256: Sha256) => Promise.reject(new Error(sha256)),
      discard: () => Promise.resolve(),
    },
    now: () => (time += 1),
    randomBytes: (length) => new Uint8Array(length).fill(count),
    locks: { request: async (_name, _options, run) => run({}) },
  });
});
afterEach(async () => {
  await library.close();
});

function setUp(beginning: NoteDoc | null = null) {
  const clock = createFakeClock();
  const shown = { doc: EMPTY_DOC, editable: false };
  const views: NoteView[] = [];
  const mirrored: string[] = [];
  const desk = new NoteDesk({
    library,
    clock,
    sheet: {
      show: (doc, editable) => Object.assign(shown, { doc, editable }),
      sync: (doc) => Object.assign(shown, { doc }),
      begin: (doc) => Object.assign(shown, { doc }),
      read: () => shown.doc,
      followMarks: () => () => [],
    },
    mirror: {
      save: async (draft) => void mirrored.push(draft.text),
      remove: async () => void mirrored.push('removed'),
    },
    readBeginning: () => Promise.resolve(beginning),
    onView: (view) => views.push(view),
    onState: () => undefined,
    onShown: () => undefined,
  });
  const type = (text: string) => {
    if (shown.editable) shown.doc = docOf(text);
    desk.typed();
  };
  return { clock, desk, shown, views, mirrored, type };
}

async function textOf(paperId: PaperId): Promise<string | null> {
  return (await readNoteOfPaper(library.db, paperId))?.text ?? null;
}
function draftOf(paperId: PaperId, doc: NoteDoc, noteVersion = NOTE_VERSION): Draft {
  const noteId = library.nextId<Draft['noteId']>();
  const rest = { baseChangedAt: null, noteVersion, text: plainText(doc), schema: SCHEMA_VERSION, typedAt: 1 };
  return { noteId, paperId, doc, ...rest };
}

describe('the template of new notes', () => {
  const template = docOf('Summary');

  test('stands on the sheet once somebody turns to it, and makes no note by itself', async () => {
    const { desk, shown } = setUp(template);
    await desk.open(first);
    expect(shown.doc).toEqual(EMPTY_DOC);
    desk.begin();
    expect(shown.doc).toEqual(template);
    await desk.turnAway();
    expect(shown.doc).toEqual(EMPTY_DOC);
    desk.begin();
    await desk.leave();
    expect(await textOf(first)).toBeNull();
    expect(await readDrafts(library.db)).toEqual([]);
  });

  test('is stored with the first word that is written to it', async () => {
    const { desk, type } = setUp(template);
    await desk.open(first);
    desk.begin();
    type('Summary: tides');
    await desk.turnAway();
    expect(await textOf(first)).toBe('Summary: tides');
  });

  test('makes no note when what was written to it is taken out again', async () => {
    const { clock, desk, shown, type } = setUp(template);
    await desk.open(first);
    desk.begin();
    type('Summary: tides');
    await clock.run(WRITE_AFTER_MS);
    shown.doc = template;
    desk.typed();
    await desk.leave();
    expect(await textOf(first)).toBeNull();
    expect(await readDrafts(library.db)).toEqual([]);
  });

  test('does not come into a note that is there, nor into one that belongs to no paper', async () => {
    const { desk, shown, type } = setUp(template);
    await desk.open(first);
    type('written');
    await desk.turnAway();
    desk.begin();
    expect(shown.doc).toEqual(docOf('written'));
    const noteId = library.nextId<NoteId>();
    await createLooseNote(library, noteId, null);
    await desk.open(looseNote(noteId));
    desk.begin();
    expect(shown.doc).toEqual(EMPTY_DOC);
  });

  test('comes again after the note was emptied, and once only', async () => {
    const { desk, shown, type } = setUp(template);
    await desk.open(first);
    type('written');
    await desk.turnAway();
    shown.doc = EMPTY_DOC;
    desk.typed();
    await desk.turnAway();
    expect(await textOf(first)).toBeNull();
    await vi.waitFor(() => {
      desk.begin();
      expect(shown.doc).toEqual(template);
    });
  });
});

describe('a note that belongs to no paper', () => {
  const id = ulid<NoteId>('01JD0000000000000000000009');

  test('is opened by its own id, keeps a draft there, and is saved where it lies', async () => {
    await createLooseNote(library, id, null);
    await renameNote(library, id, 'Journal');
    const { desk, clock, type } = setUp();
    await desk.open(looseNote(id));
    expect(desk.noteId).toBe(id);
    type('words');
    await clock.run(WRITE_AFTER_MS);
    await vi.waitFor(async () => expect(await readDrafts(library.db)).toHaveLength(1));
    expect(await readDrafts(library.db)).toMatchObject([{ noteId: id, paperId: null, text: 'words' }]);
    await desk.leave();
    expect(await library.db.notes.toArray()).toMatchObject([{ id, paperId: null, title: 'Journal', text: 'words' }]);
    expect(await readDrafts(library.db)).toEqual([]);
  });
});

describe('opening', () => {
  test('a note saves nothing', async () => {
    const { desk, clock, shown } = setUp();
    await desk.open(first);
    await clock.run(REST_MS * 2);
    await desk.leave();
    expect(shown.editable).toBe(true);
    expect([await library.db.notes.count(), await library.db.drafts.count(), await library.db.changes.count()]).toEqual(
      [0, 0, 0],
    );
  });

  test('one note after the other in no time mixes nothing', async () => {
    const { desk, type, shown } = setUp();
    await desk.open(first);
    type('of the first');
    void desk.open(second);
    type('typed into nothing');
    void desk.open(first);
    await desk.open(second);
    type('of the second');
    await desk.open(first);
    expect(shown.doc).toEqual(docOf('of the first'));
    await desk.flush();
    expect([await textOf(first), await textOf(second)]).toEqual(['of the first', 'of the second']);
    expect(await library.db.notes.count()).toBe(2);
  });

  test('a draft that was begun beside the note which undo brought back is told once, and is one note', async () => {
    const begun = draftOf(first, docOf('begun anew'));
    await saveDraft(library.db, begun);
    const { noteId: id, ...rest } = draftOf(first, docOf('came back'));
    await library.db.notes.add({
      ...{ id, paperId: first, folderId: null, title: '', links: [], doc: rest.doc, noteVersion: NOTE_VERSION },
      ...{ text: rest.text, createdAt: 1, changedAt: 1 },
    });
    const { desk, shown } = setUp();
    await desk.open(first);
    expect(shown.doc).toEqual(docOf('begun anew'));
    await desk.leave();
    expect(await readDrafts(library.db)).toEqual([]);
    expect(await library.db.notes.toArray()).toMatchObject([{ id, text: 'begun anew' }]);
    await undo(library);
    expect(await textOf(first)).toBe('came back');
  });

  test('takes away what a former run mirrored, once it is a note', async () => {
    await saveDraft(library.db, draftOf(first, docOf('before the crash')));
    const { desk, mirrored } = setUp();
    await desk.open(first);
    await desk.leave();
    expect(mirrored).toEqual(['removed']);
  });

  test('words that wait for a full disk outlive a database that cannot be read for a while', async () => {
    const { desk, type, shown, views, clock } = setUp();
    await desk.open(first);
    type('not yet stored');
    const put = vi.spyOn(library.db.drafts, 'put').mockRejectedValue(new Error('full'));
    const lock = vi.spyOn(library.db, 'transaction').mockRejectedValue(new Error('full') as never);
    await desk.open(second);
    const read = vi.spyOn(library.db.notes, 'where').mockImplementationOnce(() => {
      throw new Error('not now');
    });
    await desk.open(first);
    expect(views.at(-1)).toMatchObject({ kind: 'failed' });
    for (const mock of [put, lock, read]) mock.mockRestore();
    await clock.run(REST_MS);
    await desk.flush();
    expect(await textOf(first)).toBe('not yet stored');
    expect(shown.doc).toEqual(EMPTY_DOC);
  });

  test('restores a draft, which becomes a change', async () => {
    await saveDraft(library.db, draftOf(first, docOf('before the crash')));
    const { desk, shown, clock } = setUp();
    await desk.open(first);
    expect(shown.doc).toEqual(docOf('before the crash'));
    await clock.run(REST_MS);
    await vi.waitFor(async () => expect(await textOf(first)).toBe('before the crash'));
    expect(await readDrafts(library.db)).toEqual([]);
  });

  test.each([
    ['with an unknown node', { type: 'doc', content: [{ type: 'mindMap' }] }, NOTE_VERSION, 'unreadable'],
    ['of a newer version', docOf('later'), NOTE_VERSION + 1, 'newer'],
  ])('a note %s shows it as it is, and never saves over it', async (_name, doc, noteVersion, kind) => {
    const { noteId: id, ...draft } = draftOf(first, doc, noteVersion);
    await library.db.notes.add({
      ...{ id, paperId: first, folderId: null, title: '', links: [], doc, noteVersion },
      ...{ text: draft.text, createdAt: 1, changedAt: 1 },
    });
    const before = await library.db.notes.toArray();
    const { desk, views, shown, type, clock } = setUp();
    await desk.open(first);
    type('over it');
    await clock.run(REST_MS);
    await desk.leave();
    expect(views.at(-1)).toMatchObject({ kind });
    expect(shown.editable).toBe(false);
    expect(await library.db.notes.toArray()).toEqual(before);
    expect(await library.db.drafts.count()).toBe(0);
  });

  test('in a library that may not be written is for reading', async () => {
    library.readOnly = true;
    const { desk, shown } = setUp();
    await desk.open(first);
    expect(shown.editable).toBe(false);
  });
});

describe('typing', () => {
  test('is in a draft within a second or so, and on disk', async () => {
    const { desk, type, clock, mirrored } = setUp();
    await desk.open(first);
    type('half a thou');
    await clock.run(WRITE_AFTER_MS);
    await vi.waitFor(async () =>
      expect((await readDrafts(library.db)).map((draft) => draft.text)).toEqual(['half a thou']),
    );
    await vi.waitFor(async () => {
      await clock.run(1);
      expect(mirrored).toEqual(['half a thou']);
    });
    await desk.rest();
    expect(mirrored).toEqual(['half a thou', 'removed']);
    expect(await readDrafts(library.db)).toEqual([]);
  });

  test('nothing but blanks makes no note', async () => {
    const { desk, type } = setUp();
    await desk.open(first);
    type('   ');
    await desk.leave();
    expect([await library.db.notes.count(), await library.db.changes.count()]).toEqual([0, 0]);
  });

  test('is stored when the window closes, also of a note that was left', async () => {
    const { desk, type } = setUp();
    await desk.open(first);
    type('one');
    const opened = desk.open(second);
    await opened;
    type('two');
    await desk.flush();
    expect([await textOf(first), await textOf(second)]).toEqual(['one', 'two']);
  });

  test('in bursts makes one change each', async () => {
    const { desk, type } = setUp();
    await desk.open(first);
    type('one');
    await desk.rest();
    type('one two');
    type('one two three');
    await desk.rest();
    expect(await library.db.changes.count()).toBe(2);
    expect(await library.db.notes.count()).toBe(1);
  });
});

describe('undo of a burst', () => {
  test('reaches the open note, and redo too', async () => {
    const { desk, type, shown } = setUp();
    await desk.open(first);
    type('one');
    await desk.rest();
    type('one two');
    await desk.rest();
    await undo(library);
    await vi.waitFor(() => expect(shown.doc).toEqual(docOf('one')));
    await undo(library);
    await vi.waitFor(() => expect(shown.doc).toEqual(EMPTY_DOC));
    await redo(library);
    await redo(library);
    await vi.waitFor(() => expect(shown.doc).toEqual(docOf('one two')));
    expect(await library.db.notes.count()).toBe(1);
  });

  test('leaves alone what is being typed', async () => {
    const { desk, type, shown } = setUp();
    await desk.open(first);
    type('one');
    await desk.rest();
    type('one and more');
    await undo(library);
    await new Promise((done) => setTimeout(done, 50));
    expect(shown.doc).toEqual(docOf('one and more'));
    await desk.leave();
    expect(await textOf(first)).toBe('one and more');
  });
});

test('what could not be stored is there when the note is opened again, and stored then', async () => {
  const { desk, type, shown } = setUp();
  await desk.open(first);
  type('kept');
  library.readOnly = true; // every command fails
  await desk.leave();
  await desk.open(second);
  library.readOnly = false;
  await desk.open(first);
  expect(shown.doc).toEqual(docOf('kept'));
  await desk.leave();
  expect(await textOf(first)).toBe('kept');
});
