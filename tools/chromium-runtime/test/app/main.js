import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron';

const here = path.dirname(fileURLToPath(import.meta.url));
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.txt': 'text/plain' };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self'";

// Tests read and change this through evaluate.
const seen = {
  requests: [],
  cancelled: [],
  navigations: [],
  opened: [],
  permissions: [],
  events: [],
  second: [],
  gone: [],
};
globalThis.seen = seen;

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (process.argv.includes('--single') && !app.requestSingleInstanceLock({ from: process.pid })) app.quit();
else start();

function start() {
  app.on('second-instance', (_event, argv, cwd, data) => seen.second.push({ argv, cwd, data }));
  for (const name of ['before-quit', 'will-quit']) app.on(name, () => seen.events.push(name));
  app.on(
    'quit',
    () => process.env.FIXTURE_QUIT_FILE && fs.writeFileSync(process.env.FIXTURE_QUIT_FILE, seen.events.join()),
  );
  app.on('window-all-closed', () => {
    seen.events.push('window-all-closed');
    app.quit();
  });
  app.on('render-process-gone', (_event, contents, details) => seen.gone.push(details.reason));
  app.whenReady().then(ready);
}

async function serve(request) {
  const url = new URL(request.url);
  seen.requests.push(request.url);
  if (url.pathname === '/echo')
    return new Response(await request.text(), { status: 201, headers: { 'x-host': url.host } });
  const file = path.join(here, 'www', url.pathname === '/' ? 'index.html' : url.pathname);
  if (!fs.existsSync(file))
    return new Response('nothing here', { status: 404, headers: { 'content-type': 'text/plain' } });
  const headers = { 'content-type': TYPES[path.extname(file)], 'content-security-policy': POLICY };
  return new Response(fs.readFileSync(file), { headers });
}

function ready() {
  protocol.handle('app', serve);
  const { webRequest } = session.defaultSession;
  webRequest.onBeforeRequest((details, callback) => {
    const cancel = /^(https?|wss?):/.test(details.url);
    if (cancel) seen.cancelled.push(details.url);
    callback({ cancel });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
    seen.permissions.push(permission);
    callback(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
  globalThis.openWindow = openWindow;
  openWindow(process.argv.includes('--blank') ? null : 'app://bundle/');
}

function openWindow(url) {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    webPreferences: { preload: path.join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.webContents.setWindowOpenHandler(({ url: wanted }) => {
    seen.opened.push(wanted);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, wanted) => {
    seen.navigations.push(wanted);
    event.preventDefault();
  });
  if (url !== null) window.loadURL(url).catch((error) => seen.events.push(String(error)));
  return window;
}

ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('who', ({ sender, senderFrame }) => ({
  id: sender.id,
  url: senderFrame.url,
  origin: senderFrame.origin,
}));
ipcMain.handle('throw', () => {
  throw new RangeError('too far');
});
ipcMain.handle('answer-function', () => ({ oops() {} }));
ipcMain.handle('open', async () => (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths);
ipcMain.on('ping', (event, value) => event.sender.send('pong', value));
