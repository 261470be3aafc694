import { Menu } from 'electron';
import { resolveKeys, type OwnKeys } from '../../shared/actions/keys';
import type { RecentFile } from '../../shared/ipc/calls';
import { createMenuTemplate, type MenuChoices } from './menu-template';
import type { Words } from './words';

/** The menu is made anew with each change of what it says: Electron has no way to exchange its items. */
export type AppMenu = {
  show: () => void;
  setKeys: (own: OwnKeys) => void;
  setRecent: (files: readonly RecentFile[]) => void;
};

export function createAppMenu(words: Words, choices: MenuChoices): AppMenu {
  let own: OwnKeys = {};
  let recent: readonly RecentFile[] = [];
  let isShown = false;

  function show(): void {
    isShown = true;
    const isMac = process.platform === 'darwin';
    const template = createMenuTemplate({ words, isMac, keys: resolveKeys(own), recent, choices });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }
  return {
    show,
    setKeys: (keys) => {
      own = keys;
      show();
    },
    setRecent: (files) => {
      recent = files;
      if (isShown) show();
    },
  };
}
