import { dialog } from 'electron';
import type { Words } from '../menu/words';

// What lists come in. Anything else is a choice of the dialog's second filter; content decides, never the name.
const textExtensions = ['txt', 'text', 'md', 'markdown', 'org', 'log', 'list', 'eml'];
const recordExtensions = [
  'bib',
  'bibtex',
  'ris',
  'nbib',
  'enw',
  'ciw',
  'isi',
  'ref',
  'xml',
  'json',
  'jsonl',
  'csv',
  'tsv',
];

export type WhatToChoose = 'files' | 'folders';

/** Files or folders: on Windows and Linux one dialog cannot offer both. Null where the person closed it. */
export async function chooseFiles(words: Words, what: WhatToChoose): Promise<string[] | null> {
  const chosen = await dialog.showOpenDialog(
    what === 'folders'
      ? { title: words.find('shell.choose.folders'), properties: ['openDirectory', 'multiSelections'] }
      : {
          title: words.find('shell.choose.title'),
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: words.find('shell.choose.texts'), extensions: [...textExtensions, ...recordExtensions] },
            { name: words.find('shell.choose.all'), extensions: ['*'] },
          ],
        },
  );
  return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths;
}
