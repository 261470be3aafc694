import { decodeWindows1252 } from './windows-1252';

/** Takes bytes piece by piece; a character that two pieces share comes out once, whole. */
export type Decode = (bytes: Uint8Array, isLast: boolean) => string;

export function createDecoder(encoding: string): Decode {
  if (encoding === 'windows-1252') return (bytes) => decodeWindows1252(bytes);
  if (encoding === 'utf-8') return createUtf8Decoder();
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

/** UTF-8 whose stray bytes are read as windows-1252: nearly all of them are quotes and dashes pasted from elsewhere. */
function createUtf8Decoder(): Decode {
  let carried = new Uint8Array(0);
  let isStart = true;
  return (bytes, isLast) => {
    const all = carried.length === 0 ? bytes : join(carried, bytes);
    const end = isLast ? all.length : all.length - countUnfinished(all);
    carried = all.slice(end);
    const text = decodeWhole(all.subarray(0, end));
    // A mark in mid-file is left where it is; only the first one is not part of the text.
    const cut = isStart && text.startsWith('\ufeff') ? 1 : 0;
    isStart &&= end === 0;
    return text.slice(cut);
  };
}

function decodeWhole(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not strict UTF-8: the slow way, sequence by sequence.
    return decodeMixed(bytes);
  }
}

function decodeMixed(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += decoder.decode(bytes.subarray(start, at)) + decodeWindows1252(bytes.subarray(at, at + 1));
    at += 1;
    start = at;
  }
  return text + decoder.decode(bytes.subarray(start));
}

/** 0 where no well-formed sequence begins: overlong forms, surrogates and what lies beyond Unicode are out. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = expectedLength(lead);
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) return 0;
  for (let i = 2; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function expectedLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** How many bytes at the end begin a sequence that the next piece may finish. */
function countUnfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return expectedLength(byte) > back ? back : 0;
  }
  return 0;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
