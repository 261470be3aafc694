import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dumpPapers } from './lists';

/** Files as people have them, each in its own way unfit. */
export function writeEmpty(folder: string): string {
  return write(folder, 'nothing.txt', '');
}

export function writeBlank(folder: string): string {
  return write(folder, 'only blank lines.txt', '\n \n\t\n\n');
}

export function makeFolder(folder: string): string {
  const at = path.join(folder, 'a folder.txt');
  mkdirSync(at);
  return at;
}

/** The first bytes of a picture, then what no text has. */
export function writeBinary(folder: string): string {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const rest = Array.from({ length: 4_096 }, (_, at) => (at * 131 + (at >> 3) * 17) % 256);
  return write(folder, 'scan.png.txt', Uint8Array.from([...head, ...rest]));
}

export function writeForbidden(folder: string): string {
  const file = write(folder, 'not mine.txt', 'A title\n');
  chmodSync(file, 0o000);
  return file;
}

/** 50 MB without one line end: a list whose line ends were lost, or no list at all. */
export function writeOneLine(folder: string): string {
  return write(folder, 'one line.txt', 'All of it is in one line. '.repeat(2_000_000).slice(0, 50_000_000));
}

const CURLY = 'Résumés of “Quiet” Systems – a Field Study';
/** What Windows wrote for decades: 0x93 and 0x94 are curly quotes, 0x96 a dash. */
export function writeWindows1252(folder: string): { file: string; title: string } {
  const abstract = `${dumpPapers[8]?.abstract ?? ''} The authors’ own words are “kept” – all of them.`;
  const codes = new Map([...'“”‘’–€'].map((letter, at) => [letter, [0x93, 0x94, 0x91, 0x92, 0x96, 0x80][at] ?? 0]));
  const bytes = [...`${CURLY}\n${abstract}\n`].map((letter) => codes.get(letter) ?? letter.codePointAt(0) ?? 0);
  return { file: write(folder, 'from windows.txt', Uint8Array.from(bytes)), title: CURLY };
}

export function writeUtf16(folder: string): { file: string; title: string } {
  const title = 'Ωmega Lists: 日本語 Titles in Wide Letters';
  const text = `${title}\n${dumpPapers[9]?.abstract ?? ''} Wide letters need two bytes each.\n`;
  return { file: write(folder, 'wide.txt', Buffer.from(`\ufeff${text}`, 'utf16le')), title };
}

export function write(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
