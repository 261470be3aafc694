import { expect, test, type Locator } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { takePicture } from './pictures';
import { putHighlight } from './put-highlight';
import {
  choose,
  dialog,
  importFiles,
  list,
  notice,
  openPaper,
  paperTitle,
  place,
  runByPalette,
  typeTag,
} from './steps';

test.describe.serial('colours of highlights', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });
  const manager = (): Locator => dialog(session.page, 'Colours');
  const rowOf = (name: string): Locator =>
    manager()
      .getByRole('listitem')
      .filter({ has: session.page.getByRole('button', { name: `Name: ${name}`, exact: true }) });
  const names = (): Promise<string[]> =>
    manager()
      .getByRole('button', { name: /^Name: / })
      .allTextContents();

  async function openColours(): Promise<void> {
    await runByPalette(session.page, '>colours');
    await expect(manager()).toBeVisible();
  }
  const snap = (name: string): Promise<void> => takePicture(session.page, name);

  test('are six, and one is renamed in place and given a meaning', async () => {
    const { page } = session;
    await openColours();
    expect(await names()).toEqual(['Claim', 'Method', 'Question', 'Evidence', 'Term', 'Doubt']);
    await manager().getByRole('button', { name: 'Name: Term' }).press('Enter');
    await page.keyboard.type('مصطلح');
    await page.keyboard.press('Enter');
    await manager().getByRole('button', { name: 'What مصطلح means' }).click();
    await page.keyboard.type('Words to look up later');
    await page.keyboard.press('Enter');
    await expect(rowOf('مصطلح')).toContainText('Words to look up later');
  });

  test('refuse a name of 10,000 characters in words, and say where two have one name', async () => {
    const { page } = session;
    const field = manager().getByRole('textbox', { name: 'Name of a new colour' });
    await field.fill('x'.repeat(10_000));
    await expect(manager().getByRole('alert')).toHaveText('A name has at most 80 characters.');
    await field.fill('claim');
    await page.keyboard.press('Enter');
    await expect(rowOf('claim')).toContainText('Another colour has this name');
    await expect(rowOf('Claim')).toContainText('Another colour has this name');
    await expect(rowOf('claim')).toContainText('*');
  });

  test('are ordered by keys and by the mouse', async () => {
    const { page } = session;
    await rowOf('claim').getByRole('button', { name: 'Move claim' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(names).toEqual(['Claim', 'Method', 'Question', 'Evidence', 'مصطلح', 'claim', 'Doubt']);
    await expect(rowOf('claim').getByRole('button', { name: 'Move claim' })).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await names()).at(-1)).toBe('claim');
    await rowOf('Doubt').getByRole('button', { name: 'Move Doubt' }).dragTo(rowOf('Method'));
    await expect.poll(names).toEqual(['Claim', 'Doubt', 'Method', 'Question', 'Evidence', 'مصطلح', 'claim']);
  });

  test('look as the reader chooses, in one change', async () => {
    const { page } = session;
    await rowOf('claim').getByRole('button', { name: 'How claim looks' }).click();
    const form = page.getByRole('dialog', { name: 'How claim looks' });
    await form.getByRole('slider', { name: 'Hue' }).fill('190');
    await form.getByRole('button', { name: 'Wavy' }).click();
    await form.getByRole('textbox', { name: 'Sign' }).fill('§§');
    await expect(form.getByRole('alert')).toHaveText('A sign is one character.');
    await form.getByRole('textbox', { name: 'Sign' }).fill('§');
    await snap('colour-look');
    await form.getByRole('textbox', { name: 'Sign' }).press('Enter');
    await expect(form).toBeHidden();
    await expect(rowOf('claim')).toContainText('§');
    await rowOf('claim').getByRole('button', { name: 'How claim looks' }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rowOf('claim')).toContainText('*');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(rowOf('claim')).toContainText('§');
  });

  test('that are deleted stand below, and come back', async () => {
    const { page } = session;
    await rowOf('Question').getByRole('button', { name: 'Delete Question' }).click();
    await expect(notice(page, 'Deleted the colour Question')).toBeVisible();
    await expect.poll(names).not.toContain('Question');
    for (const theme of ['light', 'dark', 'sepia']) {
      await page.keyboard.press('ControlOrMeta+Shift+l');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await snap(`colours-${theme}`);
    }
    await manager().getByRole('button', { name: 'Bring Question back' }).click();
    await expect.poll(async () => (await names()).at(-1)).toBe('Question');
    await page.keyboard.press('Escape');
    await expect(manager()).toBeHidden();
    await expect(list(page)).toBeVisible();
  });

  test('are the same after a restart', async () => {
    await session.restart();
    await openColours();
    expect(await names()).toEqual(['Claim', 'Doubt', 'Method', 'Evidence', 'مصطلح', 'claim', 'Question']);
  });
});

test.describe.serial('the place of highlights', () => {
  const [first = '', second = ''] = dumpPapers.map((paper) => paper.title);
  const session = openSession(async () => {
    const { page } = session;
    await importFiles(session.app, [pageDump]);
    await typeTag(page, 'rivers');
    const day = 86_400_000;
    const id = (at: number): string => `01ARZ3NDEKTSV4RRFFQ69G5F${String(at).padStart(2, '0')}`;
    await putHighlight(page, first, 'keeps a short list of rivals', { id: id(1), commentText: 'why rivals?' });
    await putHighlight(page, first, 'a single desk machine', { id: id(2), colourId: 'doubt', createdAt: 5 * day });
    await putHighlight(page, second, 'out of order and with gaps', { id: id(3), createdAt: Date.now() - 3 * day });
    await putHighlight(page, second, 'labels are swapped', { id: id(4), colourId: 'unheard-of', createdAt: 4 * day });
    const gone = { kind: 'paper', id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', field: 'abstract' };
    await putHighlight(page, second, 'small clinics', {
      id: id(5),
      paperId: gone.id,
      target: gone,
      createdAt: 3 * day,
    });
    const twice = { type: 'TextQuoteSelector', exact: 'half', prefix: '', suffix: '' };
    const old = { textVersion: 'older', createdAt: 6 * day, selectors: [twice] };
    await putHighlight(page, second, 'fast half', { id: id(6), ...old });
    await session.restart();
  });
  const highlights = (): Locator => session.page.getByRole('listbox', { name: /^(Highlights|Need a look)$/ });
  const shown = (): Locator => highlights().getByRole('option');

  test('lists all of the library, the newest first, with the paper beside it', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect(shown()).toHaveCount(6);
    await expect(shown().first()).toContainText('keeps a short list of rivals');
    await expect(shown().first()).toContainText('why rivals?');
    await expect(paperTitle(page)).toContainText(first);
    await highlights().focus();
    await page.keyboard.press('j');
    await expect(paperTitle(page)).toContainText(second);
    await expect(shown().nth(4)).toContainText('Unknown colour');
    await expect(shown().last()).toContainText('The paper is not in the library');
    await page.keyboard.press('End');
    await expect(page.getByRole('main', { name: 'Paper', exact: true })).not.toContainText(second);
    await page.keyboard.press('Home');
    await expect(paperTitle(page)).toContainText(first);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-pane="paper"] :focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(highlights()).toBeFocused();
  });

  test('are recoloured, tagged and removed together, each undone at once', async () => {
    const { page } = session;
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('4');
    await expect(notice(page, 'Gave 2 highlights another colour')).toBeVisible();
    await expect(shown().filter({ hasText: 'Evidence' })).toHaveCount(2);
    await page.keyboard.press('#');
    await page.keyboard.type('rivers');
    await page.keyboard.press('Enter');
    await expect(notice(page, 'Tagged 2 highlights rivers')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shown().filter({ hasText: 'rivers' })).toHaveCount(2);
    await highlights().focus();
    await page.keyboard.press('Delete');
    await expect(shown()).toHaveCount(4);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(shown()).toHaveCount(6);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(shown().filter({ hasText: 'rivers' })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(shown().filter({ hasText: 'Evidence' })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(shown().filter({ hasText: 'rivers' })).toHaveCount(2);
  });

  test('are copied as Markdown', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(notice(page, 'Copied 1 highlight')).toBeVisible();
  });

  test('are filtered by words, colour, tag and date', async () => {
    const { page } = session;
    await highlights().focus();
    await page.keyboard.press('/');
    await page.keyboard.type('RIVALS list');
    await expect(shown()).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(shown()).toHaveCount(6);
    const field = (name: string): Locator => page.getByRole('combobox', { name });
    await choose(field('Colour'), 'Doubt');
    await expect(shown()).toHaveCount(1);
    await choose(field('Colour'), 'Any colour');
    await choose(field('Tag'), 'rivers');
    await expect(shown()).toHaveCount(2);
    await choose(field('Tag'), 'Any tag');
    await choose(field('Made'), 'Last day');
    await expect(shown()).toHaveCount(1);
    await choose(field('Made'), 'Any time');
    await expect(shown()).toHaveCount(6);
  });

  test('are those of the paper that the reader came from, or of the selected ones', async () => {
    const { page } = session;
    await place(page, 'Inbox').click();
    await openPaper(page, second);
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('button', { name: 'This paper' }).click();
    await expect(shown()).toHaveCount(3);
    for (const theme of ['light', 'dark', 'sepia']) {
      await page.keyboard.press('ControlOrMeta+Shift+l');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      if (theme === 'dark') await page.getByRole('button', { name: 'All', exact: true }).click();
      await takePicture(page, `highlights-${theme}`);
    }
  });

  test('say which need a look, and list them alone', async () => {
    const { page } = session;
    await expect(place(page, 'Need a look')).toHaveAccessibleName('Need a look, 2 highlights');
    await highlights().focus();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await expect(shown()).toHaveCount(2);
    await expect(shown().last()).toContainText('Text is gone');
    await shown().last().click();
    const card = page.getByRole('region', { name: 'A highlight that needs a look' });
    await expect(card).toContainText('small clinics');
    await expect(card).toContainText('Their text is not in the library');
    await shown().first().click();
    await expect(shown().first()).toContainText('Moved, or changed');
    await expect(card.getByRole('listitem')).toHaveCount(2);
    await takePicture(page, 'highlights-lost');
    await card.getByRole('listitem').filter({ hasText: 'the slow half' }).getByRole('button').first().click();
    await expect(notice(page, 'Linked a highlight to other words')).toBeVisible();
    await expect(shown()).toHaveCount(1);
    await expect(place(page, 'Need a look')).toHaveAccessibleName('Need a look, 1 highlight');
    await highlights().focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(shown()).toHaveCount(2);
    await page.setViewportSize({ width: 900, height: 700 });
    await takePicture(page, 'highlights-900');
    await page.setViewportSize({ width: 1280, height: 800 });
    await place(page, 'Highlights').click();
    await expect(shown()).toHaveCount(6);
  });

  test('that is empty says how to fill it', async () => {
    const { page } = session;
    await highlights().focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(page.getByText('No highlights yet')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(shown()).toHaveCount(6);
  });
});
