// Plays the main job without a person and takes the pictures that the README shows.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { buildApp } from './build.mjs';
import { hasDisplay, requireElectron } from './electron.mjs';
import { giveUp, root, say } from './steps.mjs';

const pictures = path.join(root, 'docs/pictures');
const lists = path.join(root, 'tests/fixtures/lists');
const LARGE = { width: 1280, height: 800 };
const SMALL = { width: 900, height: 600 };
const NOWHERE = { x: LARGE.width - 120, y: 22 };
const THEMES = ['light', 'dark'];
const LIMIT = 45_000;
const DECISIONS = [
  { title: 'On Computable Numbers', keys: ['e', '5'], tags: ['seminar'] },
  { title: 'As We May Think', keys: ['e', '5'], tags: ['to cite'] },
  { title: 'The Strength of Weak Ties', keys: ['i', '4'], tags: [] },
  { title: 'Reflections on Trusting Trust', keys: ['t', '4'], tags: ['seminar'] },
  { title: 'New Directions in Cryptography', keys: ['t'], tags: [] },
  { title: 'Attention Is All You Need', keys: ['m', '3'], tags: [] },
  { title: 'A Behavioral Model of Rational Choice', keys: ['d'], tags: [] },
  { title: 'A Mathematical Theory of Communication', keys: ['i', '5'], tags: ['seminar', 'to cite'] },
];

const { kind, executable, env } = await requireElectron();
if (kind === 'electron' && !hasDisplay()) {
  giveUp('Electron needs a display. With a virtual one it runs: xvfb-run -a npm run tour');
}
await buildApp();
mkdirSync(pictures, { recursive: true });
const profile = mkdtempSync(path.join(os.tmpdir(), 'postil-tour-'));
const app = await _electron.launch({
  executablePath: executable,
  args: [root, `--user-data-dir=${profile}`],
  env,
  timeout: LIMIT,
});
try {
  const page = await app.firstWindow({ timeout: LIMIT });
  page.setDefaultTimeout(LIMIT);
  await playTour(page);
  say(`the pictures are in ${path.relative(process.cwd(), pictures)}`);
} finally {
  await app.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** In the order in which a person comes to the screens. */
async function playTour(page) {
  const keys = (...all) => all.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  await page.setViewportSize(LARGE);
  await page.getByRole('button', { name: 'Open files' }).waitFor();
  await takePictures(page, 'first-start');

  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.getByRole('region', { name: 'Notices' }).getByLabel('Dismiss').click();
  // What lies under the pointer is lit, and the pointer itself is in no picture.
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
  await chooseFiles(['page-dump.txt', 'abstract-blocks.txt'].map((name) => path.join(lists, name)));
  await keys('ControlOrMeta+o');
  await openDialog(page, 'Import').waitFor();
  await takePictures(page, 'import-review');
  await page.setViewportSize(SMALL);
  await takePictures(page, 'import-review-900');
  await page.setViewportSize(LARGE);
  await keys('ControlOrMeta+Enter');
  await openDialog(page, 'Import').waitFor({ state: 'hidden' });

  await decidePapers(page, keys);
  await writeNote(page, keys);
  await takePictures(page, 'library');
  await page.setViewportSize(SMALL);
  await takePictures(page, 'library-900');
  await page.setViewportSize(LARGE);

  await keys('ControlOrMeta+k');
  await page.keyboard.type('com');
  await openDialog(page, 'Commands').waitFor();
  await takePictures(page, 'palette');
  await keys('Escape', '?');
  await openDialog(page, 'Keys').waitFor();
  await takePictures(page, 'keys');
  await keys('Escape');
}

/** By name: a notice is a dialog too. */
function openDialog(page, name) {
  return page.getByRole('dialog', { name, exact: true });
}

async function chooseFiles(files) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, files);
}

/** Through the palette, as a reader with a hundred papers does it; a title that is not there is passed over. */
async function decidePapers(page, keys) {
  await keys('g', 'a');
  for (const { title, keys: decisions, tags } of DECISIONS) {
    if (!(await openPaper(page, keys, title))) continue;
    await keys(...decisions);
    for (const tag of tags) {
      await keys('#');
      await page.getByRole('combobox').waitFor();
      await page.keyboard.type(tag);
      await keys('Enter', 'Escape');
    }
  }
}

async function openPaper(page, keys, title) {
  await keys('ControlOrMeta+k');
  await page.keyboard.type(title);
  const found = openDialog(page, 'Commands').getByRole('option').filter({ hasText: title });
  const isThere = (await found.count()) > 0;
  await keys(isThere ? 'Enter' : 'Escape');
  await openDialog(page, 'Commands').waitFor({ state: 'hidden' });
  return isThere;
}

async function writeNote(page, keys) {
  await openPaper(page, keys, 'A Mathematical Theory of Communication');
  await keys('n');
  // Typed a moment too early the words would be keys of the list.
  await page.locator('[data-pane="note"] [contenteditable="true"]:focus').waitFor();
  await page.keyboard.type('## What it settles\n');
  await page.keyboard.type(
    'Entropy is forced by three modest demands: $H = -\\sum p_i \\log p_i$ is the only measure left.\n',
  );
  await page.keyboard.type('[] read section 11 again, on the **noisy** channel\n');
  await page.keyboard.type('compare with the 1949 paper');
  await keys('Escape');
  // Saved is a part of the picture; the notices of the decisions are not.
  await page.getByText(/^Saved · /).waitFor();
  await page.waitForTimeout(9_000);
}

async function takePictures(page, name) {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(pictures, `${name}-${theme}.png`) });
  }
}
