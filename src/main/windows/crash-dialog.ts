import { dialog } from 'electron';
import type { Words } from '../menu/words';

/** What was typed is in drafts, and every change is in the journal: a reload begins where the reader was. */
export async function offerReload(words: Words): Promise<'reload' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.find('shell.crash.title'),
    detail: words.find('shell.crash.text'),
    buttons: [words.find('shell.crash.reload'), words.find('shell.crash.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'quit' : 'reload';
}
