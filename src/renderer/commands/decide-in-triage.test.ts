import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import type { TriageSession } from '../../shared/model/triage';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { countDecisions, readDecisions, readOpenSitting, readReasons, readRelatives } from '../storage/triage';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId, PaperId];
const SESSION = { id: '01HF000000000000000000TRG1', place: 'inbox', startedAt: 1, endedAt: null } as TriageSession;

beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
});
afterEach(() => library.close());

it('gives status, reason, decision and sitting in one change, and an undo takes all back', async () => {
  const said = { verdict: 'dismissed', reason: 'off topic', took: 900 } as const;
  await checkChange(library, () => commands.decideInTriage(library, SESSION, [ids[0]], said));
  expect(await library.db.papers.get(ids[0])).toMatchObject({ status: 'dismissed', reason: 'off topic' });
  expect(await readDecisions(library.db, SESSION.id)).toMatchObject([{ ...said, paperId: ids[0] }]);
  expect(await readOpenSitting(library.db, 'inbox')).toEqual(SESSION);
  expect(await readReasons(library.db, 9)).toEqual(['off topic']);
  await commands.undo(library);
  expect(await library.db.triageSessions.count()).toBe(0);
  expect(await countDecisions(library.db)).toBe(0);
});

it('puts a paper off, and the next verdict forgets for how long', async () => {
  const later = { verdict: 'later', snoozedFor: 9, took: 1 } as const;
  await commands.decideInTriage(library, SESSION, [ids[0]], { verdict: 'dismissed', reason: 'old', took: 1 });
  await checkChange(library, () => commands.decideInTriage(library, SESSION, [ids[0]], later));
  const waiting = await library.db.papers.get(ids[0]);
  expect(waiting).toMatchObject({ status: 'dismissed', snoozedFor: 9 });
  expect(waiting).not.toHaveProperty('reason');
  const maybe = { verdict: 'maybe', took: 1 } as const;
  await checkChange(library, () => commands.decideInTriage(library, SESSION, [ids[0]], maybe));
  expect(await library.db.papers.get(ids[0])).not.toHaveProperty('snoozedFor');
});

it('decides a family at once, and only the first of it took time', async () => {
  await commands.joinFamily(library, ids);
  expect((await readRelatives(library.db)).get(ids[1])).toEqual(ids);
  const said = { verdict: 'to-read', took: 700 } as const;
  await checkChange(library, () => commands.decideInTriage(library, SESSION, [ids[1], ids[0]], said));
  expect((await readLibraryRows(library.db)).map((row) => row.status)).toEqual(['to-read', 'to-read', 'inbox']);
  const took = (await library.db.decisions.toArray()).map((one) => [one.paperId, one.took]);
  expect(new Map(took as [PaperId, number][])).toEqual(
    new Map([
      [ids[1], 700],
      [ids[0], 0],
    ]),
  );
});

it('leaves nothing for a paper that is gone, and refuses a reason that nobody can read', async () => {
  await commands.trashPapers(library, [ids[0]]);
  const gone = await commands.decideInTriage(library, SESSION, [ids[0]], { verdict: 'maybe', took: 1 });
  expect(gone.seq).toBeNull();
  const said = { verdict: 'dismissed', reason: 'x'.repeat(201), took: 1 } as const;
  await expect(commands.decideInTriage(library, SESSION, [ids[1]], said)).rejects.toMatchObject({
    code: 'row-invalid',
  });
});

it('ends a sitting once; the next over the place is another', async () => {
  expect((await commands.endTriage(library, SESSION.id)).seq).toBeNull();
  await commands.decideInTriage(library, SESSION, [ids[0]], { verdict: 'maybe', took: 1 });
  await checkChange(library, () => commands.endTriage(library, SESSION.id));
  expect(await readOpenSitting(library.db, 'inbox')).toBeNull();
  expect((await commands.endTriage(library, SESSION.id)).seq).toBeNull();
});
