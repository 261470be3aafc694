import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { readStored, readTable } from './stored';
import {
  choose,
  dialog,
  expectCount,
  importFiles,
  list,
  notice,
  openDialog,
  openPaper,
  paperPane,
  place,
  putInList,
  row,
  runByPalette,
  typeTag,
} from './steps';

const TITLES = [
  'Counting the steps of lighthouse stairs',
  'Drift of harbour buoys in a calm week',
  'How ferries wait for the last passenger',
  'Salt on the windows of coastal trains',
];
const entry = (title: string, at: number): string =>
  `@article{paper${at}, title = {${title}}, author = {Vell, Oda}, year = {${2019 + at}}, abstract = {We look at ${title.toLowerCase()} for a year and say what we saw, with numbers that others may check for themselves.}}`;

const rules = (page: Page): Locator => dialog(page, 'Rules');
const preview = (page: Page): Locator => page.getByRole('region', { name: 'What it would do now' });

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+z');
}

test.describe.serial('rules', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'coast.bib');
    writeFileSync(file, TITLES.slice(0, 3).map(entry).join('\n'));
    await importFiles(app, [file]);
    await expect(row(app.page, TITLES[0] ?? '')).toBeVisible();
  });

  test('by keyboard one is written, shows what it would do, and is run with one undo', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await expect(rules(page)).toContainText('No rules yet');
    await page.keyboard.press('Enter');
    const editor = dialog(page, 'New rule');
    await expect(editor.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await expect(preview(page)).toContainText('Asks for nothing, so it finds every paper: all 3.');
    await page.keyboard.type('Harbours');
    await page.keyboard.press('Tab');
    await page.keyboard.type('HARBOUR calm');
    await expect(preview(page)).toContainText('Finds 1 paper.');
    await editor.getByRole('button', { name: 'Save', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(editor.getByRole('alert')).toContainText('gives at least one tag');
    await editor.getByRole('combobox', { name: 'Tags', exact: true }).focus();
    await page.keyboard.type('harbours');
    await page.keyboard.press('Enter');
    await expect(editor.getByRole('button', { name: 'Remove harbours' })).toBeVisible();
    await expect(preview(page).getByRole('listitem')).toHaveText(/Drift of harbour buoys.*harbours/);
    await inEachTheme(page, (theme) => takePicture(page, `rules-editor-${theme}`));
    await editor.getByRole('button', { name: 'Save and run' }).focus();
    await page.keyboard.press('Enter');
    await expect(notice(page, 'The rule Harbours tagged 1 paper')).toBeVisible();
    await expect(openDialog(page)).toBeHidden();
    await expectCount(page, 'harbours', 1);
    await undo(page);
    await expectCount(page, 'harbours', 0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expectCount(page, 'harbours', 1);
  });

  test('on the paper it says which rule gave a tag and a status, until the reader decides', async () => {
    const { page } = session;
    await openPaper(page, TITLES[1] ?? '');
    await expect(
      paperPane(page).getByRole('img', { name: 'By the rule Harbours' }).filter({ visible: true }),
    ).toHaveCount(1);
    await list(page).focus();
    await page.keyboard.press('m');
    await undo(page);
    await runByPalette(page, 'Make a rule of what the list shows');
    const editor = dialog(page, 'New rule');
    await expect(editor.getByRole('checkbox', { name: 'Inbox' })).toBeChecked();
    await editor.getByRole('textbox', { name: 'Name' }).fill('All to Maybe');
    await choose(editor.getByRole('combobox', { name: 'Status' }), 'Maybe');
    await expect(preview(page)).toContainText('3 would change.');
    await editor.getByRole('button', { name: 'Save and run' }).click();
    await expect(notice(page, 'The rule All to Maybe moved 3 papers to Maybe')).toBeVisible();
    await expect(openDialog(page)).toBeHidden();
    await expectCount(page, 'Maybe', 3);
    await place(page, 'Maybe').click();
    await openPaper(page, TITLES[1] ?? '');
    await expect(
      paperPane(page).getByRole('button', { name: 'Status: Maybe, By the rule All to Maybe' }),
    ).toBeVisible();
    await inEachTheme(page, (theme) => takePicture(page, `rules-paper-${theme}`));
    await list(page).focus();
    await page.keyboard.press('t');
    await place(page, 'To read').click();
    await openPaper(page, TITLES[1] ?? '');
    await expect(paperPane(page).getByRole('button', { name: 'Status: To read', exact: true })).toBeVisible();
  });

  test('an import is sorted by them, and says so; its undo takes all back', async () => {
    const { app, page, folder } = session;
    const file = path.join(folder, 'more.bib');
    writeFileSync(file, entry(TITLES[3] ?? '', 3));
    await importFiles(app, [file]);
    await expect(notice(page, /1 new paper\. Rules moved 1 to Maybe\./)).toBeVisible();
    await expectCount(page, 'Maybe', 3);
    await undo(page);
    await expectCount(page, 'Maybe', 2);
  });

  test('by mouse they are put in order, switched off, tried and deleted; what a gone rule gave says so', async () => {
    const { page } = session;
    await runByPalette(page, 'Rules');
    const names = rules(page).getByRole('button', { name: /^Edit / });
    await expect(names).toHaveText([/^Harbours.*“HARBOUR calm” in title or abstract/, /^All to Maybe/]);
    await rules(page).getByRole('button', { name: 'Move All to Maybe up' }).click();
    await expect(names).toHaveText([/^All to Maybe/, /^Harbours/]);
    await rules(page).getByRole('checkbox', { name: 'Run All to Maybe on import' }).click();
    await expect.poll(async () => (await readTable(page, 'rules')).map((rule) => rule['onImport'])).toContain(false);
    await inEachTheme(page, (theme) => takePicture(page, `rules-${theme}`));
    await rules(page).getByRole('button', { name: 'Run all…' }).click();
    await expect(dialog(page, 'What rules would do')).toContainText('None would change.');
    await takePicture(page, 'rules-run');
    await page.keyboard.press('Escape');
    await rules(page).getByRole('button', { name: 'Delete Harbours' }).click();
    await expect(names).toHaveText([/^All to Maybe/]);
    await page.keyboard.press('Escape');
    await expect(openDialog(page)).toBeHidden();
    await openPaper(page, TITLES[1] ?? '');
    await expect(
      paperPane(page).getByRole('img', { name: 'By a rule that is gone' }).filter({ visible: true }),
    ).toHaveCount(1);
  });

  test('on the paper a list that a rule gave says so, until the reader puts the paper there himself', async () => {
    const { page } = session;
    await place(page, 'Maybe').click();
    await openPaper(page, TITLES[0] ?? '');
    await putInList(page, 'Coast');
    await expectCount(page, 'Coast', 1);
    await place(page, 'To read').click();
    await openPaper(page, TITLES[1] ?? '');
    await runByPalette(page, 'Make a rule of what the list shows');
    const editor = dialog(page, 'New rule');
    await editor.getByRole('textbox', { name: 'Name' }).fill('What is to read');
    const gifts = editor.getByRole('group', { name: 'Get this' });
    await gifts.getByRole('combobox', { name: 'Lists' }).focus();
    await page.keyboard.type('coast');
    await page.keyboard.press('Enter');
    await expect(gifts.getByRole('button', { name: 'Remove Coast' })).toBeVisible();
    await editor.getByRole('button', { name: 'Save and run' }).click();
    await expect(openDialog(page)).toBeHidden();
    await expectCount(page, 'Coast', 2);
    const chips = paperPane(page).getByRole('group', { name: 'Lists' });
    await expect(chips.getByRole('img', { name: 'By the rule What is to read' })).toBeVisible();
    await inEachTheme(page, (theme) => takePicture(page, `rules-list-${theme}`));
    await putInList(page, 'Coast');
    await expectCount(page, 'Coast', 1);
    await putInList(page, 'Coast');
    await expectCount(page, 'Coast', 2);
    await expect(chips.getByRole('button', { name: 'Coast', exact: true })).toBeVisible();
    await expect(chips.getByRole('img')).toHaveCount(0);
  });

  test('one that asks for a tag that was deleted rests, and says why', async () => {
    const { page } = session;
    await typeTag(page, 'ferries');
    await place(page, 'ferries').click();
    await runByPalette(page, 'Make a rule of what the list shows');
    const editor = dialog(page, 'New rule');
    await expect(editor.getByRole('button', { name: 'Remove ferries' })).toBeVisible();
    await editor.getByRole('textbox', { name: 'Name' }).fill('x'.repeat(10_000));
    await expect(editor.getByRole('alert')).toContainText('at most 80 letters');
    await editor.getByRole('textbox', { name: 'Name' }).fill('Fähren 渡し船');
    await choose(editor.getByRole('combobox', { name: 'Status' }), 'Dismissed');
    await editor.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(rules(page)).toContainText('Fähren 渡し船');
    await page.keyboard.press('Escape');
    await expect(openDialog(page)).toBeHidden();
    const before = (await readStored(page)).papers;
    await runByPalette(page, 'Manage tags');
    await dialog(page, 'Tags').getByRole('button', { name: 'Delete ferries' }).click();
    await expect(notice(page, 'Deleted the tag ferries')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(openDialog(page)).toBeHidden();
    await runByPalette(page, 'Rules');
    await expect(rules(page)).toContainText('Rests: the tag that it asks for was deleted.');
    await rules(page).getByRole('button', { name: 'Run Fähren 渡し船…' }).click();
    await expect(preview(page)).toContainText('Rests: the tag that it asks for was deleted.');
    await expect(preview(page)).toContainText('None would change.');
    await page.setViewportSize({ width: 900, height: 640 });
    await page.keyboard.press('Escape');
    await takePicture(page, 'rules-rests-900');
    await page.keyboard.press('Escape');
    expect((await readStored(page)).papers).toEqual(before);
  });
});
