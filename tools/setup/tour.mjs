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
const THEMES = ['light', 'dark'];
const LIMIT = 45_000;

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
  await chooseFiles(['page-dump.txt', 'abstract-blocks.txt'].map((name) => path.join(lists, name)));
  await keys('ControlOrMeta+o');
  await page.getByRole('dialog').waitFor();
  await takePictures(page, 'import-summary');
  await keys('Escape');

  await decidePapers(page, keys);
  await writeNote(page, keys);
  await takePictures(page, 'library');
  await page.setViewportSize(SMALL);
  await takePictures(page, 'library-900');
  await page.setViewportSize(LARGE);

  await keys('ControlOrMeta+k');
  await page.keyboard.type('com');
  await page.getByRole('dialog').waitFor();
  await takePictures(page, 'palette');
  await keys('Escape', '?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await takePictures(page, 'keys');
  await keys('Escape');
}

async function chooseFiles(files) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, files);
}

const DECISIONS = [
  { title: 'On Computable Numbers', keys: ['e', '5'], tags: ['foundations', 'computing'] },
  { title: 'Communication in the Presence of Noise', keys: ['i'], tags: ['information'] },
  { title: 'A Mathematical Theory of Communication', keys: ['t', '4'], tags: ['information', 'foundations'] },
  { title: 'As We May Think', keys: ['t', '5'], tags: ['essays'] },
  { title: 'Attention Is All You Need', keys: ['m'], tags: ['learning'] },
];

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
  const found = page.getByRole('dialog').getByRole('option').filter({ hasText: title });
  const isThere = (await found.count()) > 0;
  await keys(isThere ? 'Enter' : 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return isThere;
}

async function writeNote(page, keys) {
  await openPaper(page, keys, 'A Mathematical Theory of Communication');
  await keys('n');
  await page.getByRole('textbox', { name: 'Note on this paper' }).waitFor();
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
