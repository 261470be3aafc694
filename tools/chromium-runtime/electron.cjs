'use strict';

// What `require('electron')` gives in main. A name of Electron's that is not here exists and throws at its first use.
const { missingModule, moduleNames } = require('./missing.cjs');
const { app } = require('./api/app.cjs');
require('./requests.cjs');
const { BrowserWindow } = require('./api/browser-window.cjs');
const { WebContents } = require('./api/web-contents.cjs');
const { Menu, MenuItem } = require('./api/menu.cjs');
const { dialog } = require('./api/dialog.cjs');
const { ipcMain } = require('./api/ipc-main.cjs');
const { nativeTheme } = require('./api/native-theme.cjs');
const { protocol } = require('./api/protocol.cjs');
const { screen } = require('./api/screen.cjs');
const { session } = require('./api/session.cjs');
const { shell } = require('./api/shell.cjs');
const { nativeImage, powerMonitor } = require('./api/small.cjs');

/** @type {Record<string, unknown>} */
const missing = Object.fromEntries(moduleNames.map((name) => [name, missingModule(name)]));

module.exports = {
  ...missing,
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents: WebContents,
};
