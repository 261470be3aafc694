import type { MenuItemConstructorOptions } from 'electron';
import { actions, menuNames, type Action, type ActionId, type MenuName } from '../../shared/actions/actions';
import type { KeyMap } from '../../shared/actions/keys';
import type { RecentFile } from '../../shared/ipc/calls';
import type { Words } from './words';

/** What a person can choose that is no text and no quitting. */
export type MenuChoices = {
  /** An action, by its id. */
  act: (id: string) => void;
  openRecent: (id: string) => void;
  forgetRecent: () => void;
};
export type MenuOptions = {
  words: Words;
  isMac: boolean;
  keys: KeyMap;
  recent: readonly RecentFile[];
  choices: MenuChoices;
};

type KnownAction = Action & { id: ActionId };

/** A Mac has them in the menu that is named after the app, where a person looks for them there. */
const MAC_APP_ITEMS: readonly ActionId[] = ['app.about', 'app.settings'];

/** Items stand in the registry's order, but for undo, which people look for first; one whose word has not come yet is left out. */
export function createMenuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const menus = menuNames.map((name) => ({ label: options.words.find(`menu.${name}`), submenu: items(name, options) }));
  const app: MenuItemConstructorOptions[] = options.isMac ? [{ role: 'appMenu', submenu: appItems(options) }] : [];
  return [...app, ...menus.filter(({ submenu }) => submenu.length > 0)];
}

function items(name: MenuName, options: MenuOptions): MenuItemConstructorOptions[] {
  const { words, isMac } = options;
  const own = actions
    .filter((action: KnownAction) => action.menu === name && words.has(`action.${action.id}`))
    .filter(({ id }) => id !== 'app.settings' && !(isMac && MAC_APP_ITEMS.includes(id)))
    .toSorted((a, b) => Number(b.id.startsWith('edit.')) - Number(a.id.startsWith('edit.')))
    .flatMap((action: KnownAction, i) => [
      ...(action.separated === true && i > 0 ? [{ type: 'separator' as const }] : []),
      actionItem(action, options),
    ]);
  // Last of its menu, as programs of Linux and Windows have it.
  const settings = isMac ? [] : findItems(['app.settings'], options);
  if (name === 'edit')
    return [...own, ...separatorAfter(own), ...textItems(words), ...separatorAfter(settings), ...settings];
  if (name !== 'file') return own;
  const all = [...own, ...recentItems(options)];
  return isMac ? all : [...all, ...separatorAfter(all), { role: 'quit', label: words.find('menu.quit') }];
}

/** What was opened before, the newest first. None: no menu of it. */
function recentItems({ words, recent, choices }: MenuOptions): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [];
  const submenu: MenuItemConstructorOptions[] = recent.map((file) => ({
    label: labelOf(file, recent),
    click: () => {
      choices.openRecent(file.id);
    },
  }));
  const forget = { label: words.find('menu.forgetRecent'), click: choices.forgetRecent };
  return [{ label: words.find('menu.recent'), submenu: [...submenu, { type: 'separator' }, forget] }];
}

/** With the folder where two have the same name. A lone ampersand would underline the next letter. */
function labelOf({ id, name, folder }: RecentFile, all: readonly RecentFile[]): string {
  const hasTwin = all.some((other) => other.name === name && other.id !== id);
  return (hasTwin && folder !== '' ? `${name} (${folder})` : name).replaceAll('&', '&&');
}

/** Those of them whose words have come. */
function findItems(ids: readonly ActionId[], options: MenuOptions): MenuItemConstructorOptions[] {
  const known: readonly KnownAction[] = actions;
  return ids.flatMap((id) => {
    const action = known.find((one) => one.id === id);
    return action === undefined || !options.words.has(`action.${id}`) ? [] : [actionItem(action, options)];
  });
}

/** With the roles that the system's own menu of an app has, which a menu of ours would else lose. */
function appItems(options: MenuOptions): MenuItemConstructorOptions[] {
  const own = MAC_APP_ITEMS.flatMap((id) => {
    const items = findItems([id], options);
    return [...items, ...separatorAfter(items)];
  });
  const hiding = (['hide', 'hideOthers', 'unhide'] as const).map((role) => ({ role }));
  const line = { type: 'separator' as const };
  return [
    ...own,
    { role: 'services' },
    line,
    ...hiding,
    line,
    { role: 'quit', label: options.words.find('menu.quit') },
  ];
}

function actionItem(action: KnownAction, { words, choices, keys }: MenuOptions): MenuItemConstructorOptions {
  const accelerator = (keys.get(action.id) ?? []).map(asAccelerator).find((key) => key !== null) ?? null;
  return {
    id: action.id,
    label: words.find(`action.${action.id}`),
    // The page handles keys, since only it knows whether text is being typed; the menu shows them.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      choices.act(action.id);
    },
  };
}

/** Roles, because the system's own cut and paste also work where the page has no say. */
function textItems(words: Words): MenuItemConstructorOptions[] {
  return (['cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({ role, label: words.find(`menu.${role}`) }));
}

function separatorAfter(before: readonly unknown[]): MenuItemConstructorOptions[] {
  return before.length === 0 ? [] : [{ type: 'separator' }];
}

/**
 * Null for single letters and sequences: a menu cannot show `g i`, and a Mac would take a bare letter from the text. So it is for keys that
 * Electron may have no name for: a menu whose accelerator it cannot read is not made at all.
 */
export function asAccelerator(key: string): string | null {
  if (!/^(Mod\+(Alt\+)?(Shift\+)?[A-Z0-9,]|F\d{1,2})$/.test(key)) return null;
  return key.replace('Mod', 'CommandOrControl');
}
