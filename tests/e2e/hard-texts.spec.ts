import { expect, test, type Locator, type Page } from '@playwright/test';
import { versionOf } from '../../src/shared/anchoring/place-highlights';
import { dragWords } from './drag-words';
import { dumpPapers, pageDump } from './lists';
import { openSession } from './session';
import { importFiles, list, openPaper, paperPane } from './steps';
import { putAllStored, putStored, readStored } from './stored';

const [rightToLeft = '', hostile = '', huge = ''] = dumpPapers.map((paper) => paper.title);

const MIXED = 'המדידות נמשכו תשע שנים, ושיטת LanternGraph מצאה 42 טעויות ביומנים. القياسات دقيقة في كل مكان.';
const HOSTILE = [
  'See $\\href{javascript:window.ran=1}{x}^2$ and $\\htmlData{a=b}{y}_1$ and $x_1<img src=x onerror="window.ran=1">$.',
  '<script>window.ran = 1</script><img src=x onerror="window.ran=1"> [here](javascript:window.ran=1) ends it.',
].join(' ');
// Each is there once, so that no highlight can be at home in two places.
const SENTENCES = 10_000;
const sentence = (at: number): string =>
  `Sentence ${at} of this abstract tells of harbour ${at * 7} and of the ledger that was kept there through all winters. `;
const HUGE = Array.from({ length: SENTENCES }, (_, at) => sentence(at)).join('');
const MARKED = 2_000;

const abstract = (page: Page): Locator => paperPane(page).locator('[data-field="abstract"]');
const bar = (page: Page): Locator => page.getByRole('dialog', { name: /^(Mark these words|Highlight)$/ });
const marks = (page: Page): Locator => abstract(page).getByRole('group', { name: /^Highlight, / });
const quotesOf = async (page: Page): Promise<string[]> => {
  const rows = await readHighlights(page);
  return rows.map(({ exact }) => exact);
};

/** What was stored of each, straight from the database. */
function readHighlights(page: Page): Promise<{ exact: string }[]> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('a request failed'));
      });
    const names = (await indexedDB.databases()).map((one) => one.name ?? '');
    const db = await wait(indexedDB.open(names.find((one) => one.startsWith('postil-')) ?? ''));
    type Selectors = { selectors: { type: string; exact?: string }[] };
    const rows = await wait(db.transaction('highlights').objectStore('highlights').getAll() as IDBRequest<Selectors[]>);
    db.close();
    return rows.map(({ selectors }) => ({ exact: selectors.find((one) => one.exact !== undefined)?.exact ?? '' }));
  });
}

test.describe.serial('texts that are hard to mark', () => {
  const session = openSession(async () => {
    const { page } = session;
    await importFiles(session.app, [pageDump]);
    const { papers } = await readStored(page);
    const put = async (title: string, text: string): Promise<unknown> => {
      const paper = papers.find((row) => row['title'] === title) ?? {};
      await putStored(page, 'papers', { ...paper, abstract: text });
      return paper['id'];
    };
    await put(rightToLeft, MIXED);
    await put(hostile, HOSTILE);
    const id = await put(huge, HUGE);
    const textVersion = versionOf(HUGE);
    const rows = Array.from({ length: MARKED }, (_, at) => {
      const exact = sentence(at * (SENTENCES / MARKED)).trim();
      const start = HUGE.indexOf(exact);
      const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' };
      const position = { type: 'TextPositionSelector', start, end: start + exact.length };
      return {
        ...{ id: `01ARZ3NDEKTSV4RRFFQ69G${String(at).padStart(4, '0')}`, paperId: id, textVersion },
        ...{ target: { kind: 'paper', id, field: 'abstract' }, selectors: [quote, position], colourId: 'claim' },
        ...{ comment: null, commentText: '', tagIds: [], createdAt: 1_000_000_000_000 + at, changedAt: at },
      };
    });
    await putAllStored(page, 'highlights', rows);
    await session.restart();
  });

  test('from right to left: words are chosen by the caret and by mouse as they are written, and kept so', async () => {
    const { page } = session;
    await openPaper(page, rightToLeft);
    await page.getByRole('region', { name: 'Text of the paper' }).focus();
    for (const key of ['v', 'v', 'w', 'w', '2']) await page.keyboard.press(key);
    await expect(marks(page)).toHaveText(['המדידות נמשכו']);
    await dragWords(abstract(page), 'LanternGraph');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('3');
    await expect(marks(page)).toHaveText(['המדידות נמשכו', 'LanternGraph']);
    expect((await quotesOf(page)).slice(MARKED)).toEqual(['המדידות נמשכו', 'LanternGraph']);
  });

  test('a selection that goes on past the end of the text takes what is of the text', async () => {
    const { page } = session;
    await page.getByRole('region', { name: 'Text of the paper' }).focus();
    await page.keyboard.press('v');
    await page.keyboard.press('End');
    await page.keyboard.press('v');
    for (let at = 0; at < 40; at += 1) await page.keyboard.press('s');
    await page.keyboard.press('4');
    await expect(marks(page)).toHaveCount(3);
    const last = (await quotesOf(page)).at(-1) ?? '';
    expect(last).not.toBe('');
    expect(MIXED.endsWith(last)).toBe(true);
  });

  test('tags, links and formulas that would run something are words', async () => {
    const { page } = session;
    await openPaper(page, hostile);
    await expect(abstract(page)).toContainText('<script>window.ran = 1</script>');
    await expect(abstract(page).locator('a, img, script, iframe')).toHaveCount(0);
    await dragWords(abstract(page), 'ends it');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('1');
    await expect(marks(page)).toHaveText(['ends it']);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test('an abstract of 1 MB with 2,000 highlights opens, is read to its end and is listed', async () => {
    const { page } = session;
    await openPaper(page, huge);
    await expect(marks(page).nth(0)).toContainText('Sentence 0 of');
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    const rows = page.getByRole('listbox', { name: 'Highlights' }).getByRole('option');
    await expect(rows.nth(0)).toHaveAttribute('aria-setsize', String(MARKED + 4));
    // One at the end of the text: the paper beside the list goes there.
    const last = SENTENCES - SENTENCES / MARKED;
    await page.getByRole('textbox', { name: 'Filter highlights' }).fill(`harbour ${last * 7}`);
    await expect(rows).toHaveCount(1);
    await rows.click();
    await expect(abstract(page).getByText(`Sentence ${last} of`)).toBeInViewport();
  });
});
