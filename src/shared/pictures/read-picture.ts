/** What a note keeps as a picture: what Chromium draws and what can run nothing. SVG is a page, and never one of these. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Sizes in pixels as the file states them; null where its head does not say, which a decoder has to find out. */
export type PictureHead = {
  type: PictureType;
  size: { width: number; height: number } | null;
  /** It says that it has no holes. */
  opaque: boolean;
};

/** By the bytes alone: what a name, a clipboard or a page says of a file is never believed. Null for what is no picture. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const type = findPictureType(bytes);
  if (type === null) return null;
  const size = readers[type](bytes);
  const opaque = type === 'image/jpeg' || (type === 'image/png' && PNG_OPAQUE.has(bytes[PNG_COLOURS] ?? -1));
  return { type, size: size !== null && size.width > 0 && size.height > 0 ? size : null, opaque };
}

// The byte of a PNG that says what a pixel is made of: greys or colours alone.
const PNG_COLOURS = 25;
const PNG_OPAQUE = new Set([0, 2]);

export function findPictureType(bytes: Uint8Array): PictureType | null {
  if (textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (textAt(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return 'image/gif';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  return /^ftypavi[fs]$/.test(textAt(bytes, 4, 8)) ? 'image/avif' : null;
}

// Behind blanks, comments and a declaration; longer ones are no drawing that anybody pastes.
const SVG_HEAD = 4_000;

/** For the sentence only: whatever is no known picture is refused, this one with its own reason. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(textAt(bytes, 0, SVG_HEAD));
}

type Size = { width: number; height: number } | null;

const readers: Readonly<Record<PictureType, (bytes: Uint8Array) => Size>> = {
  'image/png': (bytes) => (bytes.length < 24 ? null : { width: big(bytes, 16, 4), height: big(bytes, 20, 4) }),
  'image/gif': (bytes) => (bytes.length < 10 ? null : { width: little(bytes, 6, 2), height: little(bytes, 8, 2) }),
  'image/jpeg': readJpegSize,
  'image/webp': readWebpSize,
  'image/avif': readAvifSize,
};

/** Walks from part to part until the one that says how large the picture is. */
function readJpegSize(bytes: Uint8Array): Size {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const sign = bytes[at + 1] ?? 0;
    // Any number of 0xff may fill the room before a part.
    if (sign === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = sign >= 0xc0 && sign <= 0xcf && sign !== 0xc4 && sign !== 0xc8 && sign !== 0xcc;
    if (isFrame) return { height: big(bytes, at + 5, 2), width: big(bytes, at + 7, 2) };
    const length = big(bytes, at + 2, 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

function readWebpSize(bytes: Uint8Array): Size {
  if (bytes.length < 30) return null;
  const kind = textAt(bytes, 12, 4);
  if (kind === 'VP8X') return { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 };
  if (kind === 'VP8 ') return { width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff };
  if (kind !== 'VP8L') return null;
  // Fourteen bits each, behind a sign of one byte.
  const bits = little(bytes, 21, 4);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

// The boxes before it take some hundred bytes.
const AVIF_HEAD = 4_000;

function readAvifSize(bytes: Uint8Array): Size {
  const at = textAt(bytes, 0, AVIF_HEAD).indexOf('ispe');
  return at < 0 || at + 16 > bytes.length ? null : { width: big(bytes, at + 8, 4), height: big(bytes, at + 12, 4) };
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
function big(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}
function little(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);
}
