'use strict';

/**
 * Keys of the application menu. The menu itself is not drawn; the page's isolated world watches the keys.
 *
 * @typedef {import('./menu.cjs').MenuItem} MenuItem
 * @typedef {{ id: string, key: string, ctrl: boolean, alt: boolean, shift: boolean, meta: boolean }} Accelerator
 */

/** @type {{ menu: import('./menu.cjs').Menu | null }} */
const current = { menu: null };

/** @type {Record<string, string>} */
const KEYS = {
  plus: '+', space: ' ', esc: 'escape', return: 'enter', up: 'arrowup', down: 'arrowdown', left: 'arrowleft',
  right: 'arrowright', del: 'delete', ins: 'insert',
}; // prettier-ignore

// Chromium does these by itself, and better: an undo in a text field must stay there.
const EDITING = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'pasteandmatchstyle', 'delete', 'selectall']);

/** @type {Record<string, string>} */
const ROLE_KEYS = {
  quit: process.platform === 'win32' ? '' : 'CommandOrControl+Q',
  close: 'CommandOrControl+W',
  minimize: 'CommandOrControl+M',
  reload: 'CommandOrControl+R',
  forcereload: 'Shift+CommandOrControl+R',
  resetzoom: 'CommandOrControl+0',
  zoomin: 'CommandOrControl+Plus',
  zoomout: 'CommandOrControl+-',
  togglefullscreen: process.platform === 'darwin' ? 'Control+Command+F' : 'F11',
};

/** @param {string} text @returns {Omit<Accelerator, 'id'> | null} */
function parseAccelerator(text) {
  const words = text
    .replace(/\+\+$/, '+Plus')
    .split('+')
    .map((word) => word.trim().toLowerCase());
  const last = words.pop();
  if (last === undefined || last === '') return null;
  const isMac = process.platform === 'darwin';
  const has = (/** @type {string[]} */ ...names) => words.some((word) => names.includes(word));
  const either = has('commandorcontrol', 'cmdorctrl');
  return {
    key: KEYS[last] ?? last,
    ctrl: has('control', 'ctrl') || (either && !isMac),
    meta: has('command', 'cmd', 'super', 'meta') || (either && isMac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
  };
}

/** Only items that can act now, in the order of the menu: the first of two equal keys wins. @returns {Accelerator[]} */
function acceleratorsOf() {
  return itemsOf(current.menu).flatMap((item) => {
    const role = item.role?.toLowerCase() ?? '';
    const text = item.accelerator ?? ROLE_KEYS[role];
    const canAct = item.enabled && item.visible && item.registerAccelerator && !EDITING.has(role);
    const parsed = text && canAct ? parseAccelerator(text) : null;
    return parsed === null ? [] : [{ id: item._key, ...parsed }];
  });
}

/** @param {import('./menu.cjs').Menu | null} menu @returns {MenuItem[]} */
function itemsOf(menu) {
  return (menu?.items ?? []).flatMap((item) => (item.submenu ? [item, ...itemsOf(item.submenu)] : [item]));
}

/** @param {string} key @param {import('./browser-window.cjs').BrowserWindow} window */
function runAccelerator(key, window) {
  const item = itemsOf(current.menu).find((one) => one._key === key);
  if (item?.enabled) item._act(window, { triggeredByAccelerator: true });
}

module.exports = { current, acceleratorsOf, runAccelerator, parseAccelerator };
