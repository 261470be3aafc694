import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  FolderId,
  NoteId,
  NoteVersionId,
  PaperId,
  PaperListId,
  RuleId,
  SourceId,
  TagId,
  WordListId,
} from '../../shared/model/id';
import type { Draft, NoteDoc } from '../../shared/model/note';
import { NOTE_VERSION } from '../../shared/model/note';
import { createRuleDraft } from '../../shared/model/rule';
import type { TriageSession } from '../../shared/model/triage';
import type { Details } from '../../shared/text/paper-form';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFakeMain, type FakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { titledList, untitledList } from './sample-papers.cases';
import { labelKeys } from './labels';
import { wantText } from './wanted.cases';

let library: Library;
let main: FakeMain;

beforeEach(async () => {
  library = await openTestLibrary();
  main = createFakeMain(library.databaseName);
  main.sample = JSON.stringify({
    papers: [
      {
        title: 'A Classic',
        authors: ['Writer, Early'],
        year: 1901,
        venue: 'Annals',
        ids: { doi: '10.1000/1' },
        urls: [],
        abstract: 'What the classic says.',
        tags: ['classics', 'physics'],
      },
    ],
  });
});
afterEach(() => library.close());

export function createDraft(paperId: PaperId | null, text: string, noteId: string): Draft {
  const content = text === '' ? [] : [{ type: 'text', text }];
  const doc: NoteDoc = { type: 'doc', content: [{ type: 'paragraph', ...(content.length > 0 ? { content } : {}) }] };
  const at = { baseChangedAt: null, noteVersion: NOTE_VERSION, schema: SCHEMA_VERSION, typedAt: 1 };
  return { ...at, noteId: noteId as Draft['noteId'], paperId, doc, text };
}
const SITTING = { id: '01HF000000000000000000TRG1', place: 'inbox', startedAt: 1, endedAt: null } as TriageSession;
const NOTE = '01HF000000000000000000NTE1';

const DETAILS: Details = {
  title: 'By hand',
  authors: ['Quill, Ada'],
  year: 1999,
  venue: null,
  ids: { doi: '10.5555/by-hand' },
  urls: [],
  abstract: '',
};

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
function importText(text: string) {
  return commands.importFiles(library, main.bridge, wantText(text, 'list.txt'), quiet);
}
async function paperIds(): Promise<PaperId[]> {
  return (await readLibraryRows(library.db)).map((row) => row.id);
}
async function firstPaper(): Promise<PaperId> {
  const [id] = await paperIds();
  if (id === undefined) throw new Error('no paper');
  return id;
}
async function tagId(name: string): Promise<TagId> {
  const { tagId: id } = await commands.addTag(library, [await firstPaper()], name);
  if (id === null) throw new Error('no tag');
  return id;
}

/** The one that is there, or a new one. */
async function wordList(): Promise<WordListId> {
  const known = await library.db.wordLists.toCollection().first();
  return known?.id ?? (await commands.createWordList(library, 'Open questions')).wordListId;
}

/** The one that is there, or a new one with all papers in it. */
async function paperList(): Promise<PaperListId> {
  const known = await library.db.paperLists.toCollection().first();
  return known?.id ?? (await commands.createList(library, { name: 'Reading group' }, await paperIds())).listId;
}
/** What is tagged is also put off: two effects of one rule. */
async function tagRule(name: string) {
  return { ...createRuleDraft(), name, tagIds: [await tagId('rivers')], status: 'maybe' as const };
}
/** The one that is there, or a new one. */
async function rule(): Promise<RuleId> {
  const known = await library.db.rules.toCollection().first();
  return known?.id ?? (await commands.createRule(library, await tagRule('one'))).ruleId;
}

/** What each command is tried on: `prepare` sets the scene, `run` is the command, seen by the law of replay.cases.ts. */
type Trial = { prepare?: () => Promise<unknown>; run: () => Promise<unknown> };
const trials: { [name: string]: Trial[] } = {
  setStatus: [{ run: async () => commands.setStatus(library, await paperIds(), 'to-read') }],
  setRating: [{ run: async () => commands.setRating(library, await paperIds(), 4) }],
  setPriority: [
    { run: async () => commands.setPriority(library, await paperIds(), 2) },
    {
      prepare: async () => commands.setPriority(library, await paperIds(), 2),
      run: async () => commands.setPriority(library, await paperIds(), null),
    },
  ],
  setDueDay: [
    { run: async () => commands.setDueDay(library, await paperIds(), 86_400_000) },
    {
      prepare: async () => commands.setDueDay(library, await paperIds(), 86_400_000),
      run: async () => commands.setDueDay(library, await paperIds(), null),
    },
  ],
  decideInTriage: [
    { run: async () => commands.decideInTriage(library, SITTING, await paperIds(), { verdict: 'maybe', took: 5 }) },
  ],
  endTriage: [
    {
      prepare: async () =>
        commands.decideInTriage(library, SITTING, [await firstPaper()], { verdict: 'later', snoozedFor: 3, took: 5 }),
      run: () => commands.endTriage(library, SITTING.id),
    },
  ],
  setTakeaway: [
    { run: async () => commands.setTakeaway(library, await firstPaper(), 'Stones sink') },
    {
      prepare: async () => commands.setTakeaway(library, await firstPaper(), 'Stones sink'),
      run: async () => commands.setTakeaway(library, await firstPaper(), ''),
    },
  ],
  orderPapers: [
    {
      prepare: async () => commands.setStatus(library, await paperIds(), 'to-read'),
      run: async () => commands.orderPapers(library, (await paperIds()).slice(-1), 'first'),
    },
  ],
  createList: [
    { run: async () => commands.createList(library, { name: ' Reading  group ' }, await paperIds()) },
    { prepare: paperList, run: () => commands.createList(library, { name: 'Thesis', isFolder: true }) },
  ],
  editList: [
    {
      prepare: paperList,
      run: async () => {
        const words = { name: 'Thesis', description: 'Chapter 3', colour: 2, icon: 'flag', parentId: null };
        return commands.editList(library, await paperList(), words);
      },
    },
  ],
  moveList: [
    {
      prepare: async () => [await paperList(), await commands.createList(library, { name: 'Thesis', isFolder: true })],
      run: async () => commands.moveList(library, await paperList(), null, 'last'),
    },
  ],
  archiveList: [
    { prepare: paperList, run: async () => commands.archiveList(library, await paperList(), true) },
    {
      prepare: async () => commands.archiveList(library, await paperList(), true),
      run: async () => commands.archiveList(library, await paperList(), false),
    },
  ],
  deleteList: [{ prepare: paperList, run: async () => commands.deleteList(library, await paperList()) }],
  addToList: [
    {
      prepare: () => commands.createList(library, { name: 'Reading group' }),
      run: async () => commands.addToList(library, await paperIds(), await paperList()),
    },
  ],
  removeFromList: [
    {
      prepare: paperList,
      run: async () => commands.removeFromList(library, await paperIds(), await paperList()),
    },
  ],
  orderInList: [
    {
      prepare: paperList,
      run: async () => commands.orderInList(library, (await paperIds()).slice(-1), await paperList(), 'first'),
    },
  ],
  addTag: [
    { run: async () => commands.addTag(library, await paperIds(), 'rivers') },
    { run: () => commands.addTag(library, [], 'a tag before its first paper') },
  ],
  removeTag: [
    {
      prepare: async () => commands.addTag(library, await paperIds(), 'rivers'),
      run: async () => commands.removeTag(library, await paperIds(), await tagId('rivers')),
    },
  ],
  renameTag: [
    {
      prepare: () => tagId('rivers'),
      run: async () => commands.renameTag(library, await tagId('rivers'), 'streams'),
    },
    {
      prepare: async () => [await tagId('rivers'), await tagId('streams')],
      run: async () => commands.renameTag(library, await tagId('rivers'), 'Streams'),
    },
    {
      prepare: () => tagId('rivers'),
      run: async () => commands.renameTag(library, await tagId('rivers'), 'water/fresh/streams'),
    },
  ],
  setTagColour: [
    { prepare: () => tagId('rivers'), run: async () => commands.setTagColour(library, await tagId('rivers'), 7) },
    {
      prepare: () => tagId('water/rivers'),
      run: async () => commands.setTagColour(library, await tagId('rivers'), { hue: 200 }),
    },
  ],
  giveTag: [
    {
      prepare: () => tagId('rivers'),
      run: async () => commands.giveTag(library, await paperIds(), await tagId('rivers')),
    },
  ],
  moveTag: [
    {
      prepare: async () => [await tagId('rivers'), await tagId('water')],
      run: async () => commands.moveTag(library, await tagId('rivers'), await tagId('water')),
    },
    {
      prepare: async () => [
        await tagId('/rivers'),
        await tagId('/rivers/small'),
        await tagId('water'),
        await tagId('/water/rivers/small'),
      ],
      run: async () => commands.moveTag(library, await tagId('rivers'), await tagId('water')),
    },
  ],
  setTagAliases: [
    {
      prepare: () => tagId('rivers'),
      run: async () => commands.setTagAliases(library, await tagId('rivers'), ['streams', ' ']),
    },
  ],
  describeTag: [
    {
      prepare: () => tagId('rivers'),
      run: async () => commands.describeTag(library, await tagId('rivers'), 'Water that moves'),
    },
  ],
  deleteTags: [
    {
      prepare: async () => [await tagId('water/rivers'), await tagId('water')],
      run: async () => commands.deleteTags(library, [await tagId('water'), await tagId('rivers')]),
    },
  ],
  mergeTags: [
    {
      prepare: async () => [await tagId('rivers'), await tagId('streams'), await tagId('brooks')],
      run: async () =>
        commands.mergeTags(library, [await tagId('rivers'), await tagId('brooks')], await tagId('streams')),
    },
    {
      prepare: async () => [
        await tagId('water/rivers/small'),
        await tagId('water/rivers'),
        await tagId('water/small'),
        await tagId('water'),
      ],
      run: async () => commands.mergeTags(library, [await tagId('water')], await tagId('water/rivers')),
    },
  ],
  deleteTag: [{ prepare: () => tagId('rivers'), run: async () => commands.deleteTag(library, await tagId('rivers')) }],
  createWordList: [{ run: () => commands.createWordList(library, '  Open\nquestions ') }],
  renameWordList: [
    { prepare: wordList, run: async () => commands.renameWordList(library, await wordList(), 'Doubts') },
  ],
  setWordListWords: [
    {
      prepare: wordList,
      run: async () => commands.setWordListWords(library, await wordList(), ['remains open', 'unclear*']),
    },
  ],
  setWordListColour: [{ prepare: wordList, run: async () => commands.setWordListColour(library, await wordList(), 5) }],
  showWordList: [{ prepare: wordList, run: async () => commands.showWordList(library, await wordList(), false) }],
  deleteWordList: [{ prepare: wordList, run: async () => commands.deleteWordList(library, await wordList()) }],
  editTitle: [{ run: async () => commands.editTitle(library, await firstPaper(), '  A title\nof mine ') }],
  editDetails: [
    {
      run: async () =>
        commands.editDetails(library, await firstPaper(), {
          ...DETAILS,
          urls: ['https://example.org/a'],
          abstract: 'Other words than those of the list.',
        }),
    },
  ],
  addPaper: [{ run: () => commands.addPaper(library, DETAILS) }],
  acceptTitle: [
    {
      prepare: async () => {
        for (const row of await readLibraryRows(library.db)) await commands.trashPapers(library, [row.id]);
        await importText(untitledList([7]));
      },
      run: async () => commands.acceptTitle(library, await firstPaper()),
    },
  ],
  trashPapers: [
    {
      prepare: async () => commands.saveNote(library, createDraft(await firstPaper(), 'words', NOTE)),
      run: async () => commands.trashPapers(library, await paperIds()),
    },
  ],
  restorePapers: [
    {
      prepare: async () => {
        await commands.saveNote(library, createDraft(await firstPaper(), 'words', NOTE));
        await commands.trashPapers(library, await paperIds());
      },
      run: async () =>
        commands.restorePapers(library, (await library.db.trash.toCollection().primaryKeys()) as PaperId[]),
    },
  ],
  emptyTrash: [
    {
      prepare: async () => {
        await commands.editTitle(library, await firstPaper(), 'So that there is a version to lose');
        await commands.trashPapers(library, await paperIds());
      },
      run: () => commands.emptyTrash(library),
    },
  ],
  saveNote: [
    { run: async () => commands.saveNote(library, createDraft(await firstPaper(), 'words', NOTE)) },
    {
      prepare: async () => commands.saveNote(library, createDraft(await firstPaper(), 'words', NOTE)),
      run: async () => commands.saveNote(library, createDraft(await firstPaper(), 'other words', NOTE)),
    },
    {
      prepare: async () => commands.saveNote(library, createDraft(await firstPaper(), 'words', NOTE)),
      run: async () => commands.saveNote(library, createDraft(await firstPaper(), '', NOTE)),
    },
  ],
  restoreNoteVersion: [
    {
      prepare: writeTwice,
      run: async () => commands.restoreNoteVersion(library, await firstVersion(), await firstPaper()),
    },
    {
      prepare: async () => {
        await writeTwice();
        await commands.saveNote(library, createDraft(await firstPaper(), '', NOTE));
      },
      run: async () => commands.restoreNoteVersion(library, await firstVersion(), await firstPaper()),
    },
  ],
  createLooseNote: [{ run: () => commands.createLooseNote(library, NOTE as NoteId, null) }],
  renameNote: [{ prepare: makeLoose, run: () => commands.renameNote(library, NOTE as NoteId, 'A name') }],
  moveNote: [
    { prepare: makeLoose, run: async () => commands.moveNote(library, NOTE as NoteId, (await folders())[1] ?? null) },
  ],
  deleteNote: [{ prepare: makeLoose, run: () => commands.deleteNote(library, NOTE as NoteId) }],
  createFolder: [{ run: () => commands.createFolder(library, 'A folder', null) }],
  renameFolder: [{ prepare: makeLoose, run: async () => commands.renameFolder(library, await firstFolder(), 'B') }],
  moveFolder: [
    {
      prepare: makeLoose,
      run: async () => commands.moveFolder(library, await firstFolder(), (await folders())[1] ?? null),
    },
  ],
  deleteFolder: [{ prepare: makeLoose, run: async () => commands.deleteFolder(library, await firstFolder()) }],
  emptyHistory: [{ prepare: writeTwice, run: () => commands.emptyHistory(library, NOTE as NoteId) }],
  importFiles: [
    { run: () => importText(titledList([8, 9])) },
    { run: () => importText(untitledList([0, 8])) },
    { run: () => importText(titledList(Array.from({ length: 1_200 }, (_, n) => n + 10))) },
  ],
  mergePapers: [{ run: async () => commands.mergePapers(library, ...(await keepAndOther())) }],
  mergeGroups: [
    {
      run: async () => {
        const [keepId, otherIds] = await keepAndOther();
        return commands.mergeGroups(library, [{ keepId, otherIds }]);
      },
    },
  ],
  splitPaper: [
    {
      prepare: async () => commands.mergePapers(library, ...(await keepAndOther())),
      run: async () => {
        const [row] = await library.db.trash.filter(({ mergedInto }) => mergedInto !== null).toArray();
        return commands.splitPaper(library, row?.mergedInto ?? ('' as PaperId), {
          leaving: row === undefined ? [] : [{ kind: 'merged', id: row.id }],
          staying: [],
          withTags: false,
        });
      },
    },
    {
      prepare: () => importText(titledList([0, 1, 9])),
      run: async () => {
        const paper = (await library.db.papers.toArray()).find(({ sources }) => sources.length > 1);
        const [, place] = paper?.sources ?? [];
        if (paper === undefined || place === undefined) throw new Error('no paper of two lists');
        const leaving = [{ kind: 'source' as const, place, stated: null }];
        return commands.splitPaper(library, paper.id, { leaving, staying: [], withTags: true });
      },
    },
  ],
  joinFamily: [{ run: async () => commands.joinFamily(library, await paperIds()) }],
  joinFamilies: [{ run: async () => commands.joinFamilies(library, [await paperIds()]) }],
  takeApart: [
    {
      prepare: async () => commands.joinFamily(library, await paperIds()),
      run: async () => commands.takeApart(library, { paperId: await firstPaper() }),
    },
  ],
  sayNotSame: [
    {
      run: async () => {
        const [keepId, [other]] = await keepAndOther();
        return commands.sayNotSame(library, other === undefined ? [] : [[keepId, other]]);
      },
    },
  ],
  createRule: [{ run: () => commands.createRule(library, { ...createRuleDraft(), name: 'Maybe', status: 'maybe' }) }],
  editRule: [{ prepare: rule, run: async () => commands.editRule(library, await rule(), { name: 'Other' }) }],
  moveRule: [
    {
      prepare: async () => [await rule(), await commands.createRule(library, await tagRule('two'))],
      run: async () => commands.moveRule(library, await rule(), 5),
    },
  ],
  deleteRule: [{ prepare: rule, run: async () => commands.deleteRule(library, await rule()) }],
  runRules: [
    { prepare: rule, run: async () => commands.runRules(library, [await rule()]) },
    { prepare: rule, run: async () => commands.runRules(library, [await rule()], (await paperIds()).slice(1)) },
  ],
  importSample: [{ run: () => commands.importSample(library, main.bridge) }],
  removeImport: [
    {
      prepare: async () => {
        await commands.setRating(library, [await firstPaper()], 5);
        await importText(titledList([2, 11]));
      },
      run: async () => commands.removeImport(library, await firstImport()),
    },
    {
      prepare: () => commands.importSample(library, main.bridge),
      run: async () => {
        const sample = (await library.db.sources.toArray()).find((source) => source.format === 'sample');
        return commands.removeImport(library, sample?.id as SourceId);
      },
    },
  ],
  undo: [
    { prepare: async () => commands.setStatus(library, await paperIds(), 'read'), run: () => commands.undo(library) },
  ],
  undoChange: [
    {
      run: async () => commands.undoChange(library, (await library.db.changes.count()) as number),
    },
  ],
  redo: [
    {
      prepare: async () => {
        await commands.setStatus(library, await paperIds(), 'read');
        await commands.undo(library);
      },
      run: () => commands.redo(library),
    },
  ],
};
async function keepAndOther(): Promise<[PaperId, PaperId[]]> {
  const [keep, ...others] = await paperIds();
  if (keep === undefined) throw new Error('no papers');
  return [keep, others.slice(0, 1)];
}
async function makeLoose(): Promise<void> {
  await commands.createFolder(library, 'First', null);
  await commands.createFolder(library, 'Second', null);
  await commands.createLooseNote(library, NOTE as NoteId, await firstFolder());
}
async function folders(): Promise<FolderId[]> {
  return (await library.db.folders.toArray()).map((folder) => folder.id);
}
async function firstFolder(): Promise<FolderId> {
  const [id] = await folders();
  if (id === undefined) throw new Error('no folder');
  return id;
}
async function writeTwice(): Promise<void> {
  await commands.saveNote(library, createDraft(await firstPaper(), 'words', NOTE));
  await commands.saveNote(library, createDraft(await firstPaper(), 'other words', NOTE));
}
async function firstVersion(): Promise<NoteVersionId> {
  const version = await library.db.noteVersions.toCollection().first();
  if (version === undefined) throw new Error('no version');
  return version.id;
}
async function firstImport(): Promise<SourceId> {
  const source = await library.db.sources.toCollection().first();
  return source?.importId as SourceId;
}

// By the same law, in the tests of their own files.
const inOwnTests = [
  ...['addHighlight', 'recolourHighlights', 'commentHighlight', 'relinkHighlight'],
  ...['keepHighlights', 'tagHighlights', 'untagHighlights', 'removeHighlights', 'quoteHighlights', 'createTag'],
  ...['createTemplate', 'renameTemplate', 'editTemplate', 'moveTemplate', 'setDefaultTemplate'],
  ...['deleteTemplate', 'restoreTemplate'],
  ...['createColour', 'renameColour', 'restyleColour', 'moveColour', 'deleteColour', 'restoreColour'],
];
/** Reads, and writes nothing. */
const readers = ['findUndo', 'findRedo', 'previewImport', 'discardPreview', 'findWorkedPapers', 'previewRules'];

describe('every command', () => {
  it('is tried here', () => {
    const exported = Object.entries(commands).filter(([, value]) => typeof value === 'function');
    expect(
      exported
        .map(([name]) => name)
        .filter((name) => !readers.includes(name) && !inOwnTests.includes(name))
        .sort(),
    ).toEqual(Object.keys(trials).sort());
  });

  for (const [name, list] of Object.entries(trials)) {
    for (const [index, trial] of list.entries()) {
      it(`${name} ${index + 1} is wholly in its change, forwards and backwards`, async () => {
        await importText(titledList([0, 1, 2, 3]));
        await trial.prepare?.();
        const start = await dumpTables(library.db);
        const change = await checkChange(library, trial.run);
        expect(labelKeys).toContain(change.label.key);
        if (change.kind !== 'do') return;
        const end = await dumpTables(library.db);
        expect(await commands.undo(library)).toMatchObject({ conflicts: [] });
        expect(await dumpTables(library.db)).toEqual(start);
        expect(await commands.redo(library)).toMatchObject({ conflicts: [] });
        expect(await dumpTables(library.db)).toEqual(end);
      });
    }
  }
});
