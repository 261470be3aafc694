import { afterEach, expect, test } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import { fixture, launch, processesWith, run, seen, temporary, until } from './launch.mjs';

const open = new Set();
afterEach(async () => {
  for (const app of open) await app.close().catch(() => {}); // a test that killed it has nothing left to close
  open.clear();
});

async function start(options) {
  const started = await launch(options);
  open.add(started.app);
  return started;
}

const ended = (app) =>
  new Promise((resolve) => {
    const child = app.process();
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

test('the launched process is main, and quitting leaves nothing behind', async () => {
  const { app, profile } = await start();
  expect(await app.evaluate(() => process.pid)).toBe(app.process().pid);
  const file = path.join(temporary(), 'quit.txt');
  await app.evaluate((_, name) => (process.env.FIXTURE_QUIT_FILE = name), file);
  const gone = ended(app);
  await app.close();
  expect(await gone).toBe(0);
  expect(fs.readFileSync(file, 'utf8')).toBe('before-quit,will-quit');
  expect(processesWith(profile)).toEqual([]);
});

test('what was stored is there after a restart', async () => {
  const first = await start();
  await first.page.evaluate(() => window.put('key', { kept: [1, 2, 3] }));
  await first.app.close();
  const second = await start({ profile: first.profile });
  expect(await second.page.evaluate(() => window.get('key'))).toEqual({ kept: [1, 2, 3] });
});

test('closing can be refused by the app and by the page', async () => {
  const { app, page } = await start();
  page.on('dialog', () => {}); // Playwright would answer the question itself otherwise
  const window = await app.browserWindow(page);
  const events = await window.evaluate(async (it) => {
    const log = [];
    it.once('close', (event) => {
      log.push('close refused by the app');
      event.preventDefault();
    });
    it.close();
    return log;
  });
  expect(events).toEqual(['close refused by the app']);
  // Chromium lets a page ask only after a person has touched it.
  await page.click('h1');
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await window.evaluate((it) => {
    globalThis.vetoes = 0;
    it.webContents.on('will-prevent-unload', () => (globalThis.vetoes += 1));
    it.close();
  });
  await until(
    () => app.evaluate(() => globalThis.vetoes),
    (count) => count === 1,
  );
  // The first close is over when the page answers main again, by the pipe that carried the answer; a quit before would join it.
  expect(await window.evaluate((it) => it.webContents.executeJavaScript('window.ready'))).toBe(true);
  await app.evaluate(({ app: it }) => it.quit());
  await until(
    () => app.evaluate(() => globalThis.vetoes),
    (count) => count === 2,
  );
  expect(await window.evaluate((it) => it.webContents.executeJavaScript('window.ready'))).toBe(true);
  expect((await seen(app)).events).toEqual(['before-quit']);
  const gone = ended(app);
  await window.evaluate((it) => {
    it.webContents.on('will-prevent-unload', (event) => event.preventDefault());
    it.close();
  });
  expect(await gone).toBe(0);
});

test('before-quit and will-quit can keep the app alive', async () => {
  const { app } = await start();
  const alive = await app.evaluate(async ({ app: it, BrowserWindow }) => {
    it.once('before-quit', (event) => event.preventDefault());
    it.quit();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return BrowserWindow.getAllWindows().length;
  });
  expect(alive).toBe(1);
});

test('SIGTERM quits in order', async () => {
  const { app, profile } = await start();
  const gone = ended(app);
  process.kill(app.process().pid, 'SIGTERM');
  expect(await gone).toBe(0);
  expect(processesWith(profile)).toEqual([]);
});

test('a killed main takes Chromium with it and the next start works, ten times', async () => {
  const profile = temporary();
  for (let time = 0; time < 10; time++) {
    const { child } = run([fixture, `--user-data-dir=${profile}`]);
    const lock = path.join(profile, 'chromium', 'SingletonLock');
    await until(
      () =>
        fs.lstatSync(lock, { throwIfNoEntry: false }) !== undefined &&
        fs.existsSync(path.join(profile, 'chromium-screen.json')),
      Boolean,
    );
    fs.rmSync(path.join(profile, 'chromium-screen.json')); // the page writes it anew when it is loaded
    child.kill('SIGKILL');
  }
  const { page } = await start({ profile });
  expect(await page.evaluate(() => window.moduleAnswer)).toBe(42);
});

test('a committed transaction survives SIGKILL of everything at once', async () => {
  const { app, page, profile } = await start();
  const gone = ended(app);
  await page.evaluate(() => window.put('kept', 'before the kill'));
  for (const pid of processesWith(profile)) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // it went with its parent
    }
  }
  await gone;
  const again = await start({ profile });
  expect(await again.page.evaluate(() => window.get('kept'))).toBe('before the kill');
});

test('a crashed page is told, and reload brings it back', async () => {
  const { app, page } = await start();
  await page.evaluate(() => window.put('kept', 1));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.forcefullyCrashRenderer());
  await until(
    () => seen(app),
    ({ gone }) => gone.length === 1,
  );
  const back = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0];
    const loaded = new Promise((resolve) => webContents.once('did-finish-load', resolve));
    webContents.reload();
    await loaded;
    return webContents.executeJavaScript(`window.get('kept')`);
  });
  expect(back).toBe(1);
});

test('a crashed Chromium is told, and reload starts another', async () => {
  const { app, page, profile } = await start();
  await page.evaluate(() => window.put('kept', 2));
  const browserPid = fs
    .readlinkSync(path.join(profile, 'chromium', 'SingletonLock'))
    .split('-')
    .at(-1);
  process.kill(Number(browserPid), 'SIGKILL');
  await until(
    () => seen(app),
    ({ gone }) => gone.length === 1,
  );
  const back = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0];
    const loaded = new Promise((resolve) => webContents.once('did-finish-load', resolve));
    webContents.reload();
    await loaded;
    return [webContents.getURL(), await webContents.executeJavaScript(`window.get('kept')`)];
  });
  expect(back).toEqual(['app://bundle/', 2]);
  const gone = ended(app);
  await app.evaluate(({ app: it }) => void it.quit()).catch(() => {}); // it may end before it answers
  expect(await gone).toBe(0);
});

test('the second copy hands its command line to the first', async () => {
  const { app, profile } = await start({ args: ['--single'] });
  const second = run([fixture, `--user-data-dir=${profile}`, '--single', '/some/list.txt'], {});
  expect((await second.ended).code).toBe(0);
  const { second: told } = await until(
    () => seen(app),
    (now) => now.second.length === 1,
  );
  expect(told[0].argv).toContain('/some/list.txt');
  expect(told[0]).toMatchObject({ cwd: process.cwd(), data: { from: second.child.pid } });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a lock that a killed copy left is taken over', async () => {
  const { app, profile } = await start({ args: ['--single'] });
  const gone = ended(app);
  process.kill(app.process().pid, 'SIGKILL');
  await gone;
  const again = await start({ profile, args: ['--single'] });
  expect(await again.app.evaluate(({ app: it }) => it.hasSingleInstanceLock())).toBe(true);
});

test('a second main on a profile in use ends with a sentence', async () => {
  const { profile } = await start();
  const second = run([fixture, `--user-data-dir=${profile}`]);
  const { code, output } = await second.ended;
  expect(code).toBe(1);
  expect(output).toMatch(/another copy \(process \d+\) is running on /);
});

test('without a Chromium it says where it looked', async () => {
  const { ended: end } = run([fixture, `--user-data-dir=${temporary()}`], { POSTIL_CHROMIUM: '/nowhere/chromium' });
  const { code, output } = await end;
  expect(code).toBe(1);
  expect(output).toContain('tried /nowhere/chromium (POSTIL_CHROMIUM)');
});

test('the debugging port is open only when it was asked for', async () => {
  const profile = temporary();
  const { child, output, ended: end } = run([fixture, `--user-data-dir=${profile}`]);
  await until(() => fs.existsSync(path.join(profile, 'chromium-screen.json')), Boolean);
  expect(fs.existsSync(path.join(profile, 'chromium', 'DevToolsActivePort'))).toBe(false);
  expect(output()).not.toContain('listening');
  const flags = processesWith(profile).map((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  expect(flags.filter((line) => /remote-debugging-port|remote-allow-origins/.test(line))).toEqual([]);
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});
