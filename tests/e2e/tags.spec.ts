import { expect, test, type Locator } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { dialog, expectCount, importFiles, list, openPaper, place, row, typeTag } from './steps';
import { readStored } from './stored';

const [first = '', second = ''] = dumpPapers.map((paper) => paper.title);
/** Names that break what was not made for them: markup, direction marks, one long word, an emoji of several parts. */
const HOSTILE = '<b>&amp; {{count}} "x"';

test.describe.serial('tags', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });

  function manager(): Locator {
    return dialog(session.page, 'Tags');
  }
  async function openManager(): Promise<void> {
    await list(session.page).focus();
    await session.page.keyboard.press('g');
    await session.page.keyboard.press('#');
    await expect(manager()).toBeVisible();
  }
  async function closeManager(): Promise<void> {
    await session.page.keyboard.press('Escape');
    await expect(manager()).toBeHidden();
  }
  async function undo(): Promise<void> {
    await list(session.page).focus();
    await session.page.keyboard.press('ControlOrMeta+z');
  }

  test('are made by typing, and the same name in other letters is the same tag', async () => {
    const { page } = session;
    await openPaper(page, first);
    await typeTag(page, 'Methods');
    await openPaper(page, second);
    await typeTag(page, 'mETHODS');
    await expectCount(page, 'Methods', 2);
    await typeTag(page, HOSTILE);
    await expectCount(page, HOSTILE, 1);
    expect((await readStored(page)).tags).toHaveLength(2);
  });

  test('are a place that lists their papers', async () => {
    const { page } = session;
    await place(page, 'Methods').click();
    await expect(list(page)).toHaveAccessibleName('Papers in Methods');
    await expect(list(page).getByRole('option')).toHaveCount(2);
    await place(page, 'Inbox').click();
  });

  test('are renamed, and it is undone', async () => {
    const { page } = session;
    await openManager();
    await manager().getByRole('button', { name: 'Rename Methods' }).click();
    await page.keyboard.type('Field methods');
    await page.keyboard.press('Enter');
    await expectRow('Field methods');
    await closeManager();
    await expect(row(page, first)).toHaveAccessibleName(/Field methods/);
    await undo();
    await expect(row(page, first)).toHaveAccessibleName(/\bMethods\b/);
  });

  async function expectRow(name: string): Promise<void> {
    await expect(manager().getByRole('button', { name: `Rename ${name}`, exact: true })).toBeVisible();
  }

  test('get another colour, and it is undone', async () => {
    const { page } = session;
    const colour = async (): Promise<unknown> =>
      (await readStored(page)).tags.find((tag) => tag['name'] === 'Methods')?.['colour'];
    const before = await colour();
    await openManager();
    await manager().getByRole('button', { name: 'Colour of Methods' }).click();
    await page.getByRole('menuitemradio', { name: 'Orange' }).click();
    await expect.poll(colour).toBe(5);
    await closeManager();
    await undo();
    await expect.poll(colour).toBe(before);
  });

  test('are merged, and it is undone', async () => {
    const { page } = session;
    await openManager();
    await manager()
      .getByRole('button', { name: `Merge ${HOSTILE} into…` })
      .click();
    await page.getByRole('option', { name: 'Methods' }).click();
    await expect(manager().getByRole('listitem')).toHaveCount(1);
    await closeManager();
    await expect(row(page, second)).not.toHaveAccessibleName(new RegExp('<b>'));
    await undo();
    await expectCount(page, HOSTILE, 1);
  });

  test('are deleted, and it is undone', async () => {
    const { page } = session;
    await openManager();
    await manager().getByRole('button', { name: 'Delete Methods' }).click();
    await expect(manager().getByRole('listitem')).toHaveCount(1);
    await closeManager();
    await expect(row(page, first)).not.toHaveAccessibleName(/Methods/);
    await undo();
    await expectCount(page, 'Methods', 2);
  });

  test('stand in the database as they stood before all this', async () => {
    const { tags, papers } = await readStored(session.page);
    expect(tags.map((tag) => [tag['name'], tag['gone'], tag['mergedInto']])).toEqual([
      ['Methods', false, null],
      [HOSTILE, false, null],
    ]);
    expect(papers.filter((paper) => (paper['tagIds'] as string[]).length > 0)).toHaveLength(2);
  });
});
