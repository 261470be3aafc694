import { Menu } from 'electron';
import { createMenuTemplate } from './menu-template';
import type { Words } from './words';

export function showMenu(words: Words, choose: (id: string) => void): void {
  const template = createMenuTemplate({ words, isMac: process.platform === 'darwin', choose });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
