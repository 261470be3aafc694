import AxeBuilder from '@axe-core/playwright';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { killApp } from './app';
import { openSession } from './session';
import { readStored, type Row } from './stored';
import { dialog, importFiles, list, notice, openPaper, paperPane, paperTitle, place } from './steps';

const TIDES = 'Foreseeing what tide tables of old harbours leave out';
const LEDGERS = 'Reading two hundred merchant ledgers by machine';
const BUSES = 'Who rides the last bus at night and where they live';
const MOSS = 'Weighing the water that moss keeps on the roofs of houses';
/** Years that are too far apart for a program, and close enough for a question. */
const DOUBTFUL = [TIDES, LEDGERS, BUSES];

function createRis(): string {
  const record = (title: string, fields: readonly string[]): string =>
    ['TY  - JOUR', `TI  - ${title}`, 'AU  - Quillfeather, Orla', ...fields, 'ER  - ', ''].join('\n');
  const pairs = DOUBTFUL.flatMap((title) => [
    record(title, ['PY  - 2011', 'AB  - It says what it says.']),
    record(title, ['PY  - 2014', 'N1  - ', 'AB  - It says what it said before.']),
  ]);
  const family = [
    record(MOSS, ['PY  - 2021', 'DO  - 10.48550/arXiv.9913.00017']),
    record(MOSS, ['PY  - 2022', 'DO  - 10.5555/moss', 'JO  - Annals of Imagined Hydrology']),
  ];
  return [...pairs, ...family].join('\n');
}

function labelOf(change: Row): string {
  return (change['label'] as { key: string }).key;
}

test.describe.serial('papers that may be the same', () => {
  const session = openSession(async () => {
    const file = path.join(session.profile, 'doubtful.ris');
    writeFileSync(file, createRis());
    await importFiles(session.app, [file]);
  });

  const pairs = (): Locator => session.page.getByRole('listbox', { name: /^Pairs of papers/ });
  const options = (): Locator => pairs().getByRole('option');
  async function goToPairs(): Promise<void> {
    const { page } = session;
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    await expect(page.getByRole('heading', { name: 'May be the same' })).toBeVisible();
  }
  async function restart(): Promise<void> {
    await session.restart(killApp);
  }
  /** A pair leaves the list at the key: before the app is killed, what was decided must be in the database. */
  async function expectStored(labels: readonly string[]): Promise<void> {
    await expect.poll(async () => (await readStored(session.page)).changes.map(labelOf)).toEqual(labels);
  }

  test('are counted in the places once the import is in, and stand side by side', async () => {
    const { page } = session;
    await expect(place(page, 'May be the same')).toHaveAccessibleName('May be the same, 3 pairs', { timeout: 15_000 });
    await list(page).focus();
    await goToPairs();
    await expect(options()).toHaveCount(3);
    await expect(paperPane(page).getByRole('heading', { level: 1 })).toHaveText('Are these the same paper?');
    const year = paperPane(page).getByRole('row', { name: /^Year/ });
    await expect(year.getByRole('cell')).toHaveText(['2011', '2014']);
    // What differs, and nothing else, is marked.
    await expect(
      paperPane(page)
        .getByRole('row', { name: /^Abstract/ })
        .locator('mark')
        .first(),
    ).toHaveText(/says/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(bad.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([]);
    }
  });

  test('are decided in a batch, and one undo takes the batch back', async () => {
    const { page } = session;
    await pairs().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(pairs().getByRole('option', { selected: true })).toHaveCount(2);
    await expect(paperPane(page).getByRole('heading', { level: 1 })).toHaveText('2 pairs');
    await page.keyboard.press('y');
    await expect(options()).toHaveCount(1);
    await expect(notice(page, 'Merged 2 papers into others')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(options()).toHaveCount(3);
  });

  test('are not asked about again after a decision and a restart', async () => {
    const { page } = session;
    await pairs().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('y');
    await expect(options()).toHaveCount(2);
    await page.keyboard.press('a');
    await expect(options()).toHaveCount(1);
    await expect(notice(page, 'Kept a pair of papers apart')).toBeVisible();
    const decided = [
      'change.importFiles',
      'change.mergePapers',
      'change.mergePapers',
      'change.mergePapers',
      'change.sayNotSame',
    ];
    await expectStored(decided);
    await restart();
    await expect(place(session.page, 'May be the same')).toHaveAccessibleName('May be the same, 1 pair', {
      timeout: 15_000,
    });
    await list(session.page).or(pairs()).first().focus();
    await goToPairs();
    await expect(options()).toHaveCount(1);
    await pairs().focus();
    await session.page.keyboard.press('v');
    await expect(session.page.getByText('No two papers look the same')).toBeVisible();
    await expectStored([...decided, 'change.joinFamily']);
    await restart();
    await list(session.page).or(session.page.getByText('No two papers look the same')).first().waitFor();
    await goToPairs();
    await expect(session.page.getByText('No two papers look the same')).toBeVisible();
  });

  test('leave one paper where they were merged, and the other in the Trash, from where it can come back', async () => {
    const { page } = session;
    await place(page, 'Trash').click();
    await expect(page.getByText(/^Merged into another paper/).first()).toBeVisible();
    await place(page, 'All papers').click();
    await expect(list(page).getByRole('option')).toHaveCount(7);
  });

  test('that are versions of one work name each other in the reader, until they are taken apart', async () => {
    const { page } = session;
    await openPaper(page, MOSS);
    const strip = paperPane(page).getByRole('group', { name: 'Versions of this work' });
    await expect(strip).toContainText('Preprint (2021)');
    const published = strip.getByRole('link', { name: 'Published in Annals of Imagined Hydrology (2022)' });
    await published.click();
    await expect(strip.locator('[aria-current]')).toHaveText('Published in Annals of Imagined Hydrology (2022)');
    await strip.getByRole('link', { name: 'Preprint (2021)' }).click();
    await expect(strip.locator('[aria-current]')).toHaveText('Preprint (2021)');
    await strip.getByRole('button', { name: 'Take apart' }).click();
    await expect(strip).toBeHidden();
    await expect(paperTitle(page)).toHaveText(MOSS);
    await expect(dialog(page, /./)).toBeHidden();
    await list(page).focus();
    await goToPairs();
    await expect(page.getByText('No two papers look the same')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await place(page, 'All papers').click();
    await openPaper(page, MOSS);
    await expect(strip).toBeVisible();
  });
});
