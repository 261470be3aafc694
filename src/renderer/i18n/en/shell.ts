/** What main shows by itself: rows of the menu that are no actions, the file dialog, the box after a crash. */
export const shell = {
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
} as const;
