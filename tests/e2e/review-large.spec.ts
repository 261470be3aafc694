import { expect, test, type Page } from '@playwright/test';
import { answerOpenDialog, killApp } from './app';
import { openSession } from './session';
import { write } from './bad-files';
import { expectCount, leaveReview, list, review } from './steps';
import { readStored } from './stored';

// Long enough that an import can be met on its way, and that a table drawn whole would be felt.
const PAPERS = 30_000;
// A busy machine needs its time for them.
test.setTimeout(180_000);

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va'];

/** The same words in each run, and no two papers alike: where all are, identity would be what is tried here. */
function composeList(count: number): string {
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = (): string =>
    Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join('');
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, at) => `Title ${at} of ${words(5)}\nWe ${words(60)}.\n`).join('');
}

const importButton = (page: Page) => review(page).getByRole('button', { name: /^Import \d/ });

test.describe.serial('a review of a long file', () => {
  const session = openSession();
  const file = write(session.folder, 'long.txt', composeList(PAPERS));

  async function read(): Promise<void> {
    await answerOpenDialog(session.app, [file]);
    await session.page.keyboard.press('ControlOrMeta+o');
    await expect(importButton(session.page)).toBeVisible({ timeout: 90_000 });
  }

  test('draws what is near, and follows keys from one end to the other', async () => {
    const { page } = session;
    await read();
    const grid = review(page).getByRole('grid');
    await expect(grid).toBeFocused();
    expect(await grid.getByRole('row').count()).toBeLessThan(80);
    await page.keyboard.press('End');
    const current = grid.locator('[role="row"][aria-selected="true"]');
    await expect(current).toHaveAttribute('aria-rowindex', (await grid.getAttribute('aria-rowcount')) ?? '');
    // Its lines are read when they come on screen.
    const title = (await current.locator('[title]').first().textContent()) ?? 'none';
    await expect(review(page).getByRole('region', { name: /^Lines of long\.txt/ })).toContainText(title.slice(0, 20), {
      timeout: 20_000,
    });
    await page.keyboard.press('Home');
    const started = Date.now();
    await review(page).getByRole('checkbox', { name: 'Take all that are shown' }).click();
    await expect(review(page).getByText('No paper is chosen.')).toBeVisible();
    expect(Date.now() - started).toBeLessThan(3_000);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(importButton(page)).toBeEnabled();
  });

  test('reading again that is cancelled leaves everything as it was read before', async () => {
    const { page } = session;
    const before = (await importButton(page).textContent()) ?? '';
    const encoding = review(page).getByRole('combobox', { name: 'Encoding' });
    await encoding.click();
    await page.getByRole('option', { name: 'Western (Windows)' }).click();
    await expect(review(page).getByText(/^Reading: [\d,]+ papers?, /)).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('Escape');
    await expect(importButton(page)).toHaveText(before);
    await expect(encoding).toHaveText('UTF-8');
  });

  test('an import that is cancelled comes back to the review, and nothing was changed', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(review(page).getByText(/^Importing: [\d,]+ papers?, /)).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('Escape');
    await expect(importButton(page)).toBeEnabled({ timeout: 20_000 });
    expect((await readStored(page)).changes).toEqual([]);
    await leaveReview(page);
    await expect.poll(async () => (await readStored(page)).papers.length, { timeout: 30_000 }).toBe(0);
  });

  test('killed in the middle of an import there is all of it or nothing, and the app says which', async () => {
    await read();
    await session.page.keyboard.press('ControlOrMeta+Enter');
    await expect(review(session.page).getByText(/^Importing: [\d,]+ papers?, /)).toBeVisible({ timeout: 20_000 });
    await session.page.waitForTimeout(700);
    await session.restart(killApp);
    const { page } = session;
    await expect(review(page)).toBeHidden();
    const said = page.getByText(/import had not finished/i);
    await expect(said.or(list(page)).first()).toBeVisible({ timeout: 30_000 });
    const { changes } = await readStored(page);
    if (changes.length > 0) return expectCount(page, 'Inbox', PAPERS);
    await expect(said.first()).toBeVisible();
    // What nobody can see any more is swept behind the reader's back.
    expect(await page.getByRole('option').count()).toBe(0);
    await expect.poll(async () => (await readStored(page)).papers.length, { timeout: 30_000 }).toBe(0);
  });
});
