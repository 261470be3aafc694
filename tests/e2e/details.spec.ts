import { expect, test, type Locator, type Page } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { inEachTheme, takePicture } from './pictures';
import { dialog, importFiles, list, openPaper, paperPane, paperTitle, row } from './steps';
import { readStored } from './stored';

const [first = ''] = dumpPapers.map((paper) => paper.title);
const field = (page: Page, name: string): Locator => openForm(page).getByRole('textbox', { name, exact: true });
const openForm = (page: Page): Locator => dialog(page, /^(Details|Add a paper)$/);

async function pasteNames(page: Page, names: string): Promise<void> {
  await field(page, 'Author 1').evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, names);
}

test.describe.serial('details of a paper', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
  });

  test('are edited by keyboard, a line of names is taken apart, and one undo brings all back', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('Shift+F2');
    await expect(field(page, 'Title')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(field(page, 'Author 1')).toBeFocused();
    await pasteNames(page, 'Quill, Ada and Reed, Bo and Stone, C.');
    await expect(field(page, 'Author 4')).toBeFocused();
    await field(page, 'Author 3').press('Alt+ArrowUp');
    await expect(field(page, 'Author 2')).toHaveValue('Stone, C.');
    await field(page, 'Year').fill('199');
    await field(page, 'DOI').fill('https://doi.org/10.5555/By.Hand');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(openForm(page).getByText('Four digits, as in 2019, or nothing.')).toBeVisible();
    await field(page, 'Year').fill('1999');
    await takePicture(page, 'details-edit');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(openForm(page)).toHaveCount(0);
    await expect(paperPane(page).getByText('Ada Quill, C. Stone, Bo Reed')).toBeVisible();
    await expect(paperPane(page).getByText('10.5555/by.hand')).toBeVisible();
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(paperPane(page).getByText('10.5555/by.hand')).toHaveCount(0);
    await expect(paperTitle(page)).toHaveText(first);
  });

  test('are kept as they were typed when the form is left', async () => {
    const { page } = session;
    await paperPane(page).getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Edit details/ }).click();
    await field(page, 'Abstract').fill('Half a thought');
    await page.keyboard.press('Escape');
    await expect(openForm(page)).toHaveCount(0);
    await list(page).focus();
    await page.keyboard.press('Shift+F2');
    await expect(field(page, 'Abstract')).toHaveValue('Half a thought');
    await openForm(page).getByRole('button', { name: 'Start over' }).click();
    await expect(field(page, 'Abstract')).not.toHaveValue('Half a thought');
    await openForm(page).getByRole('button', { name: 'Cancel' }).click();
  });

  test('of a paper that no file brought are typed, and an id that is there already says so', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+n');
    await expect(field(page, 'Title')).toBeFocused();
    await page.keyboard.type('On <b>salt</b> & $\\eta$');
    await field(page, 'Author 1').fill('Ada Quill');
    await field(page, 'arXiv id').fill('arXiv:2401.00001v2');
    await takePicture(page, 'details-add');
    await openForm(page).getByRole('button', { name: 'Add', exact: true }).click();
    await expect(openForm(page)).toHaveCount(0);
    await expect(row(page, /On <b>salt<\/b>/)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ControlOrMeta+n');
    await field(page, 'Title').fill('Something else');
    await field(page, 'arXiv id').fill('2401.00001');
    await openForm(page).getByRole('button', { name: 'Add', exact: true }).click();
    await openForm(page).getByRole('button', { name: 'Show it' }).click();
    await expect(paperTitle(page)).toContainText('On <b>salt</b>');
    const papers = (await readStored(page)).papers.filter(
      ({ sourceIds }) => Array.isArray(sourceIds) && sourceIds.length === 0,
    );
    expect(papers).toHaveLength(1);
  });

  test('are opened from the menu of a row, by mouse and by keyboard, and so is what else can be done with it', async () => {
    const { page } = session;
    const [, second = ''] = dumpPapers.map((paper) => paper.title);
    const menu = page.getByRole('menu');
    await list(page).focus();
    await page.keyboard.press('Home');
    await row(page, second).click({ button: 'right' });
    // What lies behind an open menu is hidden from who does not see it.
    await expect(page.locator('[role="option"][aria-selected="true"]')).toContainText(second);
    await expect(menu.getByRole('menuitem', { name: 'Move to Trash' })).toBeVisible();
    await takePicture(page, 'row-menu');
    await menu.getByRole('menuitem', { name: 'To read' }).click();
    await expect(row(page, second)).toHaveCount(0);
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, second)).toHaveCount(1);
    await page.keyboard.press('Shift+F10');
    await expect(menu).toBeVisible();
    await page.keyboard.press('End');
    for (let up = 0; up < 4; up += 1) await page.keyboard.press('ArrowUp');
    await expect(menu.getByRole('menuitem', { name: 'Edit details…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Title')).toBeFocused();
    await page.keyboard.press('Escape');
  });

  test('look right in every theme', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('Shift+F2');
    await field(page, 'Year').fill('soon');
    await page.keyboard.press('ControlOrMeta+Enter');
    await inEachTheme(page, async (theme) => takePicture(page, `details-${theme}`));
    await page.keyboard.press('Escape');
  });
});
