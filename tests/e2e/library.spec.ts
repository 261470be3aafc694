import { expect, test, type Page } from '@playwright/test';
import { closeApp, createProfile, deleteDatabase, killApp, launchApp, removeProfile, type App } from './app';
import { abstractBlocks, allCount, coinedNames, dumpPapers, pageDump } from './lists';
import {
  expectCount,
  importFiles,
  list,
  note,
  notice,
  openPaper,
  paperPane,
  paperTitle,
  place,
  row,
  typeTag,
} from './steps';
import { readStored, waitForJournal, type Stored } from './stored';

const [first, second, third, fourth] = dumpPapers.map((paper) => paper.title);
const suggested = coinedNames[0] ?? '';
const newTitle = 'A Title of My Own: Tides & “Ledgers”';

test.describe.serial('what a reader did', () => {
  const profile = createProfile();
  let app: App;
  let before: Stored;
  test.beforeAll(async () => {
    app = await launchApp({ profile });
    await importFiles(app, [pageDump, abstractBlocks]);
  });
  test.afterAll(async () => {
    await closeApp(app);
    removeProfile(profile);
  });

  test('a status moves a paper to its place', async () => {
    const { page } = app;
    await openPaper(page, first ?? '');
    await list(page).focus();
    await page.keyboard.press('t');
    await expectCount(page, 'To read', 1);
    await expectCount(page, 'Inbox', allCount - 1);
  });

  test('a rating shows in list and paper', async () => {
    const { page } = app;
    await openPaper(page, second ?? '');
    await list(page).focus();
    await page.keyboard.press('4');
    await expect(row(page, second ?? '')).toHaveAccessibleName(/Rating 4 of 5/);
  });

  test('a tag is made by typing its name', async () => {
    const { page } = app;
    await openPaper(page, second ?? '');
    await typeTag(page, 'Field work');
    await expect(row(page, second ?? '')).toHaveAccessibleName(/Field work/);
    await expectCount(page, 'Field work', 1);
  });

  test('a title is edited in place', async () => {
    const { page } = app;
    await openPaper(page, third ?? '');
    await list(page).focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(newTitle);
    await page.keyboard.press('Enter');
    await expect(paperTitle(page)).toContainText(newTitle);
    await expect(row(page, newTitle)).toBeVisible();
  });

  test('a suggested title is marked as one until it is accepted', async () => {
    const { page } = app;
    await openPaper(page, suggested);
    await expect(row(page, suggested)).toHaveAccessibleName(/Suggested title/);
    await paperPane(page)
      .getByRole('button', { name: /^Accept/ })
      .click();
    await expect(row(page, suggested)).not.toHaveAccessibleName(/Suggested title/);
  });

  test('a note is written and saved by leaving it', async () => {
    const { page } = app;
    await openPaper(page, fourth ?? '');
    await list(page).focus();
    await page.keyboard.press('n');
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('# What it says');
    await page.keyboard.press('Enter');
    await page.keyboard.type('[] compare with **last year**');
    await expect(note(page).getByRole('checkbox')).toBeVisible();
    await openPaper(page, first ?? '');
    await expect.poll(async () => (await readStored(page)).notes).toHaveLength(1);
    await expect(row(page, fourth ?? '')).toHaveAccessibleName(/has a note/);
  });

  test('stays after a restart', async () => {
    before = await readStored(app.page);
    await closeApp(app);
    app = await launchApp({ profile });
    await expectAllThere(app.page);
    expect(await readStored(app.page)).toEqual(before);
  });

  test('stays after the process was killed', async () => {
    // Acknowledged is what counts, so the kill comes right behind a change that shows.
    await openPaper(app.page, second ?? '');
    await list(app.page).focus();
    await app.page.keyboard.press('5');
    await expect(row(app.page, second ?? '')).toHaveAccessibleName(/Rating 5 of 5/);
    before = await readStored(app.page);
    await killApp(app);
    app = await launchApp({ profile });
    await expectAllThere(app.page);
    expect(await readStored(app.page)).toEqual(before);
  });

  test('stays after the database was deleted, and the reader is told that it was rebuilt', async () => {
    await waitForJournal(profile, lastSeq(before));
    await killApp(app);
    deleteDatabase(profile);
    app = await launchApp({ profile });
    await expect(notice(app.page, /rebuilt/i)).toBeVisible();
    await expectAllThere(app.page);
    expect(await readStored(app.page)).toEqual(before);
  });

  test('is undone and done again after a restart, one step at a time', async () => {
    await closeApp(app);
    app = await launchApp({ profile });
    const { page } = app;
    await place(page, 'All papers').click();
    const rated = row(page, second ?? '');
    await expect(rated).toHaveAccessibleName(/Rating 5 of 5/);
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rated).toHaveAccessibleName(/Rating 4 of 5/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, fourth ?? '')).not.toHaveAccessibleName(/has a note/);

    await closeApp(app);
    app = await launchApp({ profile });
    await place(app.page, 'All papers').click();
    await expect(row(app.page, fourth ?? '')).not.toHaveAccessibleName(/has a note/);
    await list(app.page).focus();
    await app.page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(row(app.page, fourth ?? '')).toHaveAccessibleName(/has a note/);
    await app.page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(row(app.page, second ?? '')).toHaveAccessibleName(/Rating 5 of 5/);
    await expectAllThere(app.page);
    const now = await readStored(app.page);
    expect(withoutTimes(now)).toEqual(withoutTimes(before));
  });

  test('is taken back whole, down to the empty library, by undo alone', async () => {
    const { page } = app;
    const steps = before.changes.filter((change) => change['kind'] === 'do').length;
    await list(page).focus();
    for (let step = 0; step < steps; step += 1) {
      const seq = lastSeq(await readStored(page));
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(async () => lastSeq(await readStored(page))).toBe(seq + 1);
    }
    const { papers, notes, tags, trash } = await readStored(page);
    expect({ papers, notes, tags, trash }).toEqual({ papers: [], notes: [], tags: [], trash: [] });
    await expect(page.getByRole('button', { name: 'Open files' })).toBeVisible();
  });
});

function lastSeq(stored: Stored): number {
  return Number(stored.changes.at(-1)?.['seq'] ?? 0);
}

/** What undo and redo must bring back exactly; only when it was last changed may differ. */
function withoutTimes({ papers, notes, tags, sources }: Stored): Partial<Stored> {
  const strip = (all: Stored['papers']): Stored['papers'] => all.map((one) => ({ ...one, changedAt: 0 }));
  return { papers: strip(papers), notes: strip(notes), tags, sources };
}

async function expectAllThere(page: Page): Promise<void> {
  await place(page, 'All papers').click();
  await expectCount(page, 'All papers', allCount);
  await expectCount(page, 'To read', 1);
  await expectCount(page, 'Field work', 1);
  await openPaper(page, first ?? '');
  await expect(row(page, first ?? '')).toHaveAccessibleName(/To read/);
  await expect(row(page, second ?? '')).toHaveAccessibleName(/Field work.*Rating [45] of 5/);
  await openPaper(page, suggested);
  await expect(row(page, suggested)).not.toHaveAccessibleName(/Suggested title/);
  await openPaper(page, newTitle);
  await openPaper(page, fourth ?? '');
  await expect(note(page).getByRole('heading', { name: 'What it says' })).toBeVisible();
  await expect(note(page).locator('strong')).toHaveText('last year');
  await expect(note(page).getByRole('checkbox')).not.toBeChecked();
}
