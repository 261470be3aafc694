import type { ImportFrom, ImportItem } from '../../../shared/ipc/calls';
import { createImportItem } from '../../../shared/ipc/import-request';
import { callMain, getBridge } from '../../clients/bridge';
import {
  importFiles,
  importSample,
  previewImport,
  type ImportOptions,
  type ImportProgress,
} from '../../commands/commands';
import type { ImportPreview } from '../../commands/import-preview';
import { requireWritable } from '../../commands/run-command';
import { formatBytes, formatCount } from '../../i18n/format';
import { getWords } from '../../i18n/start-i18n';
import { notify, notifyChange, notifyError, notifyProgress } from '../../shell/notices';
import { setImports, useScreen } from '../../shell/screen-state';
import type { Library } from '../../storage/library';
import { announce } from './announce';
import { formatsOf, keptItems, maySkipReview, recallColumns, type Choices } from './review/choices';
import { createReview, openReview } from './review/review-state';
import { discard } from './review/run-review';

/**
 * Every way in ends here: chosen, dropped, pasted, named on the command line, opened by the desktop. Never throws.
 * @param onImported called once the papers are in the library; not where the reader turned back
 */
export async function startImport(
  library: Library,
  froms: readonly ImportFrom[],
  onImported: () => void = () => undefined,
): Promise<void> {
  if (froms.length === 0) return;
  const { review, columns } = useScreen.getState().imports;
  const items = froms.map((from) => createImportItem(from));
  // What a table's columns mean is known only once its head was read.
  const straight = !review && Object.keys(columns).length === 0;
  try {
    requireWritable(library);
    if (straight) await importItems(library, items, onImported);
    else await reviewItems(library, items, onImported);
  } catch (error) {
    notifyError(error);
  }
}

async function reviewItems(library: Library, items: ImportItem[], onImported: () => void): Promise<void> {
  const { review, unreviewed } = useScreen.getState().imports;
  const read = await withProgress((options) => readPreview(library, items, options));
  if (read === null) return void notify({ text: getWords()('import.cancelled') });
  const { preview, choices } = read;
  if (!review || maySkipReview(preview, unreviewed)) {
    await importItems(library, keptItems(preview, choices), onImported);
    return discard(preview);
  }
  const formats = formatsOf(preview);
  const trust = formats.length > 0 && formats.every((format) => unreviewed.includes(format));
  openReview(createReview(preview, choices, trust, onImported));
}

/** Tables that were mapped by hand before are read the same way again. Null where the reader cancelled. */
async function readPreview(
  library: Library,
  items: ImportItem[],
  options: ImportOptions,
): Promise<{ preview: ImportPreview; choices: Choices } | null> {
  const preview = await previewImport(library, getBridge(), items, options);
  if (preview === null) return null;
  const choices = recallColumns(preview, new Map(), useScreen.getState().imports.columns);
  if (choices.size === 0) return { preview, choices };
  const again = await previewImport(library, getBridge(), keptItems(preview, choices), options);
  if (again !== null) {
    const failures = preview.files.filter((file) => file.kind === 'failed');
    return { preview: { files: [...failures, ...again.files] }, choices };
  }
  await discard(preview);
  return null;
}

async function importItems(library: Library, items: ImportItem[], onImported: () => void): Promise<void> {
  const { take } = useScreen.getState().imports;
  const outcome = await withProgress((options) => importFiles(library, getBridge(), { items, take }, options));
  if (outcome.cancelled) return void notify({ text: getWords()('import.cancelled') });
  onImported();
  announce(outcome);
}

async function withProgress<T>(run: (options: ImportOptions) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const progress = notifyProgress(getWords()('import.progress.begin'), () => stop.abort());
  try {
    return await run({
      signal: stop.signal,
      onProgress: (at) => progress.update(describeProgress(at), at.bytesRead, at.bytesTotal),
    });
  } finally {
    progress.close();
  }
}

export function describeProgress({ papers, bytesRead, bytesTotal }: ImportProgress): string {
  const sizes = { read: formatBytes(bytesRead), total: formatBytes(bytesTotal) };
  return getWords()('import.progress', { count: papers, shown: formatCount(papers), ...sizes });
}

/** Asks for files. A person who closes the dialog wanted nothing, and nothing is said. */
export async function chooseAndImport(library: Library, what: 'files' | 'folders'): Promise<void> {
  try {
    const grants = await callMain(getBridge(), 'import.choose', { what });
    if (grants !== null) await startImport(library, grants);
  } catch (error) {
    notifyError(error);
  }
}

/** "Import without review", on or off: told, since nothing else on screen shows it. */
export function toggleReview(): void {
  const review = !useScreen.getState().imports.review;
  setImports({ review });
  notify({ text: getWords()(review ? 'import.reviewOn' : 'import.reviewOff') });
}

/** Main forgets what was opened; what was imported knows the names of its files by itself. */
export async function forgetRecent(): Promise<void> {
  try {
    await callMain(getBridge(), 'import.forgetRecent', undefined);
    notify({ text: getWords()('import.recentForgotten') });
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
