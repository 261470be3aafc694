import { Copy } from 'lucide-react';
import type { CopyFormat } from '../../../shared/model/copy-format';
import type { PaperId } from '../../../shared/model/id';
import { writeCopy } from '../../../shared/export/copy-formats';
import { getWords } from '../../i18n/start-i18n';
import { notify, notifyError } from '../../shell/notices';
import { readTargets, useScreen } from '../../shell/screen-state';
import type { Library } from '../../storage/library';
import { readPapers } from '../../storage/papers';
import { copyText } from '../../ui/copy-text';

/** What is meant now, in the order of the list: papers are marked in any order, and copied as they stand. */
export function readMeant(): PaperId[] {
  const meant = new Set(readTargets());
  const listed = useScreen.getState().shownIds.filter((id) => meant.delete(id));
  return [...listed, ...meant];
}

/** Puts them on the clipboard and says so. The format is then the one that the next key copies. */
export async function copyPapers(library: Library, ids: readonly PaperId[], format: CopyFormat): Promise<void> {
  const words = getWords();
  try {
    const papers = await readPapers(library.db, ids);
    if (papers.length === 0) return void notify({ text: words('copying.none'), tone: 'error' });
    if (!copyText(writeCopy(papers, format))) return void notify({ text: words('copying.failed'), tone: 'error' });
    useScreen.setState({ copyAs: format });
    const said = { count: papers.length, format: words(`copying.${format}`) };
    notify({ text: words('copying.done', said), icon: Copy });
  } catch (error) {
    notifyError(error);
  }
}

/** Words that are chosen, in a text or a field, are what copying copies then. */
export function hasChosenWords(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
