import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HighlightId, NoteId, PaperId } from '../../shared/model/id';
import { NOTE_VERSION } from '../../shared/model/note';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import { createLostFinder, type LostFinder, type Loss } from './find-lost';
import { checkChange } from './replay.cases';
import { abstractOf, titledList } from './sample-papers.cases';
import { createTurns } from './take-turns';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId];
let finder: LostFinder;
let inTitle: HighlightId;
let inAbstract: HighlightId;
let inOther: HighlightId;

const EVER = (): Promise<void> => Promise.resolve();

beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(titledList([0, 1]), 'list.txt'), options);
  const rows = await readLibraryRows(library.db);
  ids = rows.map((row) => row.id) as typeof ids;
  inTitle = await mark(ids[0], 'title', rows[0]?.title ?? '', 0, rows[0]?.title.length ?? 0);
  inAbstract = await mark(ids[0], 'abstract', abstractOf(0), 0, 20);
  inOther = await mark(ids[1], 'abstract', abstractOf(1), 3, 20);
  finder = createLostFinder(library.db);
});
afterEach(() => library.close());

async function mark(id: PaperId, field: 'title' | 'abstract', text: string, start: number, end: number) {
  const words = { target: { kind: 'paper', id, field }, paperId: id, text, start, end } as const;
  return (await commands.addHighlight(library, words, 'claim')).id;
}
async function look(): Promise<{ lost: Map<HighlightId, Loss>; looked: number }> {
  const { lost, looked } = await finder.look(EVER);
  return { lost: new Map(lost), looked };
}

describe('words of a note', () => {
  const noteId = '01HF000000000000000000NTE1' as NoteId;
  async function write(text: string): Promise<void> {
    const content = text === '' ? [] : [{ type: 'text', text }];
    const doc = { type: 'doc', content: [{ type: 'paragraph', content }] };
    const about = { noteId, paperId: ids[0], baseChangedAt: null, noteVersion: NOTE_VERSION, schema: SCHEMA_VERSION };
    await commands.saveNote(library, { ...about, doc, text, typedAt: 1 });
  }

  it('are looked for with each change of the note, and gone while it is', async () => {
    await write('Said there: the tide is low in winter.');
    const target = { kind: 'note', id: noteId, field: 'text' } as const;
    const chosen = { target, paperId: ids[0], text: 'Said there: the tide is low in winter.', start: 12, end: 27 };
    const { id } = await commands.addHighlight(library, chosen, 'claim');
    expect((await look()).lost).toEqual(new Map());
    await write('Of my own. Said there: the tide is low in winter.');
    expect(await look()).toEqual({ lost: new Map(), looked: 1 });
    await write('Nothing of that kind was ever written.');
    expect((await look()).lost).toEqual(new Map([[id, 'orphan']]));
    const words = { ...chosen, text: 'Nothing of that kind was ever written.', start: 0, end: 7 };
    await commands.relinkHighlight(library, id, words);
    expect((await look()).lost).toEqual(new Map());
    await commands.undo(library);
    await commands.undo(library);
    expect((await look()).lost).toEqual(new Map());
    await write('');
    expect((await look()).lost).toEqual(new Map([[id, 'gone']]));
    await commands.undo(library);
    expect((await look()).lost).toEqual(new Map());
  });
});

it('a few words of a short note stay certain where they were followed through what was typed', async () => {
  const noteId = '01HF000000000000000000NTE1' as NoteId;
  const draftOf = (text: string) => {
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    const about = { noteId, paperId: ids[0], baseChangedAt: null, noteVersion: NOTE_VERSION, schema: SCHEMA_VERSION };
    return { ...about, doc, text, typedAt: 1 };
  };
  await commands.saveNote(library, draftOf('low tide'));
  const target = { kind: 'note', id: noteId, field: 'text' } as const;
  const chosen = { target, paperId: ids[0], text: 'low tide', start: 4, end: 8 };
  const { id } = await commands.addHighlight(library, chosen, 'claim');
  await commands.saveNote(library, draftOf('A low tide and more'));
  expect((await look()).lost.get(id)).toBe('review');
  await commands.undo(library);
  const followed = [{ id, start: 6, end: 10 }];
  await checkChange(library, () => commands.saveNote(library, draftOf('A low tide and more'), followed));
  expect((await look()).lost).toEqual(new Map());
  // Somewhere else than where its words are: nothing is made of that.
  await commands.saveNote(library, draftOf('B low tide and more'), [{ id, start: 1, end: 5 }]);
  expect((await library.db.highlights.get(id))?.selectors).toContainEqual(
    expect.objectContaining({ type: 'TextPositionSelector', start: 6 }),
  );
});

describe('a second look', () => {
  it('is at nothing where nothing changed, and at one text where one did', async () => {
    expect(await look()).toEqual({ lost: new Map(), looked: 3 });
    expect((await look()).looked).toBe(0);
    await commands.editTitle(library, ids[0], 'Zzz qqq xxx');
    expect(await look()).toEqual({ lost: new Map([[inTitle, 'orphan']]), looked: 1 });
    await commands.undo(library);
    expect(await look()).toEqual({ lost: new Map(), looked: 1 });
  });

  it('is at none for colours, comments, tags and decisions', async () => {
    await look();
    await commands.recolourHighlights(library, [inTitle], 'doubt');
    await commands.tagHighlights(library, [inOther], 'rivers');
    await commands.setStatus(library, [ids[0]], 'read');
    expect((await look()).looked).toBe(0);
  });

  it('says what the first look of another finder says, after any change', async () => {
    await look();
    await commands.editTitle(library, ids[0], 'Zzz qqq xxx');
    await commands.keepHighlights(library, [inTitle]);
    await commands.mergePapers(library, ids[1], [ids[0]]);
    await commands.removeHighlights(library, [inAbstract]);
    for (let step = 0; step < 5; step += 1) {
      const anew = await createLostFinder(library.db).look(EVER);
      expect((await look()).lost).toEqual(new Map(anew.lost));
      await commands.undo(library);
    }
  });
});

describe('what is lost', () => {
  it('is no more once it is linked to other words, and again when that is undone', async () => {
    await commands.editTitle(library, ids[0], 'Zzz qqq xxx');
    await look();
    const target = { kind: 'paper', id: ids[1], field: 'abstract' } as const;
    const words = { target, paperId: ids[1], text: abstractOf(1), start: 0, end: 9 };
    await commands.relinkHighlight(library, inTitle, words);
    expect((await look()).lost).toEqual(new Map());
    await commands.undo(library);
    expect((await look()).lost).toEqual(new Map([[inTitle, 'orphan']]));
  });

  it('is kept as it is until its text is another', async () => {
    await commands.editTitle(library, ids[0], 'Zzz qqq xxx');
    await commands.keepHighlights(library, [inTitle]);
    expect((await look()).lost).toEqual(new Map([[inTitle, 'kept']]));
    await commands.editTitle(library, ids[0], 'Zzz qqq xxx yyy');
    expect((await look()).lost).toEqual(new Map([[inTitle, 'orphan']]));
  });

  it('goes with its paper to the trash and comes back with it; without its paper it is gone, and stays so when it is kept', async () => {
    await commands.editTitle(library, ids[0], 'Zzz qqq xxx');
    await look();
    await commands.trashPapers(library, [ids[0]]);
    expect((await look()).lost).toEqual(new Map());
    await commands.undo(library);
    expect((await look()).lost).toEqual(new Map([[inTitle, 'orphan']]));
    await library.db.papers.delete(ids[1]);
    finder = createLostFinder(library.db);
    expect((await look()).lost.get(inOther)).toBe('gone');
    await commands.keepHighlights(library, [inOther]);
    expect((await look()).lost.get(inOther)).toBe('kept');
  });
});

describe('turns', () => {
  it('are the newest’s: a look that was overtaken answers nothing, and what it did not reach is looked at by the next', async () => {
    await look();
    await commands.editTitle(library, ids[0], 'Zzz qqq xxx');
    const takeTurn = createTurns(1_000);
    const [older, newer] = await Promise.all([takeTurn(finder.look), takeTurn(finder.look)]);
    expect(older).toBeNull();
    expect(newer).toEqual({ lost: [[inTitle, 'orphan']], looked: 1 });
  });

  it('pass on what went wrong, and the next goes on', async () => {
    const takeTurn = createTurns(1_000);
    await expect(takeTurn(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(await takeTurn(() => Promise.resolve(7))).toBe(7);
  });

  it('stop in the middle and lose nothing', async () => {
    let pauses = 0;
    const stop = new Error('stop');
    await expect(finder.look(() => (++pauses === 2 ? Promise.reject(stop) : Promise.resolve()))).rejects.toBe(stop);
    expect((await look()).looked).toBe(2);
  });
});
