import { columnsKey, type ColumnField } from '../../../../shared/model/columns';
import type { ImportChoice } from '../../../../shared/ipc/calls';
import { callMain, getBridge } from '../../../clients/bridge';
import { discardPreview, importFiles, previewImport, type ImportOptions } from '../../../commands/commands';
import type { ImportPreview } from '../../../commands/import-preview';
import { describeFailure } from '../../../i18n/describe';
import { getWords } from '../../../i18n/start-i18n';
import { notify, notifyError } from '../../../shell/notices';
import { setImports, useScreen } from '../../../shell/screen-state';
import type { Library } from '../../../storage/library';
import { announce } from '../announce';
import { choose, formatsOf, keptItems, type Choices } from './choices';
import { withoutFile } from './decide';
import { closeReview, patchReview, setView, useReview, type Review, type Work } from './review-state';
import { isRead, type ReadFile } from './tally';

/** Sets the review to work until it is done or cancelled. @returns what the work answered, null where it failed or was cancelled */
async function work<T>(kind: Work['kind'], run: (options: ImportOptions) => Promise<T | null>): Promise<T | null> {
  const stop = new AbortController();
  patchReview({ work: { kind, progress: null, stop } });
  try {
    return await run({
      signal: stop.signal,
      onProgress: (progress) => patchReview({ work: { kind, progress, stop } }),
    });
  } catch (error) {
    notifyError(error);
    return null;
  } finally {
    patchReview({ work: null });
  }
}

/**
 * Reads again with another format, encoding or mapping. All files are read, since papers that stand in two of them know of one another;
 * decisions about the others stay, as they have the same records as before.
 */
export async function rereadFile(library: Library, file: ReadFile, said: Partial<ImportChoice>): Promise<void> {
  const { review } = useReview.getState();
  if (review === null || review.work !== null) return;
  const choices = choose(review.choices, file.kept, said);
  const read = await work('reading', (options) =>
    previewImport(library, getBridge(), keptItems(review.preview, choices), options),
  );
  if (read === null || useReview.getState().review === null) return;
  takeReread(review, file, read, choices);
}

function takeReread(review: Review, file: ReadFile, read: ImportPreview, choices: Choices): void {
  const words = getWords();
  const failed = read.files.find((one) => one.kind === 'failed');
  if (failed?.kind === 'failed') {
    // What was read before is still there to be looked at.
    const { code, params } = failed.error;
    return void notify({
      text: describeFailure(words, { code, params: { name: failed.name, ...params } }),
      tone: 'error',
    });
  }
  const decided = review.decisions.get(file.kept)?.size ?? 0;
  const failures = review.preview.files.filter((one) => !isRead(one));
  patchReview({
    preview: { files: [...failures, ...read.files] },
    choices,
    decisions: withoutFile(review.decisions, file.kept),
    past: [],
  });
  setView({ ordinal: -1, filter: 'all' });
  if (decided > 0) notify({ text: words('review.dropped', { count: decided, name: file.name }) });
}

export function rereadColumns(library: Library, file: ReadFile, map: (ColumnField | null)[]): void {
  if (file.columns !== null) {
    const { columns } = useScreen.getState().imports;
    setImports({ columns: { ...columns, [columnsKey(file.columns.names)]: map } });
  }
  void rereadFile(library, file, { columns: map });
}

/** The one command of the screen. A cancelled or failed import comes back to the review: nothing was changed. */
export async function runReview(library: Library): Promise<void> {
  const { review } = useReview.getState();
  if (review === null || review.work !== null) return;
  const { preview, choices, decisions } = review;
  const { take } = useScreen.getState().imports;
  const outcome = await work('importing', (options) =>
    importFiles(library, getBridge(), { items: keptItems(preview, choices), decisions, take }, options),
  );
  if (outcome === null) return;
  if (outcome.cancelled) return void notify({ text: getWords()('import.cancelled') });
  trustFormats(review);
  review.onImported();
  closeReview();
  announce(outcome);
  await discard(preview);
}

function trustFormats({ preview, trust }: Review): void {
  const { unreviewed } = useScreen.getState().imports;
  const formats = formatsOf(preview);
  const others = unreviewed.filter((one) => !formats.includes(one));
  setImports({ unreviewed: trust ? [...others, ...formats] : others });
}

/** Leaves without a trace: the copies that waited are deleted. */
export async function dropReview(): Promise<void> {
  const { review } = useReview.getState();
  if (review === null) return;
  review.work?.stop.abort();
  closeReview();
  await discard(review.preview);
}

/** Copies that could not be deleted go at the next start; no reader has to hear of them. */
export async function discard(preview: ImportPreview): Promise<void> {
  await discardPreview(getBridge(), preview).catch(() => undefined);
}

/** @throws AppError copy-gone */
export function readHeldLines(kept: string, encoding: string, first: number, count: number): Promise<string[]> {
  return callMain(getBridge(), 'import.lines', { kept, encoding, first, count });
}
