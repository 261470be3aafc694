import type { ByteReader } from '../files/byte-reader';

/** Pasted text as if it were a file, so that it takes the same path and is kept the same way. */
export function createTextReader(text: string): ByteReader {
  const bytes = Buffer.from(text);
  return {
    size: bytes.length,
    read: (into, position) => bytes.copy(into, 0, position, position + into.length),
    stamp: () => '',
    close: () => undefined,
  };
}
