import { callMain, getBridge } from '../../clients/bridge';
import type { ImportFrom } from '../../../shared/ipc/calls';
import { createImportItem } from '../../../shared/ipc/import-request';
import { importFiles, importSample, type ImportProgress } from '../../commands/commands';
import { formatBytes, formatCount } from '../../i18n/format';
import { getWords } from '../../i18n/start-i18n';
import { notify, notifyChange, notifyError, notifyProgress } from '../../shell/notices';
import { useScreen } from '../../shell/screen-state';
import type { Library } from '../../storage/library';
import { useImportScreen } from './import-screen';

/** Every way in ends here: chosen, dropped, pasted, named on the command line, opened by the desktop. Never throws. */
export async function startImport(library: Library, froms: readonly ImportFrom[]): Promise<void> {
  if (froms.length === 0) return;
  const words = getWords();
  const { take } = useScreen.getState().imports;
  const wanted = { items: froms.map((from) => createImportItem(from)), take };
  const stop = new AbortController();
  const progress = notifyProgress(words('import.progress.begin'), () => stop.abort());
  try {
    const outcome = await importFiles(library, getBridge(), wanted, {
      signal: stop.signal,
      onProgress: (at) => progress.update(describeProgress(at), at.bytesRead, at.bytesTotal),
    });
    if (outcome.cancelled) notify({ text: words('import.cancelled') });
    else useImportScreen.setState({ outcome });
  } catch (error) {
    notifyError(error);
  } finally {
    progress.close();
  }
}

function describeProgress({ papers, bytesRead, bytesTotal }: ImportProgress): string {
  const sizes = { read: formatBytes(bytesRead), total: formatBytes(bytesTotal) };
  return getWords()('import.progress', { count: papers, shown: formatCount(papers), ...sizes });
}

/** Asks for files. A person who closes the dialog wanted nothing, and nothing is said. */
export async function chooseAndImport(library: Library): Promise<void> {
  try {
    const grants = await callMain(getBridge(), 'import.choose', undefined);
    if (grants !== null) await startImport(library, grants);
  } catch (error) {
    notifyError(error);
  }
}

/** Written for this app, so there is nothing to account for: a notice with Undo says it all. */
export async function addSampleLibrary(library: Library): Promise<void> {
  try {
    const outcome = await importSample(library, getBridge());
    if (outcome.seq === null) notify({ text: getWords()('import.sampleKnown') });
    else notifyChange(outcome);
  } catch (error) {
    notifyError(error);
  }
}
