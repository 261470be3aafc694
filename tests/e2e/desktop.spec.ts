import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identifyProcess } from '../../src/main/files/process-identity';
import { LOCK_NAME } from '../../src/main/library/library-lock';
import {
  closeApp,
  createProfile,
  deleteDatabase,
  killApp,
  launchApp,
  removeProfile,
  startAgain,
  type App,
} from './app';
import { write } from './bad-files';
import { pageDump, dumpCount, dumpPapers } from './lists';
import { dragWords } from './drag-words';
import {
  acceptReview,
  expectCount,
  importFiles,
  leaveReview,
  list,
  note,
  openPaper,
  paperPane,
  putInList,
  review,
  typeTag,
} from './steps';
import { takePicture } from './pictures';
import { journalSegments, readStored, readTable, waitForDraft, waitForJournal } from './stored';

// What the desktop does with the app: files by the command line, by a double click, by "open with"; folders that are carried about.

const ODD_NAMES = [
  'two words.txt',
  `it's "quoted".txt`,
  '100% $HOME `x`.txt',
  'список литературы.txt',
  '文献 リスト.txt',
  '-dash.txt',
  'many.dots..txt',
];
const GIGABYTE = 1024 ** 3;

function composePaper(title: string): string {
  return `${title}\nWe look at ${title.toLowerCase()} for a whole year, by day and by night, and say what we saw.\n`;
}

test.describe('files that are named when the app is started', () => {
  let [profile, folder] = ['', ''];
  let app: App;
  test.beforeEach(() => {
    profile = createProfile();
    folder = createProfile();
  });
  test.afterEach(async () => {
    await closeApp(app);
    removeProfile(profile);
    removeProfile(folder);
  });

  test('are read whatever they are called', async () => {
    const files = ODD_NAMES.map((name, at) => write(folder, name, composePaper(`Study ${at} of the tides`)));
    app = await launchApp({ profile, files });
    await expect(review(app.page)).toBeVisible();
    for (const name of ODD_NAMES) await expect(review(app.page).getByText(name).first()).toBeVisible();
    await acceptReview(app.page);
    await expectCount(app.page, 'Inbox', ODD_NAMES.length);
  });

  test('are found from the folder of whoever names them, behind two dashes also with a dash', async () => {
    write(folder, '-dash.txt', composePaper('Bells at noon'));
    app = await launchApp({ profile, files: ['--', '-dash.txt'], cwd: folder, env: { INIT_CWD: folder } });
    await expect(review(app.page).getByText('Bells at noon').first()).toBeVisible();
    await leaveReview(app.page);
  });

  test('arrive in the app that runs already', async () => {
    app = await launchApp({ profile });
    const file = write(folder, ODD_NAMES[1] ?? '', composePaper('Ropes and knots'));
    expect(await startAgain(profile, [file])).toBe(0);
    await expect(review(app.page).getByText('Ropes and knots').first()).toBeVisible();
    await acceptReview(app.page);
    await expectCount(app.page, 'Inbox', 1);
  });

  test('are refused in words where they have three gigabytes, and nothing of them is read', async () => {
    const file = write(folder, 'all of it.bib', '@article{a, title = {One}}\n');
    // Its end is a hole: the file system keeps no block for it.
    truncateSync(file, 3 * GIGABYTE);
    app = await launchApp({ profile, files: [file] });
    await expect(app.page.getByText(/all of it\.bib is too large to import at once/).first()).toBeVisible();
    await leaveReview(app.page);
    expect((await readStored(app.page)).papers).toEqual([]);
  });
});

test('a disk that takes no library is told in words, and one click goes on once it does', async () => {
  const profile = createProfile();
  // Where its folder should be there is a file: nobody can make a folder there, not even root.
  const blocked = path.join(profile, 'library');
  writeFileSync(blocked, 'no folder');
  const app = await launchApp({ profile });
  await expect(app.page.getByRole('heading', { name: 'The library did not open' })).toBeVisible();
  await expect(app.page.getByRole('alert')).toContainText(/library/i);
  rmSync(blocked);
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expect(app.page.getByRole('contentinfo')).toBeVisible();
  await importFiles(app, [pageDump]);
  await expectCount(app.page, 'Inbox', dumpCount);
  app.complaints.length = 0;
  await closeApp(app);
  removeProfile(profile);
});

test('a disk that is full from the first start on is told in words, and one click goes on once there is room', async () => {
  const profile = createProfile();
  const library = path.join(profile, 'library');
  mkdirSync(library);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', library]);
  test.skip(mounted.status !== 0, 'a small disk can be made by root alone');
  try {
    const filling = path.join(library, 'all of it');
    expect(() => writeFileSync(filling, Buffer.alloc(5_000_000))).toThrow('ENOSPC');
    const app = await launchApp({ profile });
    await expect(app.page.getByRole('heading', { name: 'The library did not open' })).toBeVisible();
    await expect(app.page.getByRole('alert')).toContainText('disk is full');
    rmSync(filling);
    await app.page.getByRole('button', { name: 'Try again' }).click();
    await expect(app.page.getByRole('contentinfo')).toBeVisible();
    await importFiles(app, [pageDump]);
    await expectCount(app.page, 'Inbox', dumpCount);
    app.complaints.length = 0;
    await closeApp(app);
  } finally {
    spawnSync('umount', [library]);
    removeProfile(profile);
  }
});

test('a library that another program has open is left alone, and opens once that has ended', async () => {
  const profile = createProfile();
  let app = await launchApp({ profile });
  await importFiles(app, [pageDump]);
  await waitForJournal(profile, 1);
  await closeApp(app);
  const lock = path.join(profile, 'library', LOCK_NAME);
  expect(existsSync(lock)).toBe(false);
  // A Postil of another build has a lock of its own on its one window, and would write into the same folder.
  writeFileSync(lock, JSON.stringify(identifyProcess(process.pid)));
  const before = readFileSync(journalSegments(profile)[0] ?? '', 'utf8');
  app = await launchApp({ profile });
  await expect(app.page.getByRole('alert')).toContainText('Another Postil on the computer');
  await takePicture(app.page, 'library-held');
  expect(readFileSync(journalSegments(profile)[0] ?? '', 'utf8')).toBe(before);
  rmSync(lock);
  await app.page.getByRole('button', { name: 'Try again' }).click();
  await expectCount(app.page, 'Inbox', dumpCount);
  expect(existsSync(lock)).toBe(true);
  app.complaints.length = 0;
  await killApp(app);
  // Left by one that was killed.
  expect(existsSync(lock)).toBe(true);
  app = await launchApp({ profile });
  await expectCount(app.page, 'Inbox', dumpCount);
  await closeApp(app);
  expect(existsSync(lock)).toBe(false);
  removeProfile(profile);
});

test.describe.serial('a library that moves by its folder', () => {
  // Two programs on one computer, or two computers: each with a database of its own, which no other can read.
  const [here, there] = [createProfile(), createProfile()];
  const OWN = 'Ferries in the fog';
  const second = dumpPapers[1]?.title ?? '';
  const TABLES = ['papers', 'notes', 'tags', 'highlights', 'paperLists', 'sources', 'changes', 'textVersions'];
  test.afterAll(() => {
    removeProfile(here);
    removeProfile(there);
  });

  async function readAll(app: App): Promise<Record<string, unknown>> {
    const rows = await Promise.all(TABLES.map(async (table) => [table, await readTable(app.page, table)] as const));
    return Object.fromEntries(rows);
  }

  test('brings papers, tags, lists, highlights and notes along, and what was imported', async () => {
    let app = await launchApp({ profile: here });
    const { page } = app;
    await importFiles(app, [pageDump, write(here, 'own.txt', composePaper(OWN))]);
    await openPaper(page, OWN);
    await typeTag(page, 'carried');
    await putInList(page, 'On the road');
    // It stands above the text, which moves down.
    await expect(paperPane(page).getByRole('group', { name: 'Lists' })).toContainText('On the road');
    const abstract = paperPane(page).locator('[data-field="abstract"]');
    await dragWords(abstract, 'for a whole year');
    await expect(page.getByRole('dialog', { name: 'Mark these words' })).toBeVisible();
    await page.keyboard.press('1');
    await expect(paperPane(page).getByRole('group', { name: /^Highlight, / })).toHaveCount(1);
    await list(page).focus();
    await page.keyboard.press('n');
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('Words that travel');
    await waitForDraft(page, 'Words that travel');
    await list(page).focus();
    await page.keyboard.press('4');
    await page.keyboard.press('t');
    await expectCount(page, 'To read', 1);
    await waitForJournal(here, (await readStored(page)).changes.length);
    await closeApp(app);

    app = await launchApp({ profile: here });
    const before = await readAll(app);
    await closeApp(app);
    cpSync(path.join(here, 'library'), path.join(there, 'library'), { recursive: true });

    app = await launchApp({ profile: there });
    await expectCount(app.page, 'To read', 1);
    await expectCount(app.page, 'carried', 1);
    expect(await readAll(app)).toEqual(before);
    await openPaper(app.page, OWN);
    await expect(note(app.page)).toContainText('Words that travel');
    await expect(paperPane(app.page).getByRole('group', { name: /^Highlight, / })).toHaveCount(1);
    await closeApp(app);
  });

  test('goes on there, and comes back', async () => {
    let app = await launchApp({ profile: there });
    await openPaper(app.page, second);
    await typeTag(app.page, 'and back');
    await closeApp(app);
    // Its program here has a database that knows less: the folder is what counts.
    rmSync(path.join(here, 'library'), { recursive: true });
    cpSync(path.join(there, 'library'), path.join(here, 'library'), { recursive: true });
    app = await launchApp({ profile: here });
    await expectCount(app.page, 'and back', 1);
    await expectCount(app.page, 'carried', 1);
    await expectCount(app.page, 'To read', 1);
    await closeApp(app);
    deleteDatabase(here);
    app = await launchApp({ profile: here });
    await expectCount(app.page, 'and back', 1);
    await closeApp(app);
  });
});
