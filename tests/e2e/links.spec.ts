import { expect, test, type Locator } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { importFiles, list, note, notice, openPaper, paperPane, paperTitle, place } from './steps';
import { readStored } from './stored';

const [first = '', second = '', third = ''] = dumpPapers.map((paper) => paper.title);

test.describe.serial('links between notes, papers and tags', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });
  const suggestions = (name: string): Locator => session.page.getByRole('listbox', { name, exact: true });
  const mention = (text: string): Locator => note(session.page).getByRole('link', { name: text });
  async function openNote(title: string): Promise<void> {
    const { page } = session;
    await openPaper(page, title);
    await list(page).focus();
    await page.keyboard.press('n');
    await expect(note(page)).toBeFocused();
  }

  test('a paper and a new tag are named by keyboard', async () => {
    const { page } = session;
    await openNote(first);
    await page.keyboard.type(`Unlike @${second.slice(0, 12)}`);
    await expect(suggestions('Papers').getByRole('option', { selected: true })).toContainText(second);
    await expect(note(page)).toHaveAttribute('aria-controls', 'note-suggest');
    await page.keyboard.press('Enter');
    await expect(mention(second.slice(0, 12))).toBeVisible();
    await page.keyboard.type('it is about #gravel');
    await expect(suggestions('Tags').getByRole('option')).toHaveText('Create tag “gravel”');
    await page.keyboard.press('Tab');
    await expect(mention('#gravel')).toBeVisible();
    await page.keyboard.type('mail a@b and 3 @ noon');
    await expect(page.getByRole('listbox', { name: 'Papers', exact: true })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readStored(page)).notes[0]?.['links']).toHaveLength(2);
    expect((await readStored(page)).notes[0]?.['text']).toBe(
      `Unlike ${second} it is about #gravel mail a@b and 3 @ noon`,
    );
    await expect(place(page, 'gravel')).toBeVisible();
  });

  test('the paper that is named says where, and leads back to the note', async () => {
    const { page } = session;
    await mention(second.slice(0, 12)).click();
    await expect(paperTitle(page)).toContainText(second);
    const backlinks = paperPane(page).getByRole('region', { name: 'Mentioned in 1 note' });
    await expect(backlinks.getByRole('link')).toContainText(`Note on “${first}”`);
    await expect(backlinks.getByRole('link')).toContainText(`Unlike ${second} it is about`);
    await backlinks.getByRole('link').click();
    await expect(paperTitle(page)).toContainText(first);
    await expect(note(page)).toBeFocused();
  });

  test('a rename shows at once, a deletion is said, and both come back', async () => {
    const { page } = session;
    await openPaper(page, second);
    await list(page).focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Gravel in motion');
    await page.keyboard.press('Enter');
    await expect(paperTitle(page)).toContainText('Gravel in motion');
    await openPaper(page, first);
    await expect(mention('Gravel in motion')).toHaveAttribute('data-state', 'here');
    await openPaper(page, 'Gravel in motion');
    await list(page).focus();
    await page.keyboard.press('Delete');
    await expect(notice(page, 'Moved “Gravel in motion” to Trash')).toBeVisible();
    await openPaper(page, first);
    await expect(mention('Gravel in motion')).toHaveAttribute('title', 'In the trash: Gravel in motion');
    await mention('Gravel in motion').click();
    await expect(notice(page, 'The paper is in the trash.')).toBeVisible();
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(mention('Gravel in motion')).toHaveAttribute('data-state', 'here');
  });

  test('blocks are chosen with a stroke, by mouse and by key, and Escape leaves the words', async () => {
    const { page } = session;
    await openNote(third);
    await page.keyboard.type('/');
    await suggestions('Blocks').getByRole('option', { name: 'Heading 2' }).click();
    await page.keyboard.type('Plan');
    await page.keyboard.press('Enter');
    await expect(note(page).getByRole('heading', { level: 2 })).toHaveText('Plan');
    await page.keyboard.type('/todo');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Read [[');
    await expect(suggestions('Notes and papers').getByRole('option')).not.toHaveCount(0);
    await page.keyboard.type(first.slice(0, 10));
    await suggestions('Notes and papers').getByRole('option', { name: first }).click();
    await expect(mention(first.slice(0, 10))).toBeVisible();
    await expect(note(page).getByRole('checkbox')).toHaveCount(1);
    await page.keyboard.type('and /');
    await expect(suggestions('Blocks')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(suggestions('Blocks')).toBeHidden();
    await expect(note(page)).toBeFocused();
    await expect(note(page).getByRole('listitem')).toHaveText(/ and \/$/);
  });

  test('a note without a paper is named by its title, and lists who names it', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'New note' }).first().click();
    const loose = page.getByRole('textbox', { name: 'Text of the note' });
    await expect(loose).toBeFocused();
    await page.keyboard.type(`Journal of rivers, after @${third.slice(0, 12)}`);
    await expect(suggestions('Papers').getByRole('option', { selected: true })).toContainText(third);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readStored(page)).notes.length).toBe(3);
    await loose.getByRole('link').click();
    await openNote(third);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' see [[journal');
    await expect(suggestions('Notes and papers').getByRole('option', { selected: true })).toContainText(
      'Journal of rivers',
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await mention('Journal of rivers').click();
    const backlinks = paperPane(page).getByRole('region', { name: 'Mentioned in 1 note' });
    await expect(backlinks.getByRole('link')).toContainText(`Note on “${third}”`);
    await expect(loose).toContainText('Journal of rivers');
  });

  test('a tag that is clicked in a note is the place of its papers', async () => {
    const { page } = session;
    await openPaper(page, first);
    await mention('#gravel').click();
    await expect(place(page, 'gravel')).toHaveAttribute('aria-current', /.+/);
  });
});
