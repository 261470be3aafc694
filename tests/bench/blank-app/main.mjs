// The least an app can be: one window, one page with one word, served by a protocol as the real one is. What it takes to
// start is what no app can be faster than.
import { app, BrowserWindow, protocol } from 'electron';

const PAGE = '<!doctype html><html lang="en"><title>Blank</title><body><h1>Blank</h1></body></html>';

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function open() {
  protocol.handle('app', () => new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://blank/index.html');
}

// Not awaited at the top: Electron becomes ready only when this module has been read to its end.
app.whenReady().then(open);
app.on('window-all-closed', () => app.quit());
