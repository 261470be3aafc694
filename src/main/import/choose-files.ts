import { dialog } from 'electron';
import type { Words } from '../menu/words';

const textExtensions = ['txt', 'md', 'text', 'log', 'list'];

/** Null where the person closed the dialog. */
export async function chooseFiles(words: Words): Promise<string[] | null> {
  const chosen = await dialog.showOpenDialog({
    title: words.find('shell.choose.title'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: words.find('shell.choose.texts'), extensions: textExtensions },
      { name: words.find('shell.choose.all'), extensions: ['*'] },
    ],
  });
  return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths;
}
