import type { ShellWords } from '../../shared/ipc/calls';

/** Words belong to the window's i18n, which sends them once it is up. Until then, and when it never comes up, these. */
const fallback: ShellWords = {
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.paper': 'Paper',
  'menu.help': 'Help',
  'menu.recent': 'Open recent',
  'menu.forgetRecent': 'Forget these files',
  'menu.quit': 'Quit Postil',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select all',
  'shell.choose.title': 'Import papers',
  'shell.choose.folders': 'Import folders of lists',
  'shell.choose.texts': 'Lists, records and notes',
  'shell.choose.all': 'All files',
  'shell.crash.title': 'The window stopped working',
  'shell.crash.text': 'Nothing is lost: reload it and go on where you were.',
  'shell.crash.reload': 'Reload',
  'shell.crash.quit': 'Quit',
};

export type Words = {
  find: (key: string) => string;
  has: (key: string) => boolean;
  set: (words: ShellWords) => void;
};

export function createWords(): Words {
  let words = fallback;
  return {
    find: (key) => words[key] ?? key,
    has: (key) => Object.hasOwn(words, key),
    set: (given) => {
      words = { ...fallback, ...given };
    },
  };
}
