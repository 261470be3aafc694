import { afterAll, beforeAll, expect, test } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import { launch, seen, temporary, until } from './launch.mjs';

let app;
let page;

beforeAll(async () => {
  ({ app, page } = await launch());
});
afterAll(() => app?.close());

test('the page sees no binding and no preload global but the exposed one', async () => {
  const found = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window)
      .filter((name) => !plain.has(name))
      .sort();
  });
  const ofPage = ['askWorker', 'get', 'moduleAnswer', 'openStore', 'put', 'ready'];
  // Window properties that a page without an address lacks, or that frames have by index.
  const ofPlatform = (name) =>
    /^\d+$|^__pw|^(caches|cookieStore|crypto|isSecureContext|location|documentPictureInPicture)$/.test(name);
  const own = found.filter((name) => !ofPage.includes(name) && !ofPlatform(name));
  expect(own.filter((name) => !/^[A-Z]/.test(name))).toEqual(['bridge']);
  expect(
    await page.evaluate(() => [typeof window.onlyInPreload, typeof window.require, typeof window.process]),
  ).toEqual(['undefined', 'undefined', 'undefined']);
});

test('a page that replaces built-ins does not see the bridge at work', async () => {
  const caught = await page.evaluate(async () => {
    const log = [];
    const { dispatchEvent, addEventListener } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function spy(event) {
      log.push(event.type);
      return dispatchEvent.call(this, event);
    };
    EventTarget.prototype.addEventListener = function spy(...args) {
      log.push(args[0]);
      return addEventListener.apply(this, args);
    };
    await window.bridge.invoke('echo', 1);
    window.bridge.deep.sum(1, 2);
    Object.assign(EventTarget.prototype, { dispatchEvent, addEventListener });
    return log;
  });
  expect(caught).toEqual([]);
});

test('documents, modules, styles and workers come from the protocol handler', async () => {
  expect(
    await page.evaluate(() => [window.moduleAnswer, getComputedStyle(document.querySelector('h1')).color]),
  ).toEqual([42, 'rgb(1, 2, 3)']);
  expect(await page.evaluate(() => window.askWorker())).toEqual({
    data: 'hello',
    answer: 42,
    text: 'a note\n',
    refused: 'refused',
  });
  const { requests } = await seen(app);
  expect(requests).toEqual(
    expect.arrayContaining([
      'app://bundle/',
      'app://bundle/page.js',
      'app://bundle/worker.js',
      'app://bundle/note.txt',
    ]),
  );
  expect(requests.filter((url) => !url.startsWith('app://'))).toEqual([]);
});

test('the handler chooses status and headers, and reads a body', async () => {
  const got = await page.evaluate(async () => {
    const missing = await fetch('/not-there.txt');
    const echo = await fetch('/echo', { method: 'POST', body: 'h\u00e9llo' });
    return [missing.status, await missing.text(), echo.status, await echo.text(), echo.headers.get('x-host')];
  });
  expect(got).toEqual([404, 'nothing here', 201, 'h\u00e9llo', 'bundle']);
});

test('the policy of the handler takes effect, in a secure context', async () => {
  expect(await page.evaluate(() => [window.inlineRan, window.isSecureContext])).toEqual([undefined, true]);
});

test('requests that webRequest cancels are refused, and it sees them all', async () => {
  const outcome = await page.evaluate(() =>
    fetch('http://10.1.1.1/direct').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  const { cancelled } = await seen(app);
  // The page's own policy stops the fetch of its document; the image below reaches webRequest.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0].webContents.executeJavaScript(
      `new Promise((done) => { const i = new Image(); i.onerror = () => done('refused'); i.src = 'app://elsewhere/x.png'; })`,
    ),
  );
  expect(cancelled.every((url) => url.startsWith('http'))).toBe(true);
});

test('webRequest refuses what no policy forbids', async () => {
  const outcome = await app.evaluate(async ({ BrowserWindow, protocol }) => {
    protocol.handle('bare', () => new Response('<title>bare</title>', { headers: { 'content-type': 'text/html' } }));
    protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true } }]);
    const window = new BrowserWindow({ show: false });
    await window.loadURL('bare://page/');
    const got = await window.webContents.executeJavaScript(
      `fetch('http://10.1.1.1/from-bare').then(() => 'answered', () => 'refused')`,
    );
    window.destroy();
    protocol.unhandle('bare');
    return got;
  });
  expect(outcome).toBe('refused');
  expect((await seen(app)).cancelled).toContain('http://10.1.1.1/from-bare');
});

test('a refused navigation leaves the page where it is', async () => {
  const away = [
    ['http://10.1.1.1/away', () => document.querySelector('#away').click()],
    ['http://10.1.1.1/script', () => setTimeout(() => (location.href = 'http://10.1.1.1/script'))],
    ['mailto:nobody@example.org', () => setTimeout(() => (location.href = 'mailto:nobody@example.org'))],
  ];
  // One at a time: the next one takes the place of one that has not been asked about yet.
  for (const [url, leave] of away) {
    await page.evaluate(leave);
    await until(
      () => seen(app),
      (now) => now.navigations.includes(url),
    );
  }
  expect(await page.evaluate(() => [location.pathname, window.ready])).toEqual(['/', true]);
});

test('new windows are refused: by script, by target, by ctrl-click', async () => {
  expect(await page.evaluate(() => window.open('http://10.1.1.1/script-window'))).toBeNull();
  await page.click('#apart');
  await page.click('#away', { modifiers: ['Control'] });
  const { opened } = await until(
    () => seen(app),
    (now) => now.opened.length >= 3,
  );
  expect(opened.sort()).toEqual(['http://10.1.1.1/apart', 'http://10.1.1.1/away', 'http://10.1.1.1/script-window']);
  expect(app.windows()).toHaveLength(1);
});

test('a frame of the page brings no window.open of its own', async () => {
  const before = (await seen(app)).opened.length;
  const opened = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const got = frame.contentWindow.open('http://10.1.1.1/from-frame');
    frame.remove();
    return got;
  });
  expect(opened).toBeNull();
  const now = await until(
    () => seen(app),
    (it) => it.opened.length > before,
  );
  expect(now.opened).toContain('http://10.1.1.1/from-frame');
});

test('a window that slips past is closed, and the page goes on', async () => {
  const stray = app.waitForEvent('window');
  // Links inside frames are not watched.
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const link = frame.contentDocument.createElement('a');
    Object.assign(link, { href: 'https://bundle.app.localhost/stray', target: '_blank' });
    frame.contentDocument.body.append(link);
    link.click();
    frame.remove();
  });
  const opened = await stray;
  if (!opened.isClosed()) await opened.waitForEvent('close');
  expect(await page.evaluate(() => window.ready)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions that the app denies are denied', async () => {
  const states = await page.evaluate(async () =>
    Promise.all(
      ['geolocation', 'notifications', 'camera'].map((name) =>
        navigator.permissions.query({ name }).then((it) => it.state),
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied', 'denied']);
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('a dialog stubbed from a test answers the app', async () => {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/tmp/some.txt'] });
  });
  expect(await page.evaluate(() => window.bridge.invoke('open'))).toEqual(['/tmp/some.txt']);
});

test('a dialog that nobody can see rejects instead of waiting', async () => {
  const message = await app.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'x' }).catch((error) => error.message),
  );
  if (!process.env.DISPLAY) expect(message).toContain('needs a display');
});

test('the path of a chosen file reaches the preload', async () => {
  const dir = temporary();
  const files = ['one.txt', 'two \u00fc.txt'].map((name) => path.join(dir, name));
  for (const file of files) fs.writeFileSync(file, 'text');
  await page.setInputFiles('#file', files);
  expect(await page.evaluate(() => window.bridge.pathsOf([...document.querySelector('#file').files]))).toEqual(files);
  expect(await page.evaluate(() => window.bridge.pathsOf([new File(['x'], 'made-up.txt')]))).toEqual(['']);
});

test('two windows have their own pages, ids and messages', async () => {
  const opened = app.waitForEvent('window');
  await app.evaluate(() => globalThis.openWindow('app://bundle/?second').id);
  const second = await opened;
  await second.waitForFunction(() => window.ready === true);
  const [one, two] = await Promise.all([page, second].map((each) => each.evaluate(() => window.bridge.invoke('who'))));
  expect(two.url).toBe('app://bundle/?second');
  expect(two.id).not.toBe(one.id);
  const window = await app.browserWindow(second);
  expect(await window.evaluate((it) => it.webContents.getURL())).toBe('app://bundle/?second');
  await second.close();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('size, title and state are what the app asked for', async () => {
  const window = await app.browserWindow(page);
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 600]);
  await window.evaluate((it) => it.setBounds({ width: 700, height: 500 }));
  await page.waitForFunction(() => innerWidth === 700 && innerHeight === 500);
  expect(await window.evaluate((it) => [it.getBounds().width, it.getBounds().height])).toEqual([700, 500]);
  await until(
    () => window.evaluate((it) => it.getTitle()),
    (title) => title === 'Fixture',
  );
});

test('a key of the menu acts, unless the page keeps it', async () => {
  await app.evaluate(({ Menu }) => {
    const click = (item) => (globalThis.clicked = item.id);
    const submenu = [
      { id: 'find', label: 'Find', accelerator: 'CmdOrCtrl+F', click },
      { id: 'kept', label: 'Kept', accelerator: 'CmdOrCtrl+K', click },
    ];
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'Edit', submenu }]));
  });
  await page.evaluate(() =>
    addEventListener('keydown', (event) => event.key === 'k' && event.preventDefault(), { once: false }),
  );
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+f');
  await until(
    () => app.evaluate(() => globalThis.clicked),
    (id) => id !== undefined,
  );
  expect(await app.evaluate(() => globalThis.clicked)).toBe('find');
  await app.evaluate(({ Menu }) => {
    globalThis.clicked = undefined;
    Menu.getApplicationMenu().getMenuItemById('find').enabled = false;
  });
  await page.keyboard.press('Control+f');
  await page.evaluate(() => window.bridge.invoke('echo', 1));
  expect(await app.evaluate(() => globalThis.clicked)).toBeUndefined();
});

test('themeSource changes what the page sees', async () => {
  await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'dark'));
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'));
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: light)').matches);
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(false);
});

test('zoom gives the page fewer, larger pixels', async () => {
  const window = await app.browserWindow(page);
  const width = await page.evaluate(() => innerWidth);
  await window.evaluate((it) => it.webContents.setZoomFactor(2));
  await page.waitForFunction((half) => innerWidth === half, Math.round(width / 2));
  await window.evaluate((it) => it.webContents.setZoomLevel(0));
  await page.waitForFunction((full) => innerWidth === full, width);
});

test('an API of Electron that is not here throws', async () => {
  const messages = await app.evaluate((electron) => {
    const window = electron.BrowserWindow.getAllWindows()[0];
    const attempts = [
      () => electron.app.setBadgeCount(1),
      () => window.setOpacity(0.5),
      () => electron.safeStorage.encryptString('x'),
      () => new electron.Notification({ title: 'x' }),
      () => electron.session.fromPartition('x'),
      () => window.webContents.on('before-input-event', () => {}),
      () => new electron.BrowserWindow({ parent: window }),
      () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'nothing happened';
      } catch (error) {
        return error.message;
      }
    });
  });
  expect(messages.filter((message) => !/^chromium-runtime: .+ is not implemented$/.test(message))).toEqual([]);
  const inPreload = await page.evaluate(() => {
    try {
      window.bridge.missing();
      return 'nothing happened';
    } catch (error) {
      return error.message;
    }
  });
  expect(inPreload).toBe('chromium-runtime: ipcRenderer.sendSync is not implemented');
});

test('undefined stays undefined where Electron has nothing either', async () => {
  expect(
    await app.evaluate(async (electron) => [(await electron.app) === electron.app, electron.app.noSuchThing]),
  ).toEqual([true, undefined]);
});
