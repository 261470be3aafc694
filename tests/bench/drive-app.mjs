// Opens the app through Playwright, for what is measured within a page that is already there.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';

const LIMIT = 60_000;

/** @param {{ executable: string, env: Record<string, string | undefined>, root: string }} context @param {string} profile */
export async function openApp({ executable, env, root }, profile) {
  const electron = await _electron.launch({
    executablePath: executable,
    args: [root, `--user-data-dir=${profile}`],
    env,
    timeout: LIMIT,
  });
  const page = await electron.firstWindow({ timeout: LIMIT });
  page.setDefaultTimeout(LIMIT);
  return { electron, page, close: () => electron.close() };
}

/** The dialog of the system is not what is measured: it answers at once. */
export async function answerDialog(electron, files) {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, files);
}

/** @returns {Promise<number>} how many papers the list has */
export async function waitForPapers(page) {
  const option = page.getByRole('listbox').getByRole('option').first();
  await option.waitFor();
  return Number(await option.getAttribute('aria-setsize'));
}

/** Before the app is started: imports go in at once. How long a person reviews one is not what is measured. @param {string} profile */
export function skipReview(profile) {
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ import: { ...defaults, review: false } }));
}

const defaults = {
  unreviewed: [],
  take: { tags: true, keywords: false, notes: true, statuses: true, ratings: true },
  columns: {},
};
