import { readAllLines } from '../../shared/text/lines';
import type { Sha256 } from '../../shared/model/id';

/** The part of the library's files that is needed to show an imported text again. */
export type TextFiles = { read(sha256: Sha256): Promise<Uint8Array> };

/**
 * The lines of an imported file as they were read: the library keeps the file's own bytes and, with the source, its encoding.
 * @throws AppError file-missing-in-library
 */
export async function readSourceLines(files: TextFiles, sha256: Sha256, encoding: string): Promise<string[]> {
  const text = createDecoder(encoding).decode(await files.read(sha256));
  return Array.from(readAllLines([text]), (line) => line.text);
}

function createDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    // A name that the platform does not know: most of the text still reads, and only the screen uses it.
    return new TextDecoder();
  }
}
