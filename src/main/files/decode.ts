import { AppError } from '../../shared/app-error';
import type { EncodingSign } from '../../shared/import/encodings';
import type { ByteReader } from './byte-reader';
import { detectEncoding, isDecodable, type Detected } from './detect-encoding';
import { createDecoder } from './text-decoders';

export type DecodedText = {
  /** As the encoding standard names it, in lower case. */
  encoding: string;
  sign: EncodingSign;
  bytes: number;
  /** The start of the text and, of a long one, two stretches from within: enough to tell its format. */
  samples: string[];
  /** The text in pieces; may be asked for once more. @throws AppError `file-changed` when it is no longer what was looked at. */
  chunks: (onProgress?: (bytesRead: number) => void) => Generator<string>;
};

const CHUNK_BYTES = 262_144;
const SAMPLE_BYTES = 65_536;
// A file that is hardly longer than its first sample has no middle worth a second look.
const MIN_BYTES_FOR_MORE_SAMPLES = 4 * SAMPLE_BYTES;

/**
 * Reads all bytes once to learn the encoding (a single bad byte in the last line decides) and again for the text. The second reading
 * comes from the system's cache; the first is what keeps a half-decoded file from ever reaching a parser.
 * @throws AppError `file-binary`, or what the reader throws.
 */
export function decodeText(reader: ByteReader, options: { name: string; encoding?: string }): DecodedText {
  const { name } = options;
  const stamp = reader.stamp();
  const detected: Detected | null =
    options.encoding === undefined ? lookForEncoding(reader) : { encoding: options.encoding, sign: 'chosen' };
  if (detected === null) throw new AppError('file-binary', { name });
  const { encoding, sign } = detected;
  if (!isDecodable(encoding)) throw new AppError('file-unreadable', { name, encoding });

  return {
    encoding,
    sign,
    bytes: reader.size,
    samples: readSamples(reader, encoding),
    chunks: (onProgress) => readChunks({ reader, name, encoding, stamp }, onProgress),
  };
}

type Opened = { reader: ByteReader; name: string; encoding: string; stamp: string };

function* readChunks(
  { reader, name, encoding, stamp }: Opened,
  onProgress: ((bytesRead: number) => void) | undefined,
): Generator<string> {
  const decode = createDecoder(encoding);
  let position = 0;
  for (const bytes of readAll(reader)) {
    position += bytes.length;
    yield decode(bytes, false);
    onProgress?.(position);
  }
  yield decode(new Uint8Array(0), true);
  if (position !== reader.size || reader.stamp() !== stamp) throw new AppError('file-changed', { name });
}

function lookForEncoding(reader: ByteReader): Detected | null {
  const head = readAt(reader, 0);
  const at = findNotUtf8(reader);
  if (at === null) return detectEncoding({ head, isUtf8: true, doubtful: new Uint8Array(0) });
  // The start may be plain ASCII for a megabyte: the stretch around the first byte that is not UTF-8 is the one to guess from.
  const doubtful = readAt(reader, Math.max(0, at - SAMPLE_BYTES), SAMPLE_BYTES + CHUNK_BYTES);
  return detectEncoding({ head, isUtf8: false, doubtful });
}

/** The start of the piece in which the text stops being UTF-8; null where all of it is. */
function findNotUtf8(reader: ByteReader): number | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let position = 0;
  try {
    for (const bytes of readAll(reader)) {
      strict.decode(bytes, { stream: true });
      position += bytes.length;
    }
    strict.decode();
    return null;
  } catch (error) {
    if (error instanceof TypeError) return position;
    throw error;
  }
}

function* readAll(reader: ByteReader): Generator<Uint8Array> {
  // One buffer for all pieces: what is given out is used up before the next is read.
  const buffer = new Uint8Array(CHUNK_BYTES);
  for (let position = 0; ;) {
    const count = reader.read(buffer, position);
    if (count === 0) return;
    position += count;
    yield buffer.subarray(0, count);
  }
}

function readAt(reader: ByteReader, position: number, length = SAMPLE_BYTES): Uint8Array {
  const buffer = new Uint8Array(length);
  let filled = 0;
  for (let count = -1; count !== 0 && filled < buffer.length; filled += count) {
    count = reader.read(buffer.subarray(filled), position + filled);
  }
  return buffer.subarray(0, filled);
}

function readSamples(reader: ByteReader, encoding: string): string[] {
  const starts = [0];
  if (reader.size >= MIN_BYTES_FOR_MORE_SAMPLES) starts.push(reader.size / 3, (reader.size * 2) / 3);
  return starts.map((start) => {
    // Even positions keep the two bytes of UTF-16 together.
    const position = Math.floor(start / 2) * 2;
    const bytes = readAt(reader, position);
    const text = createDecoder(encoding)(bytes, true);
    const whole = position + bytes.length < reader.size ? toLastLineEnd(text) : text;
    return position === 0 ? whole : fromNextLine(whole);
  });
}

function toLastLineEnd(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end < 0 ? text : text.slice(0, end + 1);
}

function fromNextLine(text: string): string {
  const end = /\r\n?|\n/.exec(text);
  return end === null ? text : text.slice(end.index + end[0].length);
}
