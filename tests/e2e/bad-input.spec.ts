import {
  appendFileSync,
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import {
  makeFolder,
  writeBinary,
  writeBlank,
  writeEmpty,
  writeForbidden,
  writeOneLine,
  writeUtf16,
  writeWindows1252,
} from './bad-files';
import {
  answerOpenDialog,
  closeApp,
  createProfile,
  deleteDatabase,
  killApp,
  launchApp,
  removeProfile,
  startAgain,
  type App,
} from './app';
import { dumpCount, dumpPapers, pageDump } from './lists';
import {
  acceptReview,
  expectCount,
  importFiles,
  leaveReview,
  list,
  note,
  notice,
  openPaper,
  openReview,
  review,
  row,
} from './steps';
import { journalSegments, putStored, readStored, waitForJournal } from './stored';

const isRoot = process.getuid?.() === 0;
const [first = '', second = ''] = dumpPapers.map((paper) => paper.title);

test.describe.serial('a file that cannot be a list', () => {
  const profile = createProfile();
  const folder = createProfile();
  let app: App;
  test.beforeAll(async () => {
    app = await launchApp({ profile });
    await importFiles(app, [pageDump]);
  });
  test.afterAll(async () => {
    await closeApp(app);
    removeProfile(profile);
    removeProfile(folder);
  });

  /** Each gets its sentence and changes nothing else. */
  async function expectRefused(file: string, sentence: RegExp): Promise<void> {
    const before = await readStored(app.page);
    await openReview(app, [file]);
    await expect(review(app.page)).toContainText(sentence);
    await leaveReview(app.page);
    expect(await readStored(app.page)).toEqual(before);
  }

  test('an empty file', () => expectRefused(writeEmpty(folder), /empty|no papers|nothing/i));
  test('a file of blank lines', () => expectRefused(writeBlank(folder), /blank|no papers|nothing/i));
  test('an empty folder', () => expectRefused(makeFolder(folder), /There are no files in the folder a folder\.txt/));
  test('a binary file', () =>
    expectRefused(writeBinary(folder), /scan\.png\.txt is not a text file, so nothing was taken/));

  test('a file without permission', async () => {
    test.skip(isRoot, 'root may read everything');
    const file = writeForbidden(folder);
    await expectRefused(file, /not mine\.txt may not be read by you/);
    chmodSync(file, 0o600);
  });

  test('a file that went away between the pick and the reading', async () => {
    const before = await readStored(app.page);
    const file = path.join(folder, 'fleeting.txt');
    writeFileSync(file, `A Fleeting Title\n${dumpPapers[9]?.abstract ?? ''}\n`);
    await app.electron.evaluate(
      ({ dialog }, [at, fs]) => {
        dialog.showOpenDialog = async () => {
          const { rm } = (await process.getBuiltinModule(fs as 'node:fs')).promises;
          // Chosen, and gone before anything could be read.
          await rm(at);
          return { canceled: false, filePaths: [at] };
        };
      },
      [file, 'node:fs'] as const,
    );
    await app.page.keyboard.press('ControlOrMeta+o');
    await expect(app.page.getByText(/fleeting\.txt is no longer there/)).toBeVisible();
    await app.page.keyboard.press('Escape');
    expect(await readStored(app.page)).toEqual(before);
  });

  test('50 MB on one line: said so, with the window answering all the while', async () => {
    const { page } = app;
    const before = await readStored(page);
    await answerOpenDialog(app, [writeOneLine(folder)]);
    await page.keyboard.press('ControlOrMeta+o');
    let slowest = 0;
    while (!(await review(page).isVisible())) {
      const asked = Date.now();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      slowest = Math.max(slowest, Date.now() - asked);
    }
    expect(slowest).toBeLessThan(1_000);
    await expect(review(page)).toContainText(/one line\.txt/);
    await expect(review(page)).toContainText('Longer than any record: probably not a list.');
    await leaveReview(page);
    expect((await readStored(page)).papers).toEqual(before.papers);
  });

  test('a good file beside a bad one is taken', async () => {
    const { page } = app;
    const good = path.join(folder, 'good.txt');
    writeFileSync(good, `A Good Title beside a Bad File\n${dumpPapers[10]?.abstract ?? ''} Good.\n`);
    await openReview(app, [writeBinary(folder), good]);
    await expect(review(page)).toContainText(/is not a text file/);
    await acceptReview(page);
    await expectCount(page, 'Inbox', dumpCount + 1);
  });

  test('files in old and wide encodings are read with their own letters', async () => {
    const { page } = app;
    const files = [writeWindows1252(folder), writeUtf16(folder)];
    await importFiles(
      app,
      files.map(({ file }) => file),
    );
    const { papers, sources } = await readStored(page);
    const titles = papers.map((paper) => paper['title']);
    for (const { title } of files) expect(titles).toContain(title);
    expect(String(papers.find((paper) => paper['title'] === files[0]?.title)?.['abstract'])).toMatch(
      /authors’ own words are “kept” –/,
    );
    expect(sources.slice(-2).map((source) => String(source['encoding']).toLowerCase())).toEqual([
      'windows-1252',
      'utf-16le',
    ]);
  });

  test('a file named on the command line that is not there', async () => {
    const own = createProfile();
    const other = await launchApp({ profile: own, files: [path.join(folder, 'never was.txt')] });
    await expect(other.page.getByText(/never was\.txt is no longer there/)).toBeVisible({ timeout: 20_000 });
    expect((await readStored(other.page)).changes).toEqual([]);
    await closeApp(other);
    removeProfile(own);
  });
});

test.describe('a library that was damaged from outside', () => {
  let profile = '';
  test.beforeEach(async () => {
    profile = createProfile();
    const app = await launchApp({ profile });
    await importFiles(app, [pageDump]);
    await openPaper(app.page, first);
    await list(app.page).focus();
    await app.page.keyboard.press('n');
    await expect(note(app.page)).toBeFocused();
    await app.page.keyboard.type('Words that must stay');
    await openPaper(app.page, second);
    await expect.poll(async () => (await readStored(app.page)).notes).toHaveLength(1);
    await waitForJournal(profile, 2);
    await closeApp(app);
  });
  test.afterEach(() => removeProfile(profile));

  test('a note with a part that this build does not know is shown as it is, and never saved over', async () => {
    let app = await launchApp({ profile });
    const [stored] = (await readStored(app.page)).notes;
    const doc = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Words that must stay' }] },
        { type: 'hologram', attrs: { depth: 3 }, content: [{ type: 'text', text: 'from a later build' }] },
      ],
    };
    await putStored(app.page, 'notes', { ...stored, doc });
    await closeApp(app);
    app = await launchApp({ profile });
    const { page } = app;
    await openPaper(page, first);
    await expect(page.getByText(/holds something that this Postil cannot show/)).toBeVisible();
    await expect(page.getByText('Words that must stay').first()).toBeVisible();
    await expect(page.getByText(/hologram/).first()).toBeVisible();
    await expect(note(page)).toBeHidden();
    await list(page).focus();
    await page.keyboard.press('n');
    await page.keyboard.type('over it');
    await openPaper(page, second);
    await closeApp(app);
    app = await launchApp({ profile });
    expect((await readStored(app.page)).notes.map((one) => one['doc'])).toEqual([doc]);
    await closeApp(app);
  });

  test('a database of a newer version is not touched', async () => {
    let app = await launchApp({ profile });
    await raiseVersion(app);
    await killApp(app);
    app = await launchApp({ profile });
    await expect(app.page.getByText(/opened by a newer Postil\. Nothing was touched/)).toBeVisible();
    await closeApp(app);
    app = await launchApp({ profile });
    await expect(app.page.getByText(/opened by a newer Postil/)).toBeVisible();
    expect(await app.page.evaluate(async () => (await indexedDB.databases()).map((one) => one.version))).toEqual([990]);
    await closeApp(app);
  });

  test('a damaged database is set aside and rebuilt, and the reader is told', async () => {
    let app = await launchApp({ profile });
    const before = await readStored(app.page);
    await closeApp(app);
    damageDatabase(profile);
    app = await launchApp({ profile });
    await expect(notice(app.page, /rebuilt/i)).toBeVisible();
    expect(await readStored(app.page)).toEqual(before);
    await expectCount(app.page, 'Inbox', dumpCount);
    await closeApp(app);
  });

  test('a torn last line of the journal is cut off, kept aside and told', async () => {
    const [segment = ''] = journalSegments(profile).slice(-1);
    const whole = readFileSync(segment, 'utf8');
    appendFileSync(segment, '{"prev":"00ff","change":{"seq":3,"ep');
    const app = await launchApp({ profile });
    await expect(notice(app.page, /journal/i)).toBeVisible();
    await expectCount(app.page, 'Inbox', dumpCount);
    expect(readFileSync(segment, 'utf8')).toBe(whole);
    // And it goes on behind the mended end.
    await openPaper(app.page, first);
    await list(app.page).focus();
    await app.page.keyboard.press('t');
    await waitForJournal(profile, 3);
    await closeApp(app);
  });

  test('a torn last line and a lost database together lose nothing that a snapshot holds', async () => {
    let app = await launchApp({ profile });
    const before = await readStored(app.page);
    await closeApp(app);
    tearLastLine(profile);
    deleteDatabase(profile);
    app = await launchApp({ profile });
    await expect(notice(app.page, /rebuilt/i)).toBeVisible();
    expect(await readStored(app.page)).toEqual(before);
    await closeApp(app);
  });

  test('a torn last line, a lost database and lost snapshots together lose the torn change alone', async () => {
    tearLastLine(profile);
    deleteDatabase(profile);
    rmSync(path.join(profile, 'library', 'snapshots'), { recursive: true });
    let app = await launchApp({ profile });
    await expect(notice(app.page, /rebuilt/i)).toBeVisible();
    const { papers, notes, changes } = await readStored(app.page);
    expect([papers.length, notes.length, changes.length]).toEqual([dumpCount, 0, 1]);
    // What comes next is a second change like any other, and survives the next loss.
    await openPaper(app.page, second);
    await list(app.page).focus();
    await app.page.keyboard.press('t');
    await waitForJournal(profile, 2);
    await killApp(app);
    deleteDatabase(profile);
    app = await launchApp({ profile });
    await expectCount(app.page, 'To read', 1);
    await closeApp(app);
  });

  test('a settings file that cannot be read is kept under another name', async () => {
    const file = path.join(profile, 'settings.json');
    writeFileSync(file, '{"theme": "dark", "win');
    const app = await launchApp({ profile });
    await expect(notice(app.page, /settings/i)).toBeVisible();
    const kept = readdirSync(profile).find((name) => name.startsWith('settings.broken-'));
    expect(readFileSync(path.join(profile, kept ?? ''), 'utf8')).toBe('{"theme": "dark", "win');
    await expectCount(app.page, 'Inbox', dumpCount);
    await closeApp(app);
  });
});

test.describe.serial('a disk without room', () => {
  const profile = createProfile();
  let app: App;
  test.beforeAll(async () => {
    app = await launchApp({ profile });
    await importFiles(app, [pageDump]);
    await waitForJournal(profile, 1);
  });
  test.afterAll(async () => {
    await closeApp(app);
    removeProfile(profile);
  });

  test('the journal: the reader is told, goes on, and nothing is lost once there is room', async () => {
    const { page } = app;
    const [segment = ''] = journalSegments(profile).slice(-1);
    const before = readFileSync(segment, 'utf8');
    await fillDisk(app, true);
    await openPaper(page, first);
    await list(page).focus();
    await page.keyboard.press('t');
    await expect(page.getByText(/The disk is full/).first()).toBeVisible();
    await expectCount(page, 'To read', 1);
    expect(readFileSync(segment, 'utf8')).toBe(before);
    await fillDisk(app, false);
    await page.keyboard.press('5');
    await expect.poll(() => readFileSync(segment, 'utf8').trimEnd().split('\n').length, { timeout: 20_000 }).toBe(3);
    await expect(page.getByText('Not saved')).toBeHidden();
  });

  test('the settings: the old file stays whole and the reader is told', async () => {
    const { page } = app;
    await page.keyboard.press('ControlOrMeta+3');
    const file = path.join(profile, 'settings.json');
    await expect.poll(() => existsSync(file)).toBe(true);
    await page.waitForTimeout(1_000);
    const before = readFileSync(file, 'utf8');
    await fillDisk(app, true);
    await page.keyboard.press('ControlOrMeta+3');
    await expect(page.getByText(/disk is full|no room|no space/i).first()).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(profile).filter((name) => name.includes('.tmp'))).toEqual([]);
    await fillDisk(app, false);
  });
});

/** What the system says when nothing fits any more, said to every write of main; reads and deletes go on. */
async function fillDisk(app: App, full: boolean): Promise<void> {
  await app.electron.evaluate(async (_electron, isFull) => {
    const { promises } = process.getBuiltinModule('node:fs');
    const handle = await promises.open(process.execPath, 'r');
    const shape = Object.getPrototypeOf(handle) as { write: unknown; writeFile: unknown };
    await handle.close();
    const kept = globalThis as unknown as { realWrite?: unknown };
    kept.realWrite ??= shape.write;
    const refuse = (): Promise<never> =>
      Promise.reject(
        Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 }),
      );
    shape.write = isFull ? refuse : kept.realWrite;
  }, full);
}

/** The power went in the middle of the last write. */
function tearLastLine(profile: string): void {
  const [segment = ''] = journalSegments(profile).slice(-1);
  const lines = readFileSync(segment, 'utf8').trimEnd().split('\n');
  truncateSync(segment, statSync(segment).size - Math.floor((lines.at(-1) ?? '').length / 2));
}

/** As a later build would leave it: the tables are there, and a number above ours. */
async function raiseVersion(app: App): Promise<void> {
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        void indexedDB.databases().then(([one]) => {
          const request = indexedDB.open(one?.name ?? '', 990);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(request.error ?? new Error('the version could not be raised'));
        });
      }),
  );
}

/** Bytes in the middle of every file of the database, as a failing disk leaves them. */
function damageDatabase(profile: string): void {
  const files = filesBelow(profile).filter(
    (file) => file.includes('IndexedDB') && /\.(?:log|ldb)$|MANIFEST/.test(file),
  );
  expect(files).not.toEqual([]);
  for (const file of files) {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, Math.floor(bytes.length / 8));
    writeFileSync(file, bytes);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}

test('a second copy of the app leaves at once, brings the first forward, and touches nothing', async () => {
  const profile = createProfile();
  const app = await launchApp({ profile });
  await importFiles(app, [pageDump]);
  const before = await readStored(app.page);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(profile)).toBe(0);
  const isVisible = (): Promise<boolean> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  await expect.poll(isVisible).toBe(true);
  expect(await readStored(app.page)).toEqual(before);
  await expect(row(app.page, first)).toBeVisible();
  await closeApp(app);
  removeProfile(profile);
});
