import { expect, test } from '@playwright/test';
import { answerOpenDialog } from './app';
import { openSession } from './session';
import { allCount, abstractBlocks, dumpPapers, pageDump } from './lists';
import { expectCount, list, note, notice, paperTitle, row, rows, review, openDialog } from './steps';
import { readStored } from './stored';

const titles = dumpPapers.map((paper) => paper.title);

/** No mouse from here on: every step is a key, as for a reader who cannot or will not use one. */
test.describe.serial('by keyboard alone', () => {
  const session = openSession();

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await session.page.keyboard.press(key);
  }

  test('lists are imported, and the list has the cursor afterwards', async () => {
    const { page } = session;
    await expect(page.getByRole('button', { name: 'Open files' })).toBeFocused();
    await answerOpenDialog(session.app, [pageDump, abstractBlocks]);
    await press('ControlOrMeta+o');
    await expect(review(page)).toBeVisible();
    await press('ControlOrMeta+Enter');
    await expect(review(page)).toBeHidden();
    await expectCount(page, 'Inbox', allCount);
    await expect(list(page)).toBeFocused();
    await expect(paperTitle(page)).toHaveText(titles[0] ?? '');
  });

  test('the cursor walks the list, and the paper follows at once', async () => {
    const { page } = session;
    await press('j', 'j');
    await expect(paperTitle(page)).toHaveText(titles[2] ?? '');
    await press('k');
    await expect(paperTitle(page)).toHaveText(titles[1] ?? '');
    await press('End');
    await expect(rows(page).last()).toHaveAttribute('aria-posinset', String(allCount));
    await press('Home', 'ArrowDown', 'ArrowUp');
    await expect(paperTitle(page)).toHaveText(titles[0] ?? '');
  });

  test('typing the first letters of a title finds it', async () => {
    const { page } = session;
    await press(';');
    await page.keyboard.type('does the last');
    await press('Enter');
    await expect(paperTitle(page)).toHaveText('Does the Last Paper of a List Get Read?');
    await press('Home');
  });

  test('papers are decided, rated and tagged', async () => {
    const { page } = session;
    await press('t');
    await expect(notice(page, /To read/)).toBeVisible();
    await expectCount(page, 'To read', 1);
    // The paper left the inbox; the cursor stands on the next one.
    await expect(paperTitle(page)).toHaveText(titles[1] ?? '');
    await press('3');
    await expect(row(page, titles[1] ?? '')).toHaveAccessibleName(/Rating 3 of 5/);
    await press('#');
    await page.keyboard.type('evening');
    await press('Enter');
    await page.keyboard.type('long');
    await press('Enter', 'Escape');
    await expect(row(page, titles[1] ?? '')).toHaveAccessibleName(/evening, long/);
    await expect(list(page)).toBeFocused();
  });

  test('a note is written and left again', async () => {
    const { page } = session;
    await press('n');
    await expect(note(page)).toBeFocused();
    // Letters are letters here: none of them may decide, move or tag.
    await page.keyboard.type('t d j k 5 # and j again');
    await press('Escape');
    await expect(list(page)).toBeFocused();
    await expect(note(page)).toHaveText('t d j k 5 # and j again');
    await expectCount(page, 'To read', 1);
    await expect
      .poll(async () => (await readStored(page)).notes.map((one) => one['text']))
      .toEqual(['t d j k 5 # and j again']);
  });

  test('a title is edited and an edit is given up', async () => {
    const { page } = session;
    await press('j', 'F2');
    await page.keyboard.type('Thrown away');
    await press('Escape');
    await expect(paperTitle(page)).toHaveText(titles[2] ?? '');
    await press('F2', 'ControlOrMeta+a');
    await page.keyboard.type('Kept');
    await press('Enter');
    await expect(paperTitle(page)).toHaveText('Kept');
  });

  test('several papers are marked and moved as one step, which is undone as one', async () => {
    const { page } = session;
    await press('F6');
    await list(page).focus();
    await press('Home', 'x', 'j', 'x', 'j', 'j', 'Shift+X');
    await expect(page.getByRole('heading', { name: '4 papers selected' })).toBeVisible();
    await press('d');
    await expectCount(page, 'Dismissed', 4);
    await press('ControlOrMeta+z');
    await expectCount(page, 'Dismissed', 0);
    await press('Escape', 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(page.getByRole('heading', { name: '3 papers selected' })).toBeVisible();
    await press('ControlOrMeta+a');
    await expect(page.getByRole('heading', { name: `${allCount - 1} papers selected` })).toBeVisible();
    await press('Escape');
    await expect(page.getByRole('heading', { name: /papers selected/ })).toBeHidden();
  });

  test('the filter narrows the list as one types and Escape opens it again', async () => {
    const { page } = session;
    await press('/');
    await page.keyboard.type('quiet index');
    await expect(rows(page)).toHaveCount(1);
    await press('Escape');
    await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(allCount - 1));
  });

  test('a paper is decided also while the list is hidden', async () => {
    const { page } = session;
    await press('Home', 'ControlOrMeta+2');
    await expect(list(page)).toBeHidden();
    await press('m');
    await expectCount(page, 'Maybe', 1);
    await press('ControlOrMeta+z', 'ControlOrMeta+2');
    await expectCount(page, 'Maybe', 0);
    await expect(list(page)).toBeVisible();
    await list(page).focus();
  });

  test('the list is sorted', async () => {
    const { page } = session;
    await press('s');
    await page.getByRole('menuitemradio', { name: 'Title' }).press('Enter');
    await expect(rows(page).first()).toHaveAccessibleName(/^Bramblewood|^[A-C]/);
    await press('s');
    await page.getByRole('menuitemradio', { name: 'Added' }).press('Enter');
  });

  test('places are gone to with two letters', async () => {
    const { page } = session;
    await press('g', 't');
    await expect(list(page)).toHaveAccessibleName('Papers in To read');
    await expect(paperTitle(page)).toHaveText(titles[0] ?? '');
    await press('g', 'i');
    await expect(list(page)).toHaveAccessibleName('Papers in Inbox');
  });

  test('the palette finds papers, places and commands, and gives the keys back', async () => {
    const { page } = session;
    await press('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('is 1% of the labels');
    await press('Enter');
    await expect(paperTitle(page)).toHaveText('Is 1% of the Labels Enough? Layered Crop Counting');
    await press('ControlOrMeta+k');
    await page.keyboard.type('dismissed');
    await press('Escape');
    await expect(openDialog(page)).toBeHidden();
    await press('j');
    await expect(paperTitle(page)).toHaveText(titles[18] ?? '');
  });

  test('the cheat sheet shows every key and narrows as one types', async () => {
    const { page } = session;
    await press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await expect(keys).toBeVisible();
    await expect(keys.getByText('Go to To read')).toBeVisible();
    await page.keyboard.type('trash');
    await expect(keys.getByText('Go to To read')).toBeHidden();
    await expect(keys.getByText('Move to Trash')).toBeVisible();
    await press('Escape');
    await expect(keys).toBeHidden();
  });

  test('a paper goes to the trash and comes back with its note', async () => {
    const { page } = session;
    await press('g', 'i', 'Home');
    await expect(note(page)).toHaveText('t d j k 5 # and j again');
    await press('Delete');
    await expectCount(page, 'Trash', 1);
    expect((await readStored(page)).notes).toEqual([]);
    await press('ControlOrMeta+z');
    await expectCount(page, 'Trash', 0);
    await press('Home');
    await expect(note(page)).toHaveText('t d j k 5 # and j again');
  });

  test('panes are walked through and focus is always to be seen', async () => {
    const { page } = session;
    for (let step = 0; step < 4; step += 1) {
      await press('F6');
      const visible = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return 'nowhere';
        const box = at.getBoundingClientRect();
        return box.width > 0 && box.height > 0 ? 'seen' : 'hidden';
      });
      expect(visible).toBe('seen');
    }
  });

  test('everything is reached with Tab, and nothing holds it', async () => {
    const { page } = session;
    const seen = new Set<string>();
    for (let step = 0; step < 120; step += 1) {
      await press('Tab');
      seen.add(
        await page.evaluate(() => {
          const at = document.activeElement;
          if (at === null) return '';
          return `${at.getAttribute('role') ?? at.tagName} ${at.getAttribute('aria-label') ?? at.textContent.slice(0, 40)}`;
        }),
      );
    }
    const names = [...seen].join('\n');
    for (const part of ['listbox', 'Inbox', 'Trash', 'Status', 'More']) expect(names).toContain(part);
  });
});
