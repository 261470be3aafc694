import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { _electron as electron } from 'playwright-core';

export const runtime = fileURLToPath(new URL('..', import.meta.url));
export const fixture = path.join(runtime, 'test', 'app');

const START_MS = 30_000;

const made = [];

/** A folder that is gone when the tests of the file are over. */
export function temporary() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'chromium-runtime-'));
  made.push(dir);
  return dir;
}

afterAll(() => {
  // Chromium may still be writing its last lines when its main was killed.
  for (const dir of made.splice(0)) fs.rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** Launches the fixture as Playwright launches any Electron app, and waits for its page. */
export async function launch({ profile = temporary(), args = [], env = {} } = {}) {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime;
  const app = await electron.launch({
    args: [fixture, `--user-data-dir=${profile}`, ...args],
    env: { ...process.env, ...env },
    timeout: START_MS,
  });
  const page = await app.firstWindow();
  if (!args.includes('--blank')) await page.waitForFunction(() => window.ready === true);
  return { app, page, profile };
}

export const seen = (app) => app.evaluate(() => globalThis.seen);

/** Waits for something that comes by itself; a fixed sleep would be too short on a slow machine and too long on others. */
export async function until(read, accept, ms = 15_000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)} after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Runs the launcher as a person would, without Playwright. */
export function run(args, env = {}) {
  const child = spawn(path.join(runtime, 'electron'), args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal, output })));
  return { child, ended, output: () => output };
}

/** Ids of processes whose command line holds a text. */
export function processesWith(text) {
  return fs.readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text);
    } catch {
      return false; // it ended while we looked
    }
  });
}
