import { Menu } from 'electron';
import { resolveKeys, type OwnKeys } from '../../shared/actions/keys';
import { createMenuTemplate } from './menu-template';
import type { Words } from './words';

export function showMenu(words: Words, choose: (id: string) => void, own: OwnKeys = {}): void {
  const template = createMenuTemplate({ words, isMac: process.platform === 'darwin', choose, keys: resolveKeys(own) });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
