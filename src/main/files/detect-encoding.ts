import { analyse } from 'chardet';
import type { EncodingSign } from '../../shared/import/encodings';

/** What a look over all bytes says. Null where the bytes are no text. */
export type Looked = {
  head: Uint8Array;
  isUtf8: boolean;
  /** A stretch that holds what UTF-8 does not explain, for a guess; empty where there is none. */
  doubtful: Uint8Array;
};

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

// PDF, ZIP (and with it docx, epub), gzip, bzip2, xz, 7z, PNG, JPEG, GIF, old Office, SQLite, ELF: a name ending in .txt does not help.
const MAGIC: readonly string[] = [
  '%PDF-',
  'PK\x03\x04',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  '7z\xbc\xaf',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\xd0\xcf\x11\xe0',
  'SQLite format 3',
  '\x7fELF',
];

// Random bytes hold a tenth of control characters; a text with a stray NUL or form feed here and there stays a text.
const MAX_CONTROL_SHARE = 0.02;
const MIN_CONTROLS = 8;

// Under this the guess is no better than the most common legacy encoding.
const MIN_CONFIDENCE = 25;

export type Detected = { encoding: string; sign: EncodingSign };

/** By mark, then strict UTF-8, then the pattern of NULs, then statistics. Null for bytes that are no text. */
export function detectEncoding({ head, isUtf8, doubtful }: Looked): Detected | null {
  const marked = findMark(head);
  if (marked !== null) return { encoding: marked, sign: 'mark' };
  const wide = findWide(head) ?? (isUtf8 ? null : findWideEastern(head));
  if (wide !== null) return { encoding: wide, sign: 'guess' };
  if (isBinary(head)) return null;
  if (isUtf8) return isIso2022(head) ? guess('iso-2022-jp') : { encoding: 'utf-8', sign: 'valid' };
  return guess(isMixedUtf8(doubtful) ? 'utf-8' : guessLegacy(doubtful));
}

function guess(encoding: string): Detected {
  return { encoding, sign: 'guess' };
}

export function findMark(head: Uint8Array): string | null {
  return BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte))?.[0] ?? null;
}

/** Western UTF-16 without a mark has a NUL in every other byte; statistics would call it Latin-1. */
function findWide(head: Uint8Array): string | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

// A line end or a space every few hundred characters; a single one may be a stray NUL.
const MIN_NULS = 2;
// Letters, digits and signs of ASCII, kana, ideographs, Hangul, full-width forms, and the dashes and quotes in between.
const EASTERN =
  /[\t\n\r -~\u00a0-\u00ff\u2010-\u203b\u3000-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]/g;
const MIN_EASTERN_SHARE = 0.95;

/**
 * Chinese, Japanese or Korean in UTF-16 without a mark: most characters have no NUL, but spaces, digits and line ends do, and no other
 * encoding of text holds any. Read in the wrong order of bytes, ideographs scatter over all scripts.
 */
function findWideEastern(head: Uint8Array): string | null {
  let nuls = 0;
  for (const byte of head) if (byte === 0) nuls += 1;
  if (nuls < MIN_NULS) return null;
  const whole = head.subarray(0, head.length - (head.length % 2));
  return ['utf-16le', 'utf-16be'].find((encoding) => isEastern(new TextDecoder(encoding).decode(whole))) ?? null;
}

function isEastern(text: string): boolean {
  return (text.match(EASTERN)?.length ?? 0) >= text.length * MIN_EASTERN_SHARE;
}

function isBinary(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1');
  if (MAGIC.some((magic) => start.startsWith(magic))) return true;
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  return controls >= MIN_CONTROLS && controls > head.length * MAX_CONTROL_SHARE;
}

/** ISO-2022-JP is made of ASCII bytes and would pass as UTF-8; its escape sequences give it away. */
function isIso2022(head: Uint8Array): boolean {
  const start = Buffer.from(head).toString('latin1');
  return /\x1b\$[@B]/.test(start) && /\x1b\([BJ]/.test(start);
}

/** Mostly good UTF-8 with a few bytes of an older encoding, as joined files have them. */
function isMixedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let good = 0;
  let bad = 0;
  for (const char of text) {
    if (char === '\ufffd') bad += 1;
    else if (char > '\u007f') good += 1;
  }
  return good >= 5 * bad && bad > 0;
}

function guessLegacy(bytes: Uint8Array): string {
  const best = analyse(bytes).find(({ name, confidence }) => confidence >= MIN_CONFIDENCE && isDecodable(name));
  const name = best?.name.toLowerCase() ?? 'windows-1252';
  if (name !== 'windows-1252' && name !== 'iso-8859-1') return name;
  // Statistics know no Mac Roman. Lines that end in CR alone are older than any other use of them.
  return bytes.includes(13) && !bytes.includes(10) ? 'macintosh' : 'windows-1252';
}

export function isDecodable(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    // The only reason to throw is an unknown name, which is the answer.
    return false;
  }
}
