import { findWorkedPapers, removeImport } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { getWords } from '../../i18n/start-i18n';
import { flushWords } from '../../shell/flush';
import { notify, notifyChange, notifyError } from '../../shell/notices';
import type { Library } from '../../storage/library';
import type { Import } from '../../storage/sources';
import { useImportScreen } from './import-screen';

/** Asks first where papers carry the reader's work; without any the import goes at once, and Undo brings it back. */
export async function askOrRemove(library: Library, one: Import): Promise<void> {
  try {
    // A note that is being typed is work too.
    await flushWords();
    const worked = await findWorkedPapers(library, one.importId);
    if (worked.length > 0) useImportScreen.setState({ removal: { one, worked } });
    else await remove(library, one, false);
  } catch (error) {
    notifyError(error);
  }
}

/** One change, whatever goes with it. */
export async function remove(library: Library, one: Import, withWorked: boolean): Promise<void> {
  try {
    const { kept, ...result } = await removeImport(library, one.importId, { withWorked });
    if (kept.length === 0) return notifyChange(result);
    const words = getWords();
    const what = describeLabel(words, result.label);
    notify({ text: words('import.removed', { what, count: kept.length }), undoSeq: result.seq });
  } catch (error) {
    notifyError(error);
  }
}
