import { MAX_LINE_LENGTH } from './lines';

/** Whole lines, each ended by one LF whatever the file has; or the first part of one line over the limit, without its end. */
export type LineBlock = { text: string; isCut: boolean };

// A chunk of any size is taken in parts, so that no line within a part can be over the limit.
const PART_LENGTH = 65_536;

/**
 * The lines of `text/lines.ts` as they come, many at a time, for parsers that find their records without looking at each line. Where blocks
 * end means nothing. A block is a part of its chunk and not a copy: what is kept for long must be copied (`detach`).
 */
export function* readLineBlocks(chunks: Iterable<string>): Generator<LineBlock> {
  let held = '';
  let isCut = false;
  let endedByCr = false;

  function hold(part: string): void {
    const room = MAX_LINE_LENGTH - held.length;
    if (part.length > room) isCut = true;
    held += part.length > room ? part.slice(0, room) : part;
  }
  function giveHeld(): LineBlock {
    const block = { text: isCut ? held : `${held}\n`, isCut };
    held = '';
    isCut = false;
    return block;
  }

  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PART_LENGTH) {
      let part = chunk.length <= PART_LENGTH ? chunk : chunk.slice(at, at + PART_LENGTH);
      if (endedByCr && part.startsWith('\n')) part = part.slice(1);
      else if (part === '') continue;
      endedByCr = part.endsWith('\r');
      if (part.includes('\r')) part = part.replace(/\r\n?/g, '\n');
      let start = 0;
      if (held !== '') {
        const end = part.indexOf('\n');
        hold(end < 0 ? part : part.slice(0, end));
        if (end < 0) continue;
        yield giveHeld();
        start = end + 1;
      }
      const last = part.lastIndexOf('\n');
      if (last >= start) yield { text: part.slice(start, last + 1), isCut: false };
      hold(part.slice(Math.max(start, last + 1)));
    }
  }
  if (held !== '') yield giveHeld();
}

/** The same characters in a string of their own: a part of a text keeps the whole of it in memory. */
export function detach(text: string): string {
  return ` ${text}`.slice(1);
}
