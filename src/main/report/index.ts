import { resolve } from 'node:path';
import { AppError } from '../../shared/app-error';
import { encodings } from '../../shared/import/encodings';
import { findFormat, formats, parserOf, pickFormat } from '../../shared/import/registry';
import type { Format } from '../../shared/import/types';
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

const USAGE = `usage: npm run --silent report -- [--format=NAME] [--encoding=NAME] FILE...

Prints one JSON line for every paper, problem and boilerplate found in the files, and a summary for each file.

Formats: ${formats.map((format) => format.name).join(', ')}.
Encodings: ${encodings.join(', ')}.
Both are found out where they are not named.
`;

type Asked = { files: string[]; format: Format | null; encoding: string | null };

/** @returns the exit code. */
export async function runReport(args: readonly string[], io: ReportIo): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) {
    io.warn(USAGE);
    return exitCodes.usage;
  }
  let code: number = exitCodes.done;
  for (const file of asked.files) {
    for (const line of reportFile(file, io.folder, asked, () => (code = exitCodes.someUnread))) {
      // As `head` does: whoever asked has seen enough.
      if (!(await io.write(line))) return code;
    }
  }
  return code;
}

/** Null where they are no list of files, or name a format or an encoding that is not there. Behind `--` anything is a file. */
function readArguments(args: readonly string[]): Asked | null {
  const asked: Asked = { files: [], format: null, encoding: null };
  const end = args.indexOf('--');
  for (const [i, arg] of args.entries()) {
    if (i === end) continue;
    if (!arg.startsWith('-') || (end >= 0 && i > end)) asked.files.push(arg);
    else if (!readOption(arg, asked)) return null;
  }
  return asked.files.length === 0 || asked.files.includes('') ? null : asked;
}

function readOption(arg: string, asked: Asked): boolean {
  const [, name, value = ''] = /^--(format|encoding)=(.+)$/.exec(arg) ?? [];
  if (name === 'format') asked.format = findFormat(value);
  else if (name === 'encoding') asked.encoding = encodings.find((one) => one === value.toLowerCase()) ?? null;
  return name !== undefined && asked[name as 'format' | 'encoding'] !== null;
}

function* reportFile(file: string, folder: string, asked: Asked, onUnread: () => void): Generator<string> {
  const end: FileEnd = { error: null, encoding: null, format: null, bytes: null, lines: null, blank: null };
  const counts: Counts = { papers: 0, problems: 0, boilerplate: 0 };
  try {
    yield* reportLines({ file, path: resolve(folder, file), asked }, end, counts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    end.error = error;
    onUnread();
  }
  yield describeSummary(file, end, counts);
}

type Place = { file: string; path: string; asked: Asked };

function* reportLines({ file, path, asked }: Place, end: FileEnd, counts: Counts): Generator<string> {
  const reader = openByteReader(path, file);
  try {
    const { encoding } = asked;
    const text = decodeText(reader, { name: file, ...(encoding === null ? {} : { encoding }) });
    const format = asked.format ?? pickFormat(text.samples);
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
