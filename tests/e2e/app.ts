import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';

export const root = path.resolve(import.meta.dirname, '../..');
/** Debian's Chromium on a busy machine takes some seconds for its first window. */
const LAUNCH_LIMIT = 45_000;
const EXIT_LIMIT = 15_000;

export type App = {
  electron: ElectronApplication;
  page: Page;
  /** What the page complained about: console errors and errors that nobody caught. */
  complaints: string[];
  /** Addresses that the page asked for and that are not the app's own. */
  foreignRequests: string[];
  profile: string;
};

export type LaunchOptions = {
  profile: string;
  /** Added to the command line, as a person would. */
  files?: string[];
  env?: Record<string, string>;
  cwd?: string;
};

export function createProfile(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'postil-e2e-'));
}

export function removeProfile(profile: string): void {
  // Chromium writes its last files while it ends.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

export function cleanEnv(extra: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...extra };
}

export async function launchApp({ profile, files = [], env = {}, cwd = root }: LaunchOptions): Promise<App> {
  const electron = await _electron.launch({
    args: [root, `--user-data-dir=${profile}`, ...files],
    env: cleanEnv(env),
    cwd,
    timeout: LAUNCH_LIMIT,
  });
  try {
    return { ...(await watchPage(electron)), electron, profile };
  } catch (error) {
    electron.process().kill('SIGKILL');
    throw error;
  }
}

async function watchPage(electron: ElectronApplication): Promise<Pick<App, 'page' | 'complaints' | 'foreignRequests'>> {
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  // On the context, so that nothing is missed before the window is known here.
  electron.context().on('request', (request) => {
    if (!isOwn(request.url())) foreignRequests.push(request.url());
  });
  electron.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  electron.context().on('weberror', (error) => complaints.push(String(error.error())));
  const page = await electron.firstWindow({ timeout: LAUNCH_LIMIT });
  // The foot line stands below an open library; where none opens, a heading says why.
  const opened = page
    .getByRole('contentinfo')
    .or(page.getByRole('heading', { name: /^The library did|^Two versions/ }));
  await opened.first().waitFor({ timeout: LAUNCH_LIMIT });
  return { page, complaints, foreignRequests };
}

/** `app:` in Electron; the Chromium runtime serves it from a stable origin of its own. */
export function isOwn(url: string): boolean {
  return /^(?:app|blob|data|devtools|about):/.test(url) || /^https:\/\/[a-z-]+\.app\.localhost\//.test(url);
}

/** Leaves as a person does and checks that nothing was complained about and nothing asked for outside. */
export async function closeApp(app: App): Promise<void> {
  const exited = waitForExit(app);
  await app.electron.close();
  await exited;
  expect({ complaints: app.complaints, foreignRequests: app.foreignRequests }).toEqual({
    complaints: [],
    foreignRequests: [],
  });
}

/** As a power cut does it: no handshake, no chance to write anything. */
export async function killApp(app: App): Promise<void> {
  const exited = waitForExit(app);
  app.electron.process().kill('SIGKILL');
  await exited;
}

async function waitForExit({ electron }: App): Promise<void> {
  const child = electron.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the app did not end'));
    }, EXIT_LIMIT);
  });
  await Promise.race([new Promise((resolve) => child.once('exit', resolve)), late]);
  clearTimeout(timer);
}

function* foldersNamed(name: string, folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const full = path.join(folder, entry.name);
    if (entry.name === name) yield full;
    else yield* foldersNamed(name, full);
  }
}

/** What a browser's clean-up or a broken disk does: the working copy is gone, the library folder stays. */
export function deleteDatabase(profile: string): void {
  const folders = [...foldersNamed('IndexedDB', profile)];
  expect(folders, 'a database below the profile').not.toEqual([]);
  for (const folder of folders) rmSync(folder, { recursive: true });
}

/** The next time the app asks for files it gets these; null is a person who closes the dialog. */
export async function answerOpenDialog(app: App, files: string[] | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths === null, filePaths: filePaths ?? [] });
  }, files);
}

/** Instead of a browser that opens: the addresses are kept, see `openedLinks`. */
export async function catchOpenedLinks(app: App): Promise<void> {
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedLinks: opened });
    shell.openExternal = (url: string) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
}

export function openedLinks(app: App): Promise<string[]> {
  return app.electron.evaluate(() => (globalThis as unknown as { openedLinks: string[] }).openedLinks);
}

/** A second start on the same profile, as a person makes one by a double click. Answers its exit code. */
export async function startAgain(profile: string, files: string[] = []): Promise<number | null> {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = folder === undefined ? await findElectron() : path.join(folder, 'electron');
  const child = spawn(executable, [root, `--user-data-dir=${profile}`, ...files], { env: cleanEnv(), stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), EXIT_LIMIT);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
  return code;
}

/** Outside of Electron its package is the path of its binary. */
async function findElectron(): Promise<string> {
  const found = (await import('electron')) as unknown as { default: string };
  return found.default;
}
