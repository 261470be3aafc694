import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import {
  dialog,
  expectCount,
  importFiles,
  list,
  notice,
  openDialog,
  paperPane,
  place,
  putInList,
  readTitles,
  row,
  rows,
  runByPalette,
} from './steps';
import { readTable } from './stored';

const TITLES = [
  'Counting the steps of lighthouse stairs',
  'Drift of harbour buoys in a calm week',
  'How ferries wait for the last passenger',
  'Salt on the windows of coastal trains',
  'Weights of suitcases left on platforms',
];
const BIB = TITLES.map(
  (title, at) =>
    `@article{paper${at}, title = {${title}}, author = {Vell, Oda}, year = {${2019 + at}}, abstract = {We look at ${title.toLowerCase()} for a year and say what we saw, with numbers that others may check for themselves.}}`,
).join('\n');

const titled = (at: number): string => TITLES[at] ?? '';
const numbers = async (page: Page): Promise<number[]> => (await readTitles(page)).map((one) => TITLES.indexOf(one));
const tree = (page: Page): Locator => page.getByRole('navigation', { name: 'Places' });
const folder = (page: Page, name: string): Locator =>
  tree(page).getByRole('button', { name: new RegExp(`^${name}, `) });

async function mark(page: Page, ...at: number[]): Promise<void> {
  await row(page, titled(at[0] ?? 0)).click();
  for (const one of at.slice(1)) await row(page, titled(one)).click({ modifiers: ['ControlOrMeta'] });
}

/** Takes a row in hand and brings it over something else; the button stays down. */
async function carry(page: Page, from: number, to: Locator): Promise<void> {
  const start = await row(page, titled(from)).boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('not drawn');
  await page.mouse.move(start.x + 120, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + start.height / 2 + 8, { steps: 2 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
}

/** The names of what lies in a folder, in its order, as it is stored. */
async function inFolder(page: Page): Promise<unknown[]> {
  return (await readTable(page, 'paperLists'))
    .filter((one) => one['parentId'] !== null)
    .sort((a, b) => (String(a['orderKey']) < String(b['orderKey']) ? -1 : 1))
    .map((one) => one['name']);
}

async function fillForm(page: Page, title: string, name: string): Promise<void> {
  const form = dialog(page, title);
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}

test.describe.serial('lists that the reader makes', () => {
  const session = openSession(async ({ app, folder: files }) => {
    const file = path.join(files, 'stairs.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, titled(0))).toBeVisible();
  });

  test('a key puts marked papers in a new list, as one change; the picker shows who is in it', async () => {
    const { page } = session;
    await mark(page, 0, 2, 4);
    await putInList(page, 'Reading group');
    await expectCount(page, 'Reading group', 3);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(place(page, 'Reading group')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expectCount(page, 'Reading group', 3);
    await page.keyboard.press('Escape');
    await mark(page, 0, 1);
    await list(page).focus();
    await page.keyboard.press('l');
    await expect(page.getByRole('option', { name: /Reading group/ })).toHaveAttribute('aria-checked', 'mixed');
    await takePicture(page, 'lists-picker');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: /Reading group/ })).toHaveAttribute('aria-checked', 'true');
    await page.keyboard.press('Escape');
    await expectCount(page, 'Reading group', 4);
  });

  test('a list has an order by hand, by keys and by mouse', async () => {
    const { page } = session;
    await place(page, 'Reading group').click();
    await expect(rows(page)).toHaveCount(4);
    expect(await numbers(page)).toEqual([0, 2, 4, 1]);
    await row(page, titled(1)).click();
    await page.keyboard.press('Alt+Home');
    await expect(notice(page, /in the order of Reading group/)).toBeVisible();
    await expect.poll(() => numbers(page)).toEqual([1, 0, 2, 4]);
    await carry(page, 4, row(page, titled(0)));
    await page.mouse.up();
    await expect.poll(async () => (await numbers(page)).indexOf(4)).toBeLessThan(3);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => numbers(page)).toEqual([1, 0, 2, 4]);
  });

  test('Delete takes a paper out of the list and not out of the library; its chips say where it is', async () => {
    const { page } = session;
    await row(page, titled(4)).click();
    const chips = paperPane(page).getByRole('group', { name: 'Lists' });
    await expect(chips.getByRole('button', { name: 'Reading group', exact: true })).toBeVisible();
    await list(page).focus();
    await page.keyboard.press('Delete');
    await expect(notice(page, /^Took .* out of Reading group/)).toBeVisible();
    await expect(rows(page)).toHaveCount(3);
    await expectCount(page, 'Inbox', 5);
    await expectCount(page, 'Trash', 0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rows(page)).toHaveCount(4);
  });

  test('the mouse takes one or many to a list, a status, the trash; Escape and their own place leave them', async () => {
    const { page } = session;
    await runByPalette(page, 'New list');
    await fillForm(page, 'New list', 'Thesis, chapter 3');
    await expect(list(page)).toBeHidden();
    await place(page, 'Inbox').click();
    await mark(page, 1, 3);
    await carry(page, 3, place(page, 'Thesis, chapter 3'));
    await expect(page.getByText('2 papers', { exact: true })).toBeVisible();
    await takePicture(page, 'lists-carry');
    await page.mouse.up();
    await expectCount(page, 'Thesis, chapter 3', 2);
    await page.keyboard.press('Escape');
    await carry(page, 0, place(page, 'Maybe'));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await carry(page, 0, place(page, 'Inbox'));
    await page.mouse.up();
    await expectCount(page, 'Inbox', 5);
    await carry(page, 0, place(page, 'Maybe'));
    await page.mouse.up();
    await expectCount(page, 'Maybe', 1);
    await carry(page, 4, place(page, 'Trash'));
    await page.mouse.up();
    await expect(notice(page, /to Trash/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expectCount(page, 'Inbox', 5);
  });

  test('folders hold lists, fold, and stay folded over a restart', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'New list or folder' }).click();
    await page.getByRole('menuitem', { name: 'New folder…' }).click();
    await fillForm(page, 'New folder for lists', 'Autumn');
    await place(page, 'Reading group').click({ button: 'right' });
    await expect(page.getByRole('menuitem', { name: 'Autumn' })).toBeVisible();
    await takePicture(page, 'lists-menu');
    await page.getByRole('menuitem', { name: 'Autumn' }).click();
    await place(page, 'Thesis, chapter 3').dragTo(folder(page, 'Autumn'));
    await expect(notice(page, 'Moved Thesis, chapter 3')).toBeVisible();
    // A folder goes into nothing that lies in it; at the edge of a row a list goes beside it.
    await folder(page, 'Autumn').dragTo(place(page, 'Thesis, chapter 3'), { targetPosition: { x: 60, y: 2 } });
    await place(page, 'Thesis, chapter 3').dragTo(place(page, 'Reading group'), { targetPosition: { x: 60, y: 2 } });
    await expect.poll(() => inFolder(page)).toEqual(['Thesis, chapter 3', 'Reading group']);
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => inFolder(page)).toEqual(['Reading group', 'Thesis, chapter 3']);
    await folder(page, 'Autumn').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(place(page, 'Reading group')).toBeHidden();
    await expect(folder(page, 'Autumn')).toHaveAccessibleName('Autumn, folder, 5 papers');
    await session.restart();
    const again = session.page;
    await expect(folder(again, 'Autumn')).toHaveAttribute('aria-expanded', 'false');
    await folder(again, 'Autumn').click();
    await expectCount(again, 'Thesis, chapter 3', 2);
  });

  test('keys on a row move, edit and delete a list; a folder leaves what is in it', async () => {
    const { page } = session;
    const order = (): Promise<unknown[]> => inFolder(page);
    await place(page, 'Reading group').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(order).toEqual(['Thesis, chapter 3', 'Reading group']);
    await expect(place(page, 'Reading group')).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(order).toEqual(['Reading group', 'Thesis, chapter 3']);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(order).toEqual(['Thesis, chapter 3', 'Reading group']);
    await expect(place(page, 'Reading group')).toBeFocused();
    await page.keyboard.press('F2');
    const form = dialog(page, 'Edit the list');
    await form.getByRole('textbox', { name: 'Name' }).fill('..');
    await expect(form.getByRole('alert')).toHaveText('Dots and slashes alone are no name.');
    await form.getByRole('textbox', { name: 'Name' }).fill('x'.repeat(10_000));
    await expect(form.getByRole('alert')).toHaveText('A list’s name has at most 100 characters.');
    await form.getByRole('textbox', { name: 'Name' }).fill('thesis, chapter 3');
    await expect(form.getByRole('alert')).toHaveText('There is one of this name in the same place already.');
    await form.getByRole('textbox', { name: 'Name' }).fill('読書会');
    await form.getByRole('textbox', { name: 'What it is for' }).fill('Thursdays at five');
    await form.getByRole('radio', { name: 'People' }).check({ force: true });
    await form.getByRole('radio', { name: 'Orange' }).check({ force: true });
    await takePicture(page, 'lists-form');
    await form.getByRole('button', { name: 'Save' }).click();
    await expectCount(page, '読書会', 4);
    await folder(page, 'Autumn').focus();
    await page.keyboard.press('Delete');
    await expect(notice(page, 'Deleted the folder Autumn; the lists in it stayed')).toBeVisible();
    await expect(place(page, 'Thesis, chapter 3')).toBeFocused();
    await expectCount(page, '読書会', 4);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(folder(page, 'Autumn')).toBeVisible();
  });

  test('an archived list is out of sight until it is asked for; a deleted one comes back with its papers', async () => {
    const { page } = session;
    await place(page, '読書会').click();
    await runByPalette(page, 'Archive the open list');
    await expect(place(page, '読書会')).toBeHidden();
    await page.getByRole('button', { name: 'New list or folder' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Show archived' }).click();
    await expect(place(page, '読書会, archived')).toBeVisible();
    await takePicture(page, 'lists-archived');
    await list(page).focus();
    await page.keyboard.press('Shift+F');
    const facet = page
      .getByRole('listbox', { name: 'Facets' })
      .getByRole('option', { name: '読書会, archived, 4 papers' });
    await expect(facet).toBeVisible();
    await place(page, 'All papers').click();
    await expectCount(page, 'All papers', 5);
    await facet.click();
    await expect(rows(page)).toHaveCount(4);
    await takePicture(page, 'facets-archived');
    await page.getByRole('button', { name: 'Facets' }).click();
    await expect(page.getByRole('button', { name: 'Remove 読書会, archived' })).toBeVisible();
    await takePicture(page, 'facets-archived-chip');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await place(page, '読書会, archived').click();
    await expect(rows(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'More for 読書会' }).click();
    await page.getByRole('menuitem', { name: 'Take out of the archive' }).click();
    await expectCount(page, '読書会', 4);
    await page.getByRole('button', { name: 'More for 読書会' }).click();
    await page.getByRole('menuitem', { name: 'Delete, keep its papers' }).click();
    await expect(page.getByText('This list is gone')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rows(page)).toHaveCount(4);
    await expect.poll(() => numbers(page)).toEqual([1, 0, 2, 4]);
  });

  test('in each theme, wide and narrow', async () => {
    const { page } = session;
    await row(page, titled(0)).click();
    await expect(openDialog(page)).toBeHidden();
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `lists-${theme}`);
      await page.setViewportSize({ width: 900, height: 700 });
      await page.getByRole('button', { name: 'Lists', exact: true }).click();
      await expect(page.getByRole('menuitemradio', { name: 'Autumn / 読書会' })).toBeChecked();
      await takePicture(page, `lists-${theme}-900`);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect(rows(page)).toHaveCount(4);
    });
  });
});
