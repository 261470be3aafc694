import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { PaperId } from '../../../shared/model/id';
import { currentOf } from '../../../shared/triage/deck';
import { createFakeMain } from '../../clients/fake-main.cases';
import { addTag, importFiles, joinFamily, trashPapers } from '../../commands/commands';
import { titledList } from '../../commands/sample-papers.cases';
import { wantText } from '../../commands/wanted.cases';
import { startI18n } from '../../i18n/start-i18n';
import { useScreen } from '../../shell/screen-state';
import type { Library } from '../../storage/library';
import { openTestLibrary } from '../../storage/library.cases';
import { readLibraryList } from '../../storage/library-rows';
import {
  endSitting,
  leaveTriage,
  move,
  say,
  sayAgain,
  screenedCount,
  startTriage,
  takeBack,
  useSitting,
} from './sitting';

let library: Library;
let ids: PaperId[];

beforeAll(() => startI18n('en'));
beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await importFiles(library, bridge, wantText(titledList([0, 1, 2, 3]), 'list.txt'), options);
  ids = (await readLibraryList(library.db)).rows.map((row) => row.id);
});
afterEach(() => {
  leaveTriage();
  library.close();
});

async function start(from: PaperId | null = null): Promise<void> {
  const list = await readLibraryList(library.db);
  const inbox = list.rows.filter((row) => row.status === 'inbox').map((row) => row.id);
  await startTriage(library, {
    place: { kind: 'status', status: 'inbox' },
    placeName: 'Inbox',
    list,
    ids: inbox,
    from,
  });
}
const onScreen = (): PaperId | null => {
  const { sitting } = useSitting.getState();
  return sitting === null ? null : currentOf(sitting.deck);
};
const decided = (): number => screenedCount(useSitting.getState().sitting?.deck ?? { said: new Map() });
const statusOf = async (at: number): Promise<string | undefined> =>
  (await library.db.papers.get(ids[at] ?? ''))?.status;

it('shows the next paper before the verdict is written, and keys of tags mean that one', async () => {
  await start(ids[1]);
  say(library, { verdict: 'maybe' });
  expect(onScreen()).toBe(ids[2]);
  expect(useScreen.getState().selection.focusedId).toBe(ids[2]);
  await vi.waitFor(async () => expect(await statusOf(1)).toBe('maybe'));
});

it('takes back as fast as the key comes, in the order in which it was said, and says it again', async () => {
  await start();
  say(library, { verdict: 'maybe' });
  say(library, { verdict: 'dismissed' });
  say(library, { verdict: 'to-read' });
  takeBack(library);
  takeBack(library);
  expect(onScreen()).toBe(ids[1]);
  await sayAgain(library);
  expect(onScreen()).toBe(ids[2]);
  expect([await statusOf(0), await statusOf(1), await statusOf(2)]).toEqual(['maybe', 'dismissed', 'inbox']);
  expect(await library.db.decisions.count()).toBe(2);
});

it('takes back a tag that was given since, and the verdict stands', async () => {
  await start();
  say(library, { verdict: 'maybe' });
  await vi.waitFor(async () => expect(await statusOf(0)).toBe('maybe'));
  await addTag(library, [ids[1] as PaperId], 'harbour');
  takeBack(library);
  await vi.waitFor(async () => expect((await library.db.papers.get(ids[1] ?? ''))?.tagIds).toEqual([]));
  await vi.waitFor(() => expect(decided()).toBe(1));
  expect(await statusOf(0)).toBe('maybe');
});

it('has a paper on screen again whose verdict could not be kept', async () => {
  await start();
  say(library, { verdict: 'dismissed', reason: 'x'.repeat(400) });
  expect(onScreen()).toBe(ids[1]);
  await vi.waitFor(() => expect(onScreen()).toBe(ids[0]));
  expect(decided()).toBe(0);
  expect(useSitting.getState().sitting?.log).toEqual([]);
});

it('decides a family once', async () => {
  await joinFamily(library, [ids[0] as PaperId, ids[1] as PaperId]);
  await start();
  say(library, { verdict: 'dismissed' });
  expect(onScreen()).toBe(ids[2]);
  await vi.waitFor(async () => expect(await statusOf(1)).toBe('dismissed'));
});

it('goes on where it was left, without papers that wait or are gone, until it is ended', async () => {
  await start();
  say(library, { verdict: 'maybe' });
  say(library, { verdict: 'later', snoozedUntil: Date.now() + 1e9 });
  await vi.waitFor(async () => expect(await library.db.decisions.count()).toBe(2));
  leaveTriage();
  await trashPapers(library, [ids[3] as PaperId]);
  await start();
  expect(useSitting.getState().sitting?.deck.ids).toHaveLength(3);
  expect([onScreen(), decided()]).toEqual([ids[2], 2]);
  await endSitting(library);
  expect(useSitting.getState().sitting).toBeNull();
  await start();
  // The one that waits is not asked about, and not counted as decided in this sitting.
  expect([onScreen(), decided(), useSitting.getState().sitting?.waiting]).toEqual([ids[2], 0, 1]);
});

it('of nothing decided nothing is taken back', async () => {
  await start();
  move(1);
  takeBack(library);
  expect(onScreen()).toBe(ids[1]);
});
