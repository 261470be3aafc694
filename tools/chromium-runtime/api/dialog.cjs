'use strict';

const { spawn, spawnSync } = require('node:child_process');
const path = require('node:path');
const { hasDisplay, say } = require('../launch-state.cjs');
const { forbidMissing } = require('../missing.cjs');
const { pickFiles } = require('../page/pick-files.cjs');
const { app } = require('./app.cjs');
const { askPage } = require('./ask.cjs');
const { QuestionWindow } = require('./question-window.cjs');
const { focus, windows } = require('./windows.cjs');

/** @typedef {import('./browser-window.cjs').BrowserWindow} BrowserWindow */
/** @typedef {Record<string, any>} Options Electron's own, read field by field */

/** Electron takes (window, options) or (options). @param {unknown[]} args @returns {{ window: BrowserWindow | null, options: Options }} */
function readArguments(args) {
  const options = /** @type {Options} */ (args.at(-1) ?? {});
  const given = args.length > 1 ? /** @type {BrowserWindow | null} */ (args[0]) : null;
  return { window: given ?? focus.focused ?? [...windows][0] ?? null, options };
}

/** @param {string} name */
function requireDisplay(name) {
  if (!hasDisplay()) throw new Error(`chromium-runtime: dialog.${name} needs a display, or a stub in a test`);
}

/** A native chooser when the desktop has one. @returns {'zenity' | 'kdialog' | null} */
function nativeTool() {
  if (process.platform !== 'linux') return null;
  for (const tool of /** @type {const} */ (['zenity', 'kdialog'])) {
    if (spawnSync('which', [tool], { stdio: 'ignore' }).status === 0) return tool;
  }
  return null;
}

/** @param {string} program @param {string[]} args @returns {Promise<string | null>} what was chosen, null when cancelled */
function runTool(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0 ? text.replace(/\n$/, '') : null));
  });
}

/** A page that can be asked: the window's own, or a window made for the question. @param {BrowserWindow | null} window */
function isUsable(window) {
  return (
    window !== null && !window.isDestroyed() && !window.webContents.isCrashed() && window.webContents.getURL() !== ''
  );
}

class Dialog {
  /** @param {...unknown} args */
  async showOpenDialog(...args) {
    requireDisplay('showOpenDialog');
    const { window, options } = readArguments(args);
    const properties = /** @type {string[]} */ (options['properties'] ?? ['openFile']);
    if (properties.includes('openDirectory')) return this.#openFolder(window, options);
    if (window === null || !isUsable(window))
      throw new Error('chromium-runtime: there is no window to choose a file in');
    const extensions = (options['filters'] ?? []).flatMap((/** @type {Options} */ filter) => filter['extensions']);
    const accept = extensions.includes('*') ? '' : extensions.map((/** @type {string} */ one) => `.${one}`).join(',');
    const filePaths = await pickIn(window, accept, properties.includes('multiSelections'));
    return { canceled: filePaths.length === 0, filePaths };
  }

  /** @param {BrowserWindow | null} window @param {Options} options */
  async #openFolder(window, options) {
    const title = String(options['title'] ?? options['message'] ?? 'Choose a folder');
    const start = String(options['defaultPath'] ?? app.getPath('home'));
    const tool = nativeTool();
    const chosen =
      tool === null
        ? await ask(window, { kind: 'path', message: title, value: start })
        : await runTool(
            tool,
            tool === 'zenity'
              ? ['--file-selection', '--directory', `--title=${title}`, `--filename=${start}/`]
              : ['--getexistingdirectory', start],
          );
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [String(chosen)] };
  }

  /** @param {...unknown} args */
  async showSaveDialog(...args) {
    requireDisplay('showSaveDialog');
    const { window, options } = readArguments(args);
    const title = String(options['title'] ?? options['message'] ?? 'Save as');
    const start = path.resolve(app.getPath('documents'), String(options['defaultPath'] ?? ''));
    const tool = nativeTool();
    const chosen =
      tool === null
        ? await ask(window, { kind: 'path', message: title, value: start })
        : await runTool(
            tool,
            tool === 'zenity'
              ? ['--file-selection', '--save', '--confirm-overwrite', `--title=${title}`, `--filename=${start}`]
              : ['--getsavefilename', start],
          );
    return chosen === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: String(chosen) };
  }

  /** @param {...unknown} args */
  async showMessageBox(...args) {
    requireDisplay('showMessageBox');
    const { window, options } = readArguments(args);
    const buttons = options['buttons']?.length ? options['buttons'].map(String) : ['OK'];
    const cancel = buttons.findIndex((/** @type {string} */ text) => /^(cancel|no)$/i.test(text));
    const answer = await ask(window, {
      kind: 'message',
      message: String(options['message'] ?? ''),
      detail: String(options['detail'] ?? ''),
      buttons: buttons.map((/** @type {string} */ text) => text.replace(/&(?!&)/g, '')),
      defaultId: options['defaultId'] ?? 0,
      cancelId: options['cancelId'] ?? Math.max(0, cancel),
      checkboxLabel: String(options['checkboxLabel'] ?? ''),
      checkboxChecked: options['checkboxChecked'] === true,
    });
    return answer;
  }

  /** Also before ready, as in Electron: so it does not need Chromium. @param {string} title @param {string} content */
  showErrorBox(title, content) {
    process.stderr.write(`${title}\n${content}\n`);
    if (!hasDisplay() || process.platform !== 'linux') return;
    const show = spawn('zenity', ['--error', `--title=${title}`, '--no-markup', `--text=${title}\n\n${content}`], {
      stdio: 'ignore',
    });
    show.on('error', () => {
      spawn('notify-send', ['--urgency=critical', title, content], { stdio: 'ignore' }).on('error', () => {
        say('neither zenity nor notify-send is there to show the message above');
      });
    });
  }
}

/** @param {BrowserWindow | null} window @param {import('../page/overlay.cjs').Question} question */
async function ask(window, question) {
  if (window !== null && isUsable(window)) return askPage(window, question);
  // After a crash there is no page to draw over.
  return new QuestionWindow().ask(question);
}

/** @param {BrowserWindow} window @param {string} accept @param {boolean} multiple @returns {Promise<string[]>} */
async function pickIn(window, accept, multiple) {
  const list = await window._host.runIsolated(pickFiles, [accept, multiple], { userGesture: true, byValue: false });
  if (list['objectId'] === undefined) return [];
  return window._host.pathsIn(list['objectId']);
}

forbidMissing(Dialog.prototype, 'Dialog', 'members', 'dialog');

module.exports = { dialog: new Dialog() };
