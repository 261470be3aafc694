import { resolve } from 'node:path';
import { AppError } from '../../shared/app-error';
import { parserOf, pickFormat } from '../../shared/import/registry';
import { tallyLines } from '../../shared/text/lines';
import { openByteReader } from '../files/byte-reader';
import { decodeText } from '../files/decode';
import { describeFound, describeSummary, type Counts, type FileEnd } from './report-lines';

/** `write` settles once more may be written, and is false when nobody reads any more. */
export type ReportIo = {
  /** What relative paths count from. */
  folder: string;
  write: (text: string) => Promise<boolean>;
  warn: (text: string) => void;
};

export const exitCodes = { done: 0, someUnread: 1, usage: 2 } as const;

const USAGE = `usage: npm run --silent report -- FILE...

Prints one JSON line for every paper, problem and boilerplate found in the files, and a summary for each file.
`;

/** @returns the exit code. */
export async function runReport(args: readonly string[], io: ReportIo): Promise<number> {
  const files = readArguments(args);
  if (files === null) {
    io.warn(USAGE);
    return exitCodes.usage;
  }
  let code: number = exitCodes.done;
  for (const file of files) {
    for (const line of reportFile(file, io.folder, () => (code = exitCodes.someUnread))) {
      // As `head` does: whoever asked has seen enough.
      if (!(await io.write(line))) return code;
    }
  }
  return code;
}

/** Null where they are no list of files. Behind `--` anything is a file. */
function readArguments(args: readonly string[]): string[] | null {
  const end = args.indexOf('--');
  const options = (end < 0 ? args : args.slice(0, end)).filter((arg) => arg.startsWith('-'));
  const files = args.filter((_, i) => i !== end);
  return options.length > 0 || files.length === 0 || files.includes('') ? null : files;
}

function* reportFile(file: string, folder: string, onUnread: () => void): Generator<string> {
  const end: FileEnd = { error: null, encoding: null, format: null, bytes: null, lines: null, blank: null };
  const counts: Counts = { papers: 0, problems: 0, boilerplate: 0 };
  try {
    yield* reportLines(file, resolve(folder, file), end, counts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    end.error = error;
    onUnread();
  }
  yield describeSummary(file, end, counts);
}

function* reportLines(file: string, path: string, end: FileEnd, counts: Counts): Generator<string> {
  const reader = openByteReader(path, file);
  try {
    const text = decodeText(reader, { name: file });
    const format = pickFormat(text.samples);
    end.encoding = text.encoding;
    end.format = format?.name ?? null;
    const tally = { lines: 0, blank: 0 };
    for (const found of parserOf(format)(tallyLines(text.chunks(), tally))) {
      counts[found.kind === 'paper' ? 'papers' : found.kind === 'problem' ? 'problems' : 'boilerplate'] += 1;
      yield describeFound(file, found, end.format);
    }
    Object.assign(end, { bytes: text.bytes, lines: tally.lines, blank: tally.blank });
  } finally {
    reader.close();
  }
}
