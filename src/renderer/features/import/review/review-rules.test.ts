import { describe, expect, it } from 'vitest';
import type { ImportDecisions, ImportPreview, PreviewRecord } from '../../../commands/import-preview';
import { choose, columnsInUse, keptItems, mapColumn, maySkipReview, recallColumns } from './choices';
import { countDecisions, decide, decideTaken, decideTitle, decideTurned, noDecisions, withoutFile } from './decide';
import { countFilters, findShown } from './filters';
import { findFit } from './fit';
import { happen, turnOf } from './happening';
import { createRecord } from './preview-record.cases';
import { countFileLines, findHindrance, outcomesOf, tallyOf, type ReadFile } from './tally';
import { readTableKey } from './table-keys';
import type { PaperId } from '../../../../shared/model/id';
import { columnsKey } from '../../../../shared/model/columns';
import { openChoice } from '../../../../shared/ipc/import-request';

function createFile(records: PreviewRecord[], given: Partial<ReadFile> = {}): ReadFile {
  return {
    kind: 'read',
    name: 'list.txt',
    kept: 'copy-1',
    sha256: '0'.repeat(64) as ReadFile['sha256'],
    bytes: 1,
    lines: 10,
    blank: 0,
    encoding: 'utf-8',
    encodingSign: 'valid',
    format: 'title-abstract',
    ranking: [],
    columns: null,
    records,
    recorded: { tags: 0, keywords: 0, notes: 0, statuses: 0, ratings: 0 },
    ...given,
  };
}

const failed: ImportPreview['files'][number] = {
  kind: 'failed',
  name: 'x',
  error: { code: 'file-binary', params: {} },
};

describe('what happens with a record', () => {
  it('follows identity until the reader decides', () => {
    for (const outcome of ['new', 'family', 'review', 'changes', 'same', 'trash', 'twice'] as const) {
      expect(happen(createRecord({ outcome }))).toBe(outcome);
    }
  });

  it('turns a known paper into one of its own, and a doubtful one into the same', () => {
    expect(happen(createRecord({ outcome: 'same' }), { as: 'new' })).toBe('apart');
    expect(happen(createRecord({ outcome: 'changes' }), { as: 'new' })).toBe('apart');
    expect(happen(createRecord({ outcome: 'family' }), { as: 'new' })).toBe('apart');
    expect(happen(createRecord({ outcome: 'review' }), { as: 'same' })).toBe('merged');
  });

  it('has nothing to turn where nothing was found', () => {
    expect(turnOf(createRecord())).toBeNull();
    expect(turnOf(createRecord({ outcome: 'problem' }))).toBeNull();
    expect(turnOf(createRecord({ outcome: 'same' }), { leaveOut: true })).toBeNull();
    expect(turnOf(createRecord({ outcome: 'review' }))).toBe('same');
    expect(turnOf(createRecord({ outcome: 'trash' }))).toBe('new');
    expect(turnOf(createRecord({ outcome: 'trash' }), { as: 'new' })).toBe('back');
  });
});

describe('the box of a row', () => {
  const taking = (record: PreviewRecord, take: boolean, decision = {}) => decideTaken(record, decision, take);

  it('leaves out what would be taken, and takes it again', () => {
    expect(taking(createRecord(), false)).toEqual({ leaveOut: true });
    expect(taking(createRecord(), true, { leaveOut: true })).toEqual({});
    expect(taking(createRecord({ outcome: 'changes' }), false)).toEqual({ leaveOut: true });
  });

  it('keeps apart what is here already, and lets go of that again', () => {
    expect(taking(createRecord({ outcome: 'same' }), true)).toEqual({ as: 'new' });
    expect(taking(createRecord({ outcome: 'same' }), false, { as: 'new' })).toEqual({});
    expect(taking(createRecord({ outcome: 'trash' }), false, { as: 'new' })).toEqual({});
  });

  it('keeps the title and the turn while a record is out', () => {
    expect(taking(createRecord(), false, { title: 'Mine' })).toEqual({ title: 'Mine', leaveOut: true });
    expect(taking(createRecord({ outcome: 'review' }), false, { as: 'same' })).toEqual({ as: 'same', leaveOut: true });
    expect(taking(createRecord({ outcome: 'changes' }), false, { as: 'new' })).toEqual({ as: 'new', leaveOut: true });
  });

  it('does nothing to a problem or to boilerplate', () => {
    expect(taking(createRecord({ outcome: 'problem' }), true)).toEqual({});
    expect(taking(createRecord({ outcome: 'boilerplate' }), false)).toEqual({});
  });
});

describe('decisions', () => {
  it('keep only what decides something', () => {
    const once = decide(noDecisions, 'a', [[3, { leaveOut: true }]]);
    expect(countDecisions(once)).toBe(1);
    expect(decide(once, 'a', [[3, {}]])).toEqual(noDecisions);
    expect(withoutFile(once, 'a')).toEqual(noDecisions);
    expect(noDecisions.size).toBe(0);
  });

  it('turn and turn back', () => {
    const record = createRecord({ outcome: 'review' });
    expect(decideTurned(record, undefined)).toEqual({ as: 'same' });
    expect(decideTurned(record, { as: 'same', title: 'Mine' })).toEqual({ title: 'Mine' });
  });

  it('carry the paper that the row shows, and let go of it', () => {
    const other = { paperId: 'paper' as PaperId, title: 'Of the library', line: null };
    const known = createRecord({ outcome: 'same', other });
    expect(decideTurned(known, { title: 'Mine' })).toEqual({ title: 'Mine', as: 'new', about: 'paper' });
    expect(decideTurned(known, { title: 'Mine', as: 'new', about: other.paperId })).toEqual({ title: 'Mine' });
    expect(decideTaken(known, undefined, true)).toEqual({ as: 'new', about: 'paper' });
    expect(decideTaken(known, { as: 'new', about: other.paperId }, false)).toEqual({});
    const twice = createRecord({ outcome: 'twice', other: { paperId: null, title: 'Of the text', line: 7 } });
    expect(decideTurned(twice, undefined)).toEqual({ as: 'new', about: 7 });
  });

  it('know a title that was not changed', () => {
    expect(decideTitle(createRecord(), undefined, '  A   Title ')).toEqual({});
    expect(decideTitle(createRecord(), undefined, ' Another ')).toEqual({ title: 'Another' });
    expect(decideTitle(createRecord(), { title: 'Another' }, '')).toEqual({});
  });
});

describe('the sum', () => {
  const records = [
    createRecord({ ordinal: 0, lines: { first: 1, last: 2 } }),
    createRecord({ ordinal: 1, lines: { first: 3, last: 4 }, outcome: 'changes', gains: ['year'] }),
    createRecord({ ordinal: 2, lines: { first: 5, last: 6 }, outcome: 'same' }),
    createRecord({ ordinal: 3, lines: { first: 7, last: 7 }, outcome: 'problem', why: 'unrecognised' }),
    createRecord({ ordinal: 4, lines: { first: 8, last: 10 }, outcome: 'boilerplate' }),
  ];
  const preview: ImportPreview = { files: [createFile(records)] };
  const out: ImportDecisions = new Map([['copy-1', new Map([[0, { leaveOut: true }]])]]);

  it('says what the command would do', () => {
    expect(tallyOf(preview, noDecisions)).toEqual({ add: 1, change: 1, leftOut: 0, records: 3 });
    expect(tallyOf(preview, out)).toEqual({ add: 0, change: 1, leftOut: 1, records: 3 });
  });

  it('counts every line once, by what will become of it', () => {
    const file = createFile(records);
    const { total, ...parts } = countFileLines(file, outcomesOf(file, out));
    expect(parts).toEqual({
      new: 0,
      changed: 2,
      known: 2,
      leftOut: 2,
      problem: 1,
      boilerplate: 3,
      blank: 0,
      unlisted: 0,
    });
    expect(total).toBe(10);
  });

  it('says why nothing can be imported', () => {
    const hindrance = (files: ImportPreview['files'], decisions = noDecisions) =>
      findHindrance({ files }, tallyOf({ files }, decisions));
    expect(hindrance([failed])).toBe('failed');
    expect(hindrance([createFile([])])).toBe('nothingFound');
    expect(hindrance([createFile(records.slice(2))])).toBe('nothingNew');
    expect(hindrance([createFile(records.slice(0, 1))], out)).toBe('nothingChosen');
    expect(hindrance([createFile(records)])).toBeNull();
  });
});

describe('what is shown', () => {
  const records = [
    createRecord({ ordinal: 0, text: 'Über die Ruhe' }),
    createRecord({ ordinal: 1, text: 'On Noise', outcome: 'review' }),
    createRecord({ ordinal: 2, text: '', outcome: 'boilerplate' }),
  ];
  const ordinals = (filter: Parameters<typeof findShown>[1], search: string, decisions = noDecisions) =>
    findShown(records, filter, search, decisions, 'copy-1').map((record) => record.ordinal);

  it('is found by words without accents, also in a title of the reader', () => {
    expect(ordinals('all', 'uber RUHE')).toEqual([0]);
    expect(ordinals('all', 'quiet', decide(noDecisions, 'copy-1', [[0, { title: 'On Quiet' }]]))).toEqual([0]);
    expect(ordinals('review', 'ruhe')).toEqual([]);
  });

  it('stays under its filter whatever is decided', () => {
    const decisions = decide(noDecisions, 'copy-1', [[1, { leaveOut: true }]]);
    expect(ordinals('review', '', decisions)).toEqual([1]);
    expect(countFilters(records)).toMatchObject({ all: 3, new: 1, review: 1, boilerplate: 1, problem: 0 });
  });
});

describe('how a file is read', () => {
  const names = ['Title', 'Decision'];
  const table = createFile([], { columns: { names, guess: ['title', null], examples: [] } });
  const preview: ImportPreview = { files: [failed, table] };

  it('asks for the kept copies again, with what was said about them', () => {
    const choices = choose(new Map(), 'copy-1', { encoding: 'koi8-r' });
    expect(keptItems(preview, choices)).toEqual([
      { from: { kept: 'copy-1' }, choice: { ...openChoice, encoding: 'koi8-r' } },
    ]);
  });

  it('forgets the columns with another format, and keeps them with another encoding', () => {
    const mapped = choose(new Map(), 'copy-1', { columns: ['title', 'label'] });
    expect(choose(mapped, 'copy-1', { encoding: 'big5' }).get('copy-1')?.columns).toEqual(['title', 'label']);
    expect(choose(mapped, 'copy-1', { format: 'ris' }).get('copy-1')?.columns).toBeNull();
  });

  it('recalls the mapping of a table with the same head, and only then', () => {
    const remembered = { [columnsKey(names)]: ['title' as const, 'label' as const] };
    const recalled = recallColumns(preview, new Map(), remembered);
    expect(columnsInUse(table, recalled)).toEqual(['title', 'label']);
    expect(recallColumns(preview, recalled, remembered)).toBe(recalled);
    expect(recallColumns(preview, new Map(), { [columnsKey(['Other'])]: ['title'] }).size).toBe(0);
    expect(recallColumns(preview, new Map(), { [columnsKey(names)]: ['title', null] }).size).toBe(0);
    expect(recallColumns(preview, new Map(), { [columnsKey(names)]: ['title'] }).size).toBe(0);
    const odd = createFile([], { columns: { names: ['constructor'], guess: [null], examples: [] } });
    expect(recallColumns({ files: [odd] }, new Map(), {}).size).toBe(0);
  });

  it('gives a title to one column, and tags to as many as there are', () => {
    expect(mapColumn(['title', null, 'tags'], 1, 'title')).toEqual([null, 'title', 'tags']);
    expect(mapColumn(['title', null, 'tags'], 1, 'tags')).toEqual(['title', 'tags', 'tags']);
    expect(mapColumn(['title', null], 0, null)).toEqual([null, null]);
  });

  it('skips the review for trusted formats with nothing doubtful', () => {
    const may = (files: ImportPreview['files']) => maySkipReview({ files }, ['title-abstract']);
    expect(may([createFile([createRecord()])])).toBe(true);
    expect(may([createFile([createRecord()], { format: 'ris' })])).toBe(false);
    expect(may([createFile([createRecord({ outcome: 'review' })])])).toBe(false);
    expect(may([createFile([createRecord({ outcome: 'problem' })])])).toBe(false);
    expect(may([createFile([], { encodingSign: 'guess' })])).toBe(false);
    expect(may([failed, createFile([createRecord()])])).toBe(false);
    expect(may([])).toBe(false);
  });

  it('says how well the format fits, and never rounds up to all of it', () => {
    const ranking = [
      { format: 'ris', score: 0.999 },
      { format: 'title-abstract', score: 0.41 },
    ];
    expect(findFit('ris', ranking)).toEqual({ percent: 99, next: { format: 'title-abstract', percent: 41 } });
    expect(findFit('title-abstract', ranking)).toEqual({ percent: 41, next: { format: 'ris', percent: 99 } });
    expect(findFit('csv', ranking)).toBeNull();
  });
});

describe('the keys of the table', () => {
  const press = (key: string, more = {}) =>
    readTableKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, 5, 100, 20);

  it('move as in the library, and stop at the ends', () => {
    expect(['j', 'k', 'PageDown', 'Home', 'End'].map((key) => press(key))).toEqual(
      [6, 4, 25, 0, 99].map((to) => ({ kind: 'move', to })),
    );
  });

  it('decide, and leave other keys alone', () => {
    expect([' ', 'x', '=', 'Enter', 'F2'].map((key) => press(key)?.kind)).toEqual([
      'toggle',
      'toggle',
      'turn',
      'edit',
      'edit',
    ]);
    expect(press('q')).toBeNull();
    expect(press('Enter', { ctrlKey: true })).toBeNull();
    expect(press('f', { ctrlKey: true })).toEqual({ kind: 'search' });
  });
});
