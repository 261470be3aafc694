// Run by display.test.mjs: closes a window behind the app's back, as a person does, twice; the app refuses the first time.
const { app, BrowserWindow } = require('electron');

const log = [];
// Only a page that was touched may ask whether to leave.
async function touch(window) {
  for (const type of ['mousePressed', 'mouseReleased']) {
    const params = { type, x: 50, y: 50, button: 'left', clickCount: 1 };
    await window._host.send('Input.dispatchMouseEvent', params);
  }
}

app.whenReady().then(async () => {
  const window = new BrowserWindow({ x: 40, y: 30, width: 640, height: 480, backgroundColor: '#123456' });
  await window.loadURL('data:text/html,<title>Closing</title><h1>hello</h1>');
  const second = new BrowserWindow({ width: 500, height: 400 });
  await second.loadURL('data:text/html,<title>Second</title>');
  log.push(await second.webContents.executeJavaScript('[outerWidth, outerHeight, outerHeight - innerHeight]'));
  log.push(await window.webContents.executeJavaScript('[screenX, screenY, outerWidth, outerHeight]'));
  second.destroy();
  await touch(window);
  let asked = 0;
  window.on('close', (event) => {
    asked += 1;
    if (asked === 1) {
      event.preventDefault();
      setTimeout(() => window._host.send('Page.close'), 200);
    }
    log.push(`close ${asked}`);
  });
  window.on('closed', () => log.push('closed'));
  await window._host.send('Page.close');
});

app.on('window-all-closed', () => {
  process.stdout.write(`LOG ${JSON.stringify(log)}\n`);
  app.quit();
});
