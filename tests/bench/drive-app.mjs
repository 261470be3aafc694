// Opens the app through Playwright, for what is measured within a page that is already there.
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

/** What became of every line stands in front of the library until it is closed. */
export async function closeSummary(page) {
  const summary = page.getByRole('dialog', { name: 'Import', exact: true });
  await summary.getByRole('button', { name: 'Done' }).click();
  await summary.waitFor({ state: 'hidden' });
}
