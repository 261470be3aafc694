// Starts an app as a person does, without a test tool in between: such a tool holds back the start until it has attached,
// which would be the larger part of what is measured. The page's own records, read afterwards, say when it had painted.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

const LISTEN_LIMIT = 60_000;
const CLOSE_LIMIT = 10_000;

/** A folder for a profile, and the function that removes it. */
export function createProfile() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postil-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * @param {{ executable: string, env: Record<string, string | undefined>, app: string, profile: string, files?: string[] }} what
 */
export async function startApp({ executable, env, app, profile, files = [] }) {
  const args = ['--remote-debugging-port=0', app, `--user-data-dir=${profile}`, ...files];
  const startedAt = Date.now();
  const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    const browser = await chromium.connectOverCDP(await findEndpoint(child));
    const page = await findPage(browser);
    return { startedAt, page, close: () => close(child, exited, browser, page) };
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

/** @param {import('@playwright/test').Browser} browser */
async function findPage(browser) {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  const known = context.pages().find((page) => isAppPage(page.url()));
  if (known !== undefined) return known;
  const until = Date.now() + LISTEN_LIMIT;
  while (Date.now() < until) {
    const page = context.pages().find((one) => isAppPage(one.url()));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('no window within a minute');
}

/** Chromium alone serves `app:` from a stable https origin. @param {string} url */
function isAppPage(url) {
  return /^app:|^https:\/\/[^/]+\.localhost\//.test(url);
}

async function close(child, exited, browser, page) {
  // As a person does it, so that the next start finds a library that was left in order.
  await page.evaluate(() => window.close()).catch(() => undefined); // the page may be gone before it can answer
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT);
  await exited;
  clearTimeout(timer);
  await browser.close().catch(() => undefined); // it ended with the app
}

/** When the page first showed what `selector` names, in epoch milliseconds; waits for it. */
export async function paintedAt(page, selector) {
  await page.waitForSelector(selector, { state: 'visible', timeout: LISTEN_LIMIT });
  return page.evaluate(readPaint, selector);
}

/** Runs in the page. Element timing is the browser's own record of when an element reached the screen. */
function readPaint(selector) {
  return new Promise((resolve, reject) => {
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries().filter((entry) => entry.element?.closest?.(selector) !== null);
      if (entries.length === 0) return;
      observer.disconnect();
      resolve(performance.timeOrigin + Math.min(...entries.map((entry) => entry.startTime)));
    });
    observer.observe({ type: 'element', buffered: true });
    setTimeout(() => reject(new Error(`no paint was recorded for ${selector}`)), 5_000);
  });
}
