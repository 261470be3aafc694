import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { describeColumns } from '../../shared/import/csv/describe-columns';
import { csvFormat } from '../../shared/import/csv/format';
import { findFormat, parserOf, pickFormat, scoreFormats } from '../../shared/import/registry';
import type { ImportChoice, ImportEvent, ImportFileEnd, ImportRequest } from '../../shared/ipc/calls';
import { tallyLines } from '../../shared/text/lines';
import { openByteReader, type ByteReader } from '../files/byte-reader';
import { decodeText } from '../files/decode';
import { heldName } from './held-texts';
import { hashText, holdText, keepText } from './keep-text';
import { createTextReader } from './text-reader';

/** `held`: a copy that a review made, under the name by which it is asked for again. */
export type ImportItem = { choice: ImportChoice } & (
  | { kind: 'file'; path: string; name: string }
  | { kind: 'text'; text: string; name: string }
  | { kind: 'held'; path: string; name: string; held: string }
);
/** `asideFolder` lies on the disk of `filesFolder`, so that a finished copy can be renamed into it. */
export type ImportWork = {
  job: string;
  items: ImportItem[];
  purpose: ImportRequest['purpose'];
  filesFolder: string;
  asideFolder: string;
};
export type Progress = { bytesRead: number; bytesTotal: number };
type OnRead = (bytesRead: number) => void;

/**
 * Everything an import finds, in order. It runs in a worker thread and reads in place: a parser is a plain generator
 * over text that is there. What fails for one file is said in its `end`, and the others go on.
 */
export function* readItems(work: ImportWork, progress: Progress): Generator<ImportEvent> {
  const sizes = work.items.map(sizeOf);
  progress.bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  for (const [i, item] of work.items.entries()) {
    const bytes = sizes[i] ?? 0;
    yield { kind: 'file', name: item.name, bytes };
    const start = before;
    const end = yield* readItem(item, { ...work, held: heldName(work.job, i) }, (read) => {
      progress.bytesRead = start + Math.min(read, bytes);
    });
    before += bytes;
    progress.bytesRead = before;
    yield { kind: 'end', end };
  }
}

type Places = Pick<ImportWork, 'purpose' | 'filesFolder' | 'asideFolder'> & { held: string };

function* readItem(item: ImportItem, places: Places, onRead: OnRead): Generator<ImportEvent, ImportFileEnd> {
  const end = createEnd();
  try {
    const path = keepItem(item, places, end);
    yield* parseKept(path, item, end, onRead);
  } catch (error) {
    // Anything but an AppError is our bug: the job ends with it, and the log has its stack.
    if (!(error instanceof AppError)) throw error;
    end.error = { code: error.code, params: error.params };
    end.kept = null;
  }
  return end;
}

function createEnd(): ImportFileEnd {
  return {
    error: null,
    sha256: null,
    kept: null,
    encoding: null,
    encodingSign: null,
    format: null,
    ranking: [],
    columns: null,
    bytes: 0,
    lines: 0,
    blank: 0,
  };
}

/**
 * Notes encoding, size and hash in `end` and answers where the copy is. The encoding is told first, so that a film dropped by mistake is
 * never copied.
 */
function keepItem(item: ImportItem, { purpose, filesFolder, asideFolder, held }: Places, end: ImportFileEnd): string {
  const { name, choice } = item;
  const reader = openItem(item);
  try {
    const stamp = reader.stamp();
    end.bytes = reader.size;
    const text = decodeText(reader, { name, ...(choice.encoding === null ? {} : { encoding: choice.encoding }) });
    end.encoding = text.encoding;
    end.encodingSign = text.sign;
    if (purpose === 'review' && item.kind === 'held') {
      end.kept = item.held;
      end.sha256 = hashText(reader);
      return item.path;
    }
    const asidePath = join(asideFolder, held);
    const isCurrent = (): boolean => reader.stamp() === stamp;
    if (purpose === 'review') end.kept = held;
    const kept =
      purpose === 'review'
        ? holdText(reader, { name, asidePath, isCurrent })
        : keepText(reader, { name, filesFolder, asidePath, isCurrent });
    end.sha256 = kept.sha256;
    return kept.path;
  } finally {
    reader.close();
  }
}

/** Parses the copy: what the library keeps and what the papers' lines name can then never be two different texts. */
function* parseKept(
  path: string,
  { name, choice }: ImportItem,
  end: ImportFileEnd,
  onRead: OnRead,
): Generator<ImportEvent> {
  const reader = openByteReader(path, name);
  try {
    const text = decodeText(reader, { name, ...(end.encoding === null ? {} : { encoding: end.encoding }) });
    end.ranking = scoreFormats(text.samples);
    const format = choice.format === null ? pickFormat(text.samples) : findFormat(choice.format);
    end.format = format?.name ?? null;
    end.columns = format === csvFormat ? describeColumns(text.samples) : null;
    const tally = { lines: 0, blank: 0 };
    const options = choice.columns === null ? {} : { columns: choice.columns };
    for (const found of parserOf(format)(tallyLines(text.chunks(onRead), tally), options)) {
      yield { kind: 'found', found };
    }
    end.lines = tally.lines;
    end.blank = tally.blank;
  } finally {
    reader.close();
  }
}

function openItem(item: ImportItem): ByteReader {
  if (item.kind === 'text') return createTextReader(item.text);
  try {
    return openByteReader(item.path, item.name);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Folders come in as the files in them; one that comes as itself has none.
    if (error.code === 'file-is-directory') throw new AppError('folder-empty', error.params, error);
    if (item.kind === 'held' && error.code === 'file-not-found') throw new AppError('copy-gone', error.params, error);
    throw error;
  }
}

/** Feeds the progress only; a file that is not there says so when it is read. */
function sizeOf(item: ImportItem): number {
  if (item.kind === 'text') return Buffer.byteLength(item.text);
  try {
    return statSync(item.path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // No right to look: reading it will say which.
    return 0;
  }
}
