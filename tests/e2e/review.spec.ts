import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { answerOpenDialog } from './app';
import { openSession } from './session';
import { write } from './bad-files';
import { dropFiles } from './drop-files';
import { dumpCount, dumpPapers, pageDump } from './lists';
import {
  acceptReview,
  dialog,
  expectCount,
  choose,
  importFiles,
  leaveReview,
  list,
  notice,
  notices,
  openPaper,
  openReview,
  place,
  record,
  review,
  row,
} from './steps';
import { readStored } from './stored';

/** A paper of a list: a title line, and a line with its abstract. */
function paper(title: string, at: number, more = ''): string {
  return `${title}\n${dumpPapers[at]?.abstract ?? ''}${more}\n`;
}

const figure = (page: Page) => review(page).getByRole('button', { name: /^(?:Import|Change \d)/ });
const grid = (page: Page) => review(page).getByRole('grid');

async function titlesOf(page: Page): Promise<string[]> {
  return (await readStored(page)).papers.map((one) => String(one['title']));
}

test.describe.serial('a review', () => {
  const session = openSession();

  test('of a pasted text: leaving it saves nothing and keeps what was pasted', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+Shift+v');
    const text = paper('A Pasted Title of Five Words', 0, ' Pasted.');
    await page.getByRole('dialog').getByRole('textbox').fill(text);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(figure(page)).toHaveText(/^Import 1 paper/);
    await expect(grid(page)).toBeFocused();
    await leaveReview(page);
    expect((await readStored(page)).changes).toEqual([]);
    await page.keyboard.press('ControlOrMeta+Shift+v');
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(text);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(review(page)).toBeVisible();
    await acceptReview(page);
    await expectCount(page, 'Inbox', 1);
    await page.keyboard.press('ControlOrMeta+Shift+v');
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('');
    await page.keyboard.press('Escape');
  });

  test('of several files dropped at once, and of a folder', async () => {
    const { page } = session;
    const files = [1, 2].map((at) =>
      write(session.folder, `dropped ${at}.txt`, paper(`Dropped Title Number ${at} of Two`, at)),
    );
    await dropFiles(page, files);
    await expect(figure(page)).toHaveText(/^Import 2 papers/);
    await expect(review(page).getByRole('button', { name: /^dropped \d\.txt/ })).toHaveCount(2);
    await acceptReview(page);
    await expectCount(page, 'Inbox', 3);

    const years = path.join(session.folder, 'lists');
    mkdirSync(path.join(years, '2026'), { recursive: true });
    write(years, 'first.txt', paper('A Title in the Folder Itself', 3));
    write(path.join(years, '2026'), 'second.txt', paper('A Title in a Folder of It', 4));
    await answerOpenDialog(session.app, [years]);
    await page.keyboard.press('ControlOrMeta+Shift+o');
    await expect(review(page).getByRole('button', { name: /second\.txt/ })).toBeVisible();
    await expect(figure(page)).toHaveText(/^Import 2 papers/);
    await acceptReview(page);
    await expectCount(page, 'Inbox', 5);
  });

  test('leaves records out and edits titles by key, and takes each decision back', async () => {
    const { page } = session;
    const titles = ['A First Title to Be Left Out', 'A Second Title to Be Edited', 'A Third Title as It Stands'];
    const file = write(session.folder, 'decide.txt', titles.map((title, at) => paper(title, at + 5)).join(''));
    await openReview(session.app, [file]);
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(record(page, titles[0] ?? '')).toContainText('Left out');
    await expect(figure(page)).toHaveText(/^Import 2 papers/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(figure(page)).toHaveText(/^Import 3 papers/);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('F2');
    await page.keyboard.type('thrown away');
    await page.keyboard.press('Escape');
    await expect(record(page, titles[1] ?? '')).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.type('A Title of My Own');
    await page.keyboard.press('Enter');
    await expect(record(page, 'A Title of My Own')).toContainText('Your title');
    await expect(grid(page)).toBeFocused();

    // Two decisions would be lost: leaving asks, and going on keeps them.
    await page.keyboard.press('Escape');
    await expect(review(page).getByRole('alert')).toHaveText('2 decisions you made here would be lost.');
    await page.keyboard.press('Escape');
    await expect(grid(page)).toBeFocused();
    await acceptReview(page);
    await expect(notice(page, '2 new papers. 1 was left out.')).toBeVisible();
    const stored = await titlesOf(page);
    expect(stored).toContain('A Title of My Own');
    expect(stored).toContain(titles[2]);
    expect(stored).not.toContain(titles[0]);
    expect(stored).not.toContain(titles[1]);
    const { papers } = await readStored(page);
    const own = papers.find((one) => one['title'] === 'A Title of My Own');
    expect(own?.['fieldFrom']).toMatchObject({ title: 'user' });

    const told = notices(page).getByRole('dialog').filter({ hasText: '2 new papers. 1 was left out.' });
    await told.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('listbox', { name: 'What became of the lines' })).toContainText('Left out by you');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
  });

  test('shows what is here already, and turns that decision', async () => {
    const { page } = session;
    const known = 'A Third Title as It Stands';
    const file = write(session.folder, 'again.txt', paper(known, 7) + paper('Quite Another Title beside It', 10));
    await openReview(session.app, [file]);
    await expect(record(page, known)).toContainText(/Same (?:title|abstract)/);
    await expect(figure(page)).toHaveText(/^Import 1 paper, change 1/);
    await record(page, known).click();
    await page.keyboard.press('=');
    await expect(record(page, known)).toContainText('New, kept apart');
    await expect(figure(page)).toHaveText(/^Import 2 papers/);
    await page.keyboard.press('=');
    await expect(record(page, known)).not.toContainText('kept apart');
    await record(page, known).getByRole('button', { name: 'Keep apart' }).click();
    await acceptReview(page);
    expect((await titlesOf(page)).filter((title) => title === known)).toHaveLength(2);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await titlesOf(page)).filter((title) => title === known).length).toBe(1);
  });

  test('asks about what may be the same, and joins it where the reader says so', async () => {
    const { page } = session;
    const before = (await titlesOf(page)).length;
    const ris = (name: string, year: number): string =>
      `TY  - JOUR\nTI  - ${name}\nAU  - Marsh, Ida\nPY  - ${year}\nAB  - ${name} says this.\nER  - \n`;
    const doubtful = 'Doubts about the Weight of Moss on Roofs';
    await importFiles(session.app, [write(session.folder, 'first.ris', ris(doubtful, 2011))]);
    await expect.poll(async () => (await titlesOf(page)).length).toBe(before + 1);
    await openReview(session.app, [write(session.folder, 'second.ris', ris(doubtful, 2014))]);
    await expect(record(page, doubtful)).toContainText('New, perhaps twice');
    await expect(figure(page)).toHaveText(/^Import 1 paper/);
    await review(page)
      .getByRole('button', { name: /^May be the same/ })
      .click();
    await expect(grid(page).getByRole('row')).toHaveCount(2);
    await record(page, doubtful).getByRole('button', { name: 'Is the same' }).click();
    await expect(record(page, doubtful)).toContainText('Joins it; what you wrote stays.');
    await expect(figure(page)).toHaveText(/^Change 1 paper/);
    await acceptReview(page);
    await expect.poll(async () => (await readStored(page)).sources.at(-1)?.['fileName']).toBe('second.ris');
    expect((await titlesOf(page)).filter((one) => one === doubtful)).toHaveLength(1);
    const joined = (await readStored(page)).papers.find((one) => one['title'] === doubtful);
    expect(joined).toMatchObject({ year: 2011 });
    expect(joined?.['sourceIds']).toHaveLength(2);
    // Nothing is left to ask.
    await expect(place(page, 'May be the same')).toBeHidden();
  });

  test('says that a paper is in the Trash, and leaves it there', async () => {
    const { page } = session;
    const title = 'A Third Title as It Stands';
    await openPaper(page, title);
    await list(page).focus();
    await page.keyboard.press('Delete');
    await expect(row(page, title)).toBeHidden();
    await openReview(session.app, [write(session.folder, 'trash.txt', paper(title, 7))]);
    await expect(record(page, title)).toContainText('In the Trash');
    await expect(review(page).getByText('All of it is here already.')).toBeVisible();
    await leaveReview(page);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, title)).toBeVisible();
  });

  test('reads again in another encoding, and drops what was decided before', async () => {
    const { page } = session;
    const title = 'Тихие списки и громкие статьи';
    const text = `${title}\n${'Мы описываем способ читать длинные списки статей без шума и спешки. '.repeat(6)}\n`;
    // In this code page the same bytes are also good letters of another one.
    await openReview(session.app, [write(session.folder, 'cyrillic.txt', encodeCyrillic(text))]);
    const encoding = review(page).getByRole('combobox', { name: 'Encoding' });
    await choose(encoding, 'Cyrillic (KOI8-R)');
    await expect(record(page, title)).toBeHidden();
    await choose(encoding, 'Cyrillic (Windows)');
    await record(page, title).getByRole('checkbox').click();
    await expect(review(page).getByText('No paper is chosen.')).toBeVisible();
    await choose(encoding, 'Cyrillic (KOI8-R)');
    await expect(notice(page, /1 decision about cyrillic\.txt was dropped/)).toBeVisible();
    await choose(encoding, 'Cyrillic (Windows)');
    await expect(figure(page)).toHaveText(/^Import 1 paper/);
    await expect(review(page).getByText('Chosen by you.')).toBeVisible();
    await acceptReview(page);
    expect(await titlesOf(page)).toContain(title);
    expect((await readStored(page)).sources.at(-1)).toMatchObject({ encoding: 'windows-1251' });
  });

  test('reads again in another format', async () => {
    const { page } = session;
    await openReview(session.app, [pageDump]);
    const before = (await figure(page).textContent()) ?? '';
    const format = review(page).getByRole('combobox', { name: 'Format' });
    await choose(format, 'RIS');
    await expect(review(page).getByText('No papers were found.')).toBeVisible();
    await choose(format, 'Title, then abstract');
    await expect(figure(page)).toHaveText(before);
    await leaveReview(page);
  });

  test('maps the columns of a table, and remembers it for the next', async () => {
    const { page } = session;
    const head = 'Nr;Benennung;Inhalt;Urteil';
    const line = (nr: number, name: string) =>
      `${nr};${name};"${dumpPapers[nr]?.abstract.replaceAll('"', '""') ?? ''}";x`;
    const rows = (from: number, names: string[]) =>
      [head, ...names.map((name, at) => line(from + at, name))].join('\n') + '\n';
    await openReview(session.app, [
      write(session.folder, 'table.csv', rows(20, ['Eine Tabelle voller Titel', 'Noch ein Titel darin'])),
    ]);
    await chooseCsv(page);
    await review(page).getByRole('button', { name: 'Columns…' }).click();
    for (const [column, field] of [
      ['Benennung', 'Title'],
      ['Inhalt', 'Abstract'],
    ]) {
      await choose(review(page).getByRole('combobox', { name: `Column “${column ?? ''}” holds` }), field ?? '');
    }
    await review(page).getByRole('button', { name: 'Read again' }).click();
    await expect(figure(page)).toHaveText(/^Import 2 papers/);
    await expect(record(page, 'Eine Tabelle voller Titel')).toContainText('New');
    await acceptReview(page);
    expect(await titlesOf(page)).toContain('Noch ein Titel darin');
    await openReview(session.app, [
      write(session.folder, 'next table.csv', rows(22, ['Ein dritter Titel in Tabellen', 'Der letzte von allen'])),
    ]);
    await chooseCsv(page);
    await expect(record(page, 'Ein dritter Titel in Tabellen')).toContainText('New');
    await leaveReview(page);
  });

  test('holds for a screen reader, a keyboard and weak eyes, with a table open, in light and dark', async () => {
    const { page } = session;
    const bad = path.join(session.folder, 'lists', 'a film.txt');
    write(
      path.join(session.folder, 'lists'),
      'a film.txt',
      Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256),
    );
    await openReview(session.app, [pageDump, bad]);
    for (const file of [/a film/, /page-dump/]) {
      await review(page).getByRole('button', { name: file }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 900, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await grid(page).focus();
    await page.keyboard.press('v');
    await expect(review(page).getByRole('region', { name: /^Lines of page-dump/ })).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await leaveReview(page);
  });
});

/** Where the guess was another one; a table of two rows is little to guess from. */
async function chooseCsv(page: Page): Promise<void> {
  const format = review(page).getByRole('combobox', { name: 'Format' });
  if (/table/i.test((await format.textContent()) ?? '')) return;
  await format.click();
  await page
    .getByRole('option', { name: /table|csv/i })
    .first()
    .click();
  await expect(format).toHaveText(/table|csv/i);
}

/** Letters of windows-1251, which Node can read and not write. */
function encodeCyrillic(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

test.describe.serial('after a review', () => {
  const session = openSession();

  async function writeNote(title: string, text: string): Promise<void> {
    const { page } = session;
    await openPaper(page, title);
    await list(page).focus();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Note on this paper' })).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readStored(page)).notes).toHaveLength(1);
  }

  test('the import is undone past a note that was written since, and both come back', async () => {
    const { page } = session;
    const title = dumpPapers[0]?.title ?? '';
    await importFiles(session.app, [pageDump]);
    await writeNote(title, 'Words that must stay');
    await list(page).focus();
    // The note first, then the import; done again in the other order.
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => titlesOf(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(list(page)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(async () => JSON.stringify((await readStored(page)).notes)).toContain('Words that must stay');
  });

  test('removing it says before what was worked on; it stays, or goes in the same change', async () => {
    const { page } = session;
    const title = dumpPapers[0]?.title ?? '';
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const remove = page.getByRole('button', { name: 'Remove this import' });
    const asked = dialog(page, /^Remove the import page-dump/);
    await remove.click();
    await expect(asked).toContainText('1 of its papers carries your work');
    await expect(asked.getByRole('button', { name: title })).toBeVisible();
    // Nothing is removed by asking.
    await page.keyboard.press('Escape');
    await expect(asked).toBeHidden();
    const all = (await titlesOf(page)).length;
    expect(all).toBe(dumpCount);

    await remove.click();
    await expect(asked.getByRole('button', { name: 'Keep it, remove the rest' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(notice(page, /^Removed the import page-dump.* 1 paper stayed/)).toBeVisible();
    expect(await titlesOf(page)).toEqual([title]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await titlesOf(page)).length).toBe(all);

    await remove.click();
    await asked.getByRole('button', { name: 'Remove it too' }).click();
    await expect.poll(() => titlesOf(page)).toEqual([]);
    expect((await readStored(page)).notes).toEqual([]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await titlesOf(page)).length).toBe(all);
    expect(JSON.stringify((await readStored(page)).notes)).toContain('Words that must stay');
    await remove.click();
    await asked.getByRole('button', { name: 'Remove it too' }).click();
    await expect.poll(() => titlesOf(page)).toEqual([]);
  });

  test('an import without worked papers is removed at once', async () => {
    const { page } = session;
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await importFiles(session.app, [write(session.folder, 'short.txt', paper('A Short List of One Paper', 30))]);
    await expectCount(page, 'Inbox', 1);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Remove this import' }).click();
    await expect(notice(page, /^Removed the import short\.txt: 1 paper/)).toBeVisible();
    expect(await titlesOf(page)).toEqual([]);
  });

  test('a format that is trusted is imported at once, and reviewed again when that is taken back', async () => {
    const { page } = session;
    await openReview(session.app, [write(session.folder, 'trust.txt', paper('A Title to Trust Its Format', 31))]);
    await review(page).getByRole('checkbox', { name: 'Import this format without review from now on' }).click();
    await acceptReview(page);
    await dropFiles(page, [write(session.folder, 'trusted.txt', paper('A Title Taken in at Once', 32))]);
    await expect.poll(() => titlesOf(page)).toContain('A Title Taken in at Once');
    await expect(review(page)).toBeHidden();
    await page.getByRole('button', { name: 'How imports are taken in' }).click();
    await page.getByRole('button', { name: /^Review again/ }).click();
    await page.keyboard.press('Escape');
    await openReview(session.app, [write(session.folder, 'again.txt', paper('A Title to Be Looked at Again', 33))]);
    await leaveReview(page);
  });

  test('without review everything is taken in at once, and failures are told', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('without review');
    await page.keyboard.press('Enter');
    await expect(notice(page, 'Imports are taken in without review.')).toBeVisible();
    const empty = path.join(session.folder, 'empty folder');
    mkdirSync(empty, { recursive: true });
    const straight = write(session.folder, 'straight.txt', paper('A Title Taken Straight', 34));
    await answerOpenDialog(session.app, [straight, empty]);
    await page.keyboard.press('ControlOrMeta+o');
    await expect(notice(page, /There are no files in the folder/)).toBeVisible();
    await expect.poll(() => titlesOf(page)).toContain('A Title Taken Straight');
    await expect(review(page)).toBeHidden();
  });
});
