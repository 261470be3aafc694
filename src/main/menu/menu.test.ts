import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { actions, type Action } from '../../shared/actions/actions';
import type { RecentFile } from '../../shared/ipc/calls';
import { giveKeys, resolveKeys } from '../../shared/actions/keys';
import { asAccelerator, createMenuTemplate } from './menu-template';
import { createWords, type Words } from './words';

const RECENT: readonly RecentFile[] = [
  { id: '1', name: 'a.bib', folder: 'lists' },
  { id: '2', name: 'a.bib', folder: 'old' },
  { id: '3', name: 'R&D.txt', folder: '' },
];

function allWords(): Words {
  const words = createWords();
  words.set(Object.fromEntries(actions.map(({ id }) => [`action.${id}`, `Word of ${id}`])));
  return words;
}
function build(
  words: Words,
  isMac = false,
  keys = resolveKeys({}),
  recent: readonly RecentFile[] = [],
): { template: MenuItemConstructorOptions[]; items: MenuItemConstructorOptions[]; menus: string[]; chosen: string[] } {
  const chosen: string[] = [];
  const choices = {
    act: (id: string) => chosen.push(id),
    openRecent: (id: string) => chosen.push(`open ${id}`),
    forgetRecent: () => chosen.push('forget'),
  };
  const template = createMenuTemplate({ words, isMac, keys, recent, choices });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { template, items, menus: template.map(({ label, role }) => label ?? role ?? ''), chosen };
}

test('every action with a place in the menu is there, and says its id when it is chosen', () => {
  const { items, chosen } = build(allWords());
  const placed = actions.filter((action: Action) => action.menu !== undefined).map(({ id }) => id);
  const found = items.filter(({ id }) => id !== undefined);
  expect(found.map(({ id }) => id).sort()).toEqual([...placed].sort());
  for (const item of found) item.click?.(undefined as never, undefined, undefined as never);
  expect([...chosen].sort()).toEqual([...placed].sort());
});

test('no accelerator is registered: the page alone handles keys', () => {
  const withKeys = build(allWords()).items.filter(({ accelerator }) => accelerator !== undefined);
  expect(withKeys.length).toBeGreaterThan(5);
  expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
});

test('before the words come there is what a window without a page needs', () => {
  const { items, menus } = build(createWords());
  expect(menus).toEqual(['File', 'Edit']);
  expect(items.map(({ role }) => role)).toEqual(['quit', 'cut', 'copy', 'paste', 'selectAll']);
});

test('the keys that the reader gave are shown, and those he took away are not', () => {
  const { items } = build(allWords(), false, resolveKeys(giveKeys({}, 'paper.add', ['Mod+K'])));
  const keyOf = (id: string) => items.find((item) => item.id === id)?.accelerator;
  expect([keyOf('paper.add'), keyOf('app.palette')]).toEqual(['CommandOrControl+K', undefined]);
});

test('a Mac has its own menu, which quits, and has the settings and what the app is', () => {
  const { menus, items } = build(allWords(), true);
  expect(menus[0]).toBe('appMenu');
  const placed = actions.filter((action: Action) => action.menu !== undefined).map(({ id }) => id);
  const ids = items.flatMap(({ id }) => id ?? []);
  expect(ids.toSorted()).toEqual(placed.toSorted());
  expect(ids.slice(0, 2)).toEqual(['app.about', 'app.settings']);
  expect(items.filter(({ role }) => role === 'quit')).toHaveLength(1);
  const file = build(allWords(), true).template[1];
  expect(JSON.stringify(file)).not.toContain('quit');
});

test('elsewhere the settings are the last of the Edit menu, with their key', () => {
  const edit = build(allWords()).template[1];
  const items = Array.isArray(edit?.submenu) ? edit.submenu : [];
  expect(items.at(-1)).toMatchObject({ id: 'app.settings', accelerator: 'CommandOrControl+,' });
  expect(items.at(-2)).toEqual({ type: 'separator' });
});

test('no menu begins or ends with a line, or has two in a row', () => {
  const cases = [allWords(), createWords()].flatMap((words) => [true, false].map((isMac) => ({ words, isMac })));
  for (const { words, isMac } of cases) {
    for (const { submenu } of build(words, isMac, undefined, RECENT).template) {
      const kinds = (Array.isArray(submenu) ? submenu : [])
        .map(({ type }) => (type === 'separator' ? '-' : 'x'))
        .join('');
      expect(kinds).toMatch(/^x+(-x+)*$/);
    }
  }
});

describe('files that were opened before', () => {
  const open = (recent: readonly RecentFile[]) =>
    build(allWords(), false, undefined, recent).items.find(({ label }) => label === 'Open recent');

  test('are a menu of their own, with the folder where two have one name, and can be forgotten', () => {
    const { submenu } = open(RECENT) ?? {};
    const lines = Array.isArray(submenu) ? submenu : [];
    expect(lines.map(({ label, type }) => label ?? type)).toEqual([
      'a.bib (lists)',
      'a.bib (old)',
      'R&&D.txt',
      'separator',
      'Forget these files',
    ]);
  });

  test('say which one is meant', () => {
    const { items, chosen } = build(allWords(), false, undefined, RECENT);
    const { submenu } = items.find(({ label }) => label === 'Open recent') ?? {};
    for (const line of Array.isArray(submenu) ? submenu : []) {
      line.click?.(undefined as never, undefined, undefined as never);
    }
    expect(chosen).toEqual(['open 1', 'open 2', 'open 3', 'forget']);
  });

  test('are no menu where there are none', () => {
    expect(open([])).toBeUndefined();
  });
});

describe('keys', () => {
  test.each([
    ['Mod+Shift+Z', 'CommandOrControl+Shift+Z'],
    ['F2', 'F2'],
    ['g i', null],
    ['Mod+ß', null],
    ['Mod+Alt+R', 'CommandOrControl+Alt+R'],
    ['Mod+,', 'CommandOrControl+,'],
    ['j', null],
    ['#', null],
    ['Delete', null],
    ['Shift+U', null],
  ])('%s', (key, accelerator) => {
    expect(asAccelerator(key)).toBe(accelerator);
  });
});

test('words that came replace the fallback one by one', () => {
  const words = createWords();
  words.set({ 'menu.file': 'Datei' });
  expect([words.find('menu.file'), words.find('menu.edit'), words.has('action.app.keys')]).toEqual([
    'Datei',
    'Edit',
    false,
  ]);
});
