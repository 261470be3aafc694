import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { abstractBlocks, pageDump } from './lists';
import { inEachTheme, takePicture } from './pictures';
import { putHighlight } from './put-highlight';
import { openSession } from './session';
import { countListed, expectCount, importFiles, list, paperPane, place, typeTag } from './steps';
import { putAllStored, putStored, readStored, type Row } from './stored';

const plot = (page: Page, name: string): Locator => paperPane(page).getByRole('region', { name, exact: true });
const numbers = (page: Page, name: string): Locator => plot(page, name).getByRole('group').getByRole('button');
const title = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true });

const DAY = 24 * 60 * 60_000;

/** A year of reading, as commands would have noted it. */
function giveHistory(papers: readonly Row[]): Row[] {
  const now = Date.now();
  return papers.map((paper, at) => {
    const addedAt = now - (320 - at * 4) * DAY;
    const waited = 3 + ((at * 17) % 61);
    const all = [
      { to: 'to-read', at: addedAt + DAY },
      { to: 'reading', at: addedAt + waited * DAY },
      { to: 'read', at: addedAt + (waited + 4) * DAY },
    ];
    const moves = all.slice(0, at % 5).filter((move) => move.at < now);
    const status = moves.at(-1)?.to ?? 'inbox';
    return {
      ...paper,
      addedAt,
      moves,
      status,
      rating: status === 'read' ? at % 6 : 0,
      year: at % 9 === 0 ? null : 2016 + (at % 8),
    };
  });
}

test.describe.serial('insight', () => {
  const session = openSession();

  test('an empty library is told what will stand here', async () => {
    const { page } = session;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await expect(paperPane(page).getByText('Nothing to look at yet')).toBeVisible();
    await expect(paperPane(page).getByRole('button')).toHaveCount(0);
    await takePicture(page, 'insight-empty');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
  });

  test('by keyboard: there, through the numbers, to the papers of one, and back to it', async () => {
    const { page } = session;
    await importFiles(session.app, [pageDump, abstractBlocks]);
    await expect(list(page)).toBeVisible();
    await list(page).focus();
    for (const [key, name, count] of [
      ['e', 'Read', 1],
      ['e', 'Read', 2],
      ['t', 'To read', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expectCount(page, name, count);
    }
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await expect(title(page, 'Insight')).toBeVisible();
    const first = numbers(page, 'Papers by status').first();
    await expect(first).toBeFocused();
    await page.keyboard.press('End');
    await expect(numbers(page, 'Papers by status').last()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const read = page.locator(':focus');
    await expect(read).toHaveAccessibleName(/^Read on the evening of .*: 2 papers$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Read on the evening of / })).toBeVisible();
    expect(await countListed(page)).toBe(2);
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(read).toHaveAccessibleName(/^Read on the evening of .*: 2 papers$/);
    await takePicture(page, 'insight-tiny');
  });

  test('one key shows the table of a plot and the plot again, and arrows walk through both', async () => {
    const { page } = session;
    const statuses = plot(page, 'Papers by status');
    await page.keyboard.press('Shift+I');
    await expect(statuses.getByRole('table').getByRole('row')).toHaveCount(2);
    const focused = page.locator(':focus');
    await expect(focused).toHaveAccessibleName(/^Inbox on the evening of /);
    await page.keyboard.press('ArrowRight');
    await expect(focused).toHaveAccessibleName(/^To read on the evening of .*: 1 paper$/);
    await page.keyboard.press('Shift+I');
    await expect(statuses.getByRole('table')).toHaveCount(0);
    await expect(focused).toHaveAccessibleName(/ on the evening of /);
  });

  test('by mouse: the square of today, and the table of a plot', async () => {
    const { page } = session;
    const today = numbers(page, 'Papers read by day').and(page.getByRole('button', { name: /^Read on .*: 2 papers$/ }));
    await today.click();
    await expect(page.getByRole('heading', { level: 1, name: /^Read on / })).toBeVisible();
    expect(await countListed(page)).toBe(2);
    await place(page, 'Insight').click();
    const waiting = plot(page, 'Weeks from inbox to read');
    await waiting.getByRole('button', { name: 'Show as table: Weeks from inbox to read' }).click();
    await expect(waiting.getByRole('table').getByRole('row')).toHaveText(['WeekPapers', '12']);
    await waiting.getByRole('button', { name: 'Read in week 1 after they came: 2 papers' }).click();
    await expect(title(page, 'Read in week 1 after they came')).toBeVisible();
    expect(await countListed(page)).toBe(2);
    // The list is live: what is put back into the inbox was read all the same.
    await list(page).focus();
    await page.keyboard.press('u');
    expect(await countListed(page)).toBe(2);
  });

  test('a tag and a colour open what they count', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await typeTag(page, 'efficiency');
    await page.keyboard.press('Escape');
    const paper = (await readStored(page)).papers.find((one) => String(one['abstract']).length > 60);
    const words = String(paper?.['abstract']).slice(0, 40);
    for (const [at, colourId] of ['claim', 'claim', 'term'].entries()) {
      await putHighlight(page, String(paper?.['title']), words, { id: `01ARZ3NDEKTSV4RRFFQ69G5FA${at}`, colourId });
    }
    await place(page, 'Insight').click();
    const tagged = numbers(page, 'Tags by year of the paper').first();
    const count = Number(/: (\d+) papers?$/.exec((await tagged.getAttribute('aria-label')) ?? '')?.[1]);
    await tagged.click();
    await expect(page.getByRole('heading', { level: 1, name: /^efficiency, / })).toBeVisible();
    expect(await countListed(page)).toBe(count);
    await page.keyboard.press('Escape');
    await numbers(page, 'Highlights by colour')
      .and(page.getByRole('button', { name: 'Claim: 2 highlights' }))
      .click();
    await expect(title(page, 'Highlights')).toBeVisible();
    await expect(page.getByRole('listbox', { name: 'Highlights' }).getByRole('option')).toHaveCount(2);
  });

  test('looks as drawn, with a year of reading, in every theme and in a narrow window', async () => {
    await putAllStored(session.page, 'papers', giveHistory((await readStored(session.page)).papers));
    // What was laid aside of the list is not what stands in the database now: it is read anew.
    await putStored(session.page, 'derived', { key: 'list', value: 'nothing that could be read' });
    await session.restart();
    const { page } = session;
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await paperPane(page).getByRole('button', { name: 'All', exact: true }).click();
    const last = numbers(page, 'Papers by status').and(page.getByRole('button', { name: /^Inbox on the evening/ }));
    await expect(last).not.toHaveCount(0);
    await expect(numbers(page, 'Ratings of read papers')).toHaveCount(6);
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `insight-${theme}`);
      await page.setViewportSize({ width: 900, height: 700 });
      await expect.poll(() => isWithin(page)).toBe(true);
      await takePicture(page, `insight-${theme}-900`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect.poll(() => isWithin(page)).toBe(true);
    });
    const tables = paperPane(page).getByRole('button', { name: /^Show as table: / });
    for (const table of await tables.all()) await table.click();
    await expect(paperPane(page).getByRole('table')).toHaveCount(6);
    await takePicture(page, 'insight-tables');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

/** No number lies outside of the room that its plot has. */
function isWithin(page: Page): Promise<boolean> {
  return paperPane(page).evaluate((pane) =>
    [...pane.querySelectorAll('[data-plot]')].every((plot) => {
      const room = plot.getBoundingClientRect();
      return [...plot.querySelectorAll('[role="group"] button')].every((button) => {
        const box = button.getBoundingClientRect();
        return box.left >= room.left - 1 && box.right <= room.right + 1 && box.bottom <= room.bottom + 1;
      });
    }),
  );
}
