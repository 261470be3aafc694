import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { parserOf, pickFormat } from '../../shared/import/registry';
import type { ImportEvent, ImportFileEnd } from '../../shared/ipc/calls';
import { tallyLines } from '../../shared/text/lines';
import { openByteReader, type ByteReader } from '../files/byte-reader';
import { decodeText } from '../files/decode';
import { keepText, type KeptText } from './keep-text';
import { createTextReader } from './text-reader';

export type ImportItem = { kind: 'file'; path: string; name: string } | { kind: 'text'; text: string; name: string };
/** `asideFolder` lies on the disk of `filesFolder`, so that a finished copy can be renamed into it. */
export type ImportWork = { job: string; items: ImportItem[]; filesFolder: string; asideFolder: string };
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
    const asidePath = join(work.asideFolder, `${work.job}-${String(i)}`);
    const start = before;
    const end = yield* readItem(item, { filesFolder: work.filesFolder, asidePath }, (read) => {
      progress.bytesRead = start + Math.min(read, bytes);
    });
    before += bytes;
    progress.bytesRead = before;
    yield { kind: 'end', end };
  }
}

type Places = { filesFolder: string; asidePath: string };

function* readItem(item: ImportItem, places: Places, onRead: OnRead): Generator<ImportEvent, ImportFileEnd> {
  const end: ImportFileEnd = {
    error: null,
    sha256: null,
    encoding: null,
    format: null,
    bytes: 0,
    lines: 0,
    blank: 0,
  };
  try {
    const kept = keepItem(item, places, end);
    end.sha256 = kept.sha256;
    yield* parseKept(kept, item.name, end, onRead);
  } catch (error) {
    // Anything but an AppError is our bug: the job ends with it, and the log has its stack.
    if (!(error instanceof AppError)) throw error;
    end.error = { code: error.code, params: error.params };
  }
  return end;
}

/** Notes encoding and size in `end`. The encoding is told first, so that a film dropped by mistake is never copied. */
function keepItem(item: ImportItem, { filesFolder, asidePath }: Places, end: ImportFileEnd): KeptText {
  const reader = openItem(item);
  try {
    const stamp = reader.stamp();
    end.bytes = reader.size;
    end.encoding = decodeText(reader, { name: item.name }).encoding;
    const isCurrent = (): boolean => reader.stamp() === stamp;
    return keepText(reader, { name: item.name, filesFolder, asidePath, isCurrent });
  } finally {
    reader.close();
  }
}

/** Parses the copy: what the library keeps and what the papers' lines name can then never be two different texts. */
function* parseKept(kept: KeptText, name: string, end: ImportFileEnd, onRead: OnRead): Generator<ImportEvent> {
  const reader = openByteReader(kept.path, name);
  try {
    const text = decodeText(reader, { name, ...(end.encoding === null ? {} : { encoding: end.encoding }) });
    const format = pickFormat(text.samples);
    end.format = format?.name ?? null;
    const tally = { lines: 0, blank: 0 };
    for (const found of parserOf(format)(tallyLines(text.chunks(onRead), tally))) yield { kind: 'found', found };
    end.lines = tally.lines;
    end.blank = tally.blank;
  } finally {
    reader.close();
  }
}

function openItem(item: ImportItem): ByteReader {
  return item.kind === 'file' ? openByteReader(item.path, item.name) : createTextReader(item.text);
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
