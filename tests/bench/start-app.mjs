// Starts an app as a person does, without a test tool in between: such a tool holds back the start until it has attached,
// which would be the larger part of what is measured. The page's own records, read afterwards, say when it had painted.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { attachToPage } from './attach-page.mjs';

const LISTEN_LIMIT = 60_000;
const PAINT_LIMIT = 30_000;
const CLOSE_LIMIT = 5_000;
// A tool that attaches while the page is being made holds it up; what is asked for is on record, so there is no hurry.
const UNDISTURBED_MS = 1_500;

/** A folder for a profile, and the function that removes it. */
export function createProfile() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postil-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * @param {{ executable: string, env: Record<string, string | undefined>, app: string, profile: string, files?: string[] }} what
 */
export async function startApp(what) {
  const startedAt = Date.now();
  return started(what, async (endpoint, child, exited) => {
    const browser = await chromium.connectOverCDP(endpoint);
    const page = findPage(browser);
    return { startedAt, page, close: () => close(child, exited, browser, page) };
  });
}

/**
 * A window that is asked by hand. Playwright records the network and the console of whatever it attaches to: a large import then took a tenth
 * longer and 0.3 GB more, which are the tool's and not the app's.
 * @param {{ executable: string, env: Record<string, string | undefined>, app: string, profile: string, files?: string[] }} what
 */
export async function startUnwatched(what) {
  return started(what, async (endpoint, child, exited) => {
    const page = await attachToPage(endpoint, isAppPage);
    return { pid: child.pid ?? 0, page, close: () => endWith(child, exited, () => page.close()) };
  });
}

async function started({ executable, env, app, profile, files = [] }, attach) {
  const args = ['--remote-debugging-port=0', app, `--user-data-dir=${profile}`, ...files];
  const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    const endpoint = await findEndpoint(child);
    await waitForWindow(endpoint);
    return await attach(endpoint, child, exited);
  } catch (error) {
    child.kill('SIGKILL');
    await exited;
    throw error;
  }
}

/** @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child */
function findEndpoint(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`no DevTools address within a minute: ${said}`)), LISTEN_LIMIT);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the app ended with code ${code}: ${said.slice(-500)}`)));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      // Kept short: an app that talks all the time must not fill memory.
      said = (said + text).slice(-10_000);
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[1]);
    });
  });
}

/** Asks for the list of pages, which attaches to none of them, and then leaves the app alone for a while. @param {string} endpoint */
async function waitForWindow(endpoint) {
  const url = `http://${new URL(endpoint).host}/json/list`;
  const until = Date.now() + LISTEN_LIMIT;
  while (Date.now() < until) {
    const targets = await fetch(url).then((answer) => answer.json());
    if (targets.some((target) => target.type === 'page' && isAppPage(target.url))) {
      await sleep(UNDISTURBED_MS);
      return;
    }
    await sleep(50);
  }
  throw new Error('no window within a minute');
}

/** @param {import('@playwright/test').Browser} browser */
function findPage(browser) {
  const page = browser
    .contexts()[0]
    ?.pages()
    .find((one) => isAppPage(one.url()));
  if (page === undefined) throw new Error('the window is gone');
  return page;
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Chromium alone serves `app:` from a stable https origin. @param {string} url */
function isAppPage(url) {
  return /^app:|^https:\/\/[^/]+\.localhost\//.test(url);
}

async function close(child, exited, browser, page) {
  await endWith(child, exited, () => page.close({ runBeforeUnload: true }));
  await browser.close().catch(() => undefined); // it ended with the app
}

/** As a person does it, so that the next start finds a library that was left in order. */
async function endWith(child, exited, closePage) {
  await closePage().catch(() => undefined); // the page may be gone before it can answer
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT);
  await exited;
  clearTimeout(timer);
}

/** When the page first showed anything, in epoch milliseconds. @param {import('@playwright/test').Page} page */
export function firstPaintAt(page) {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    if (entry !== undefined) return performance.timeOrigin + entry.startTime;
    return new Promise((resolve) => {
      new PerformanceObserver((list, observer) => {
        const found = list.getEntriesByName('first-contentful-paint')[0];
        if (found === undefined) return;
        observer.disconnect();
        resolve(performance.timeOrigin + found.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
  });
}

/**
 * When the list, or what stands in its place while there are no papers, reached the screen, in epoch milliseconds. The app
 * marks both with `elementtiming`, and the browser itself records the frame.
 * @param {import('@playwright/test').Page} page
 */
export function listPaintedAt(page) {
  return page.evaluate(
    (limit) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no paint of the list was recorded')), limit);
        new PerformanceObserver((list, observer) => {
          const found = list.getEntries().filter((entry) => ['paper-row', 'first-start'].includes(entry.identifier));
          if (found.length === 0) return;
          observer.disconnect();
          clearTimeout(timer);
          resolve(performance.timeOrigin + Math.min(...found.map((entry) => entry.startTime)));
        }).observe({ type: 'element', buffered: true });
      }),
    PAINT_LIMIT,
  );
}
