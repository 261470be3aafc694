/** `text` lacks its line end; of a line over the limit it holds the first part only, and `cut` says so. */
export type Line = { number: number; text: string; cut: boolean };

// A record of a list is some thousand characters. A line of more than a million is a file without line ends, and
// holding it whole (50 MB and more) would break the promise of flat memory for text that no parser can use.
export const MAX_LINE_LENGTH = 1_000_000;

// Nobody puts more between two texts. Fifty megabytes of line ends are fifty million lines that say nothing, and took seconds in each format.
export const MAX_BLANK_RUN = 1_000;

const LF = '\n';
const CR = '\r';
const LF_CODE = 10;
const CR_CODE = 13;

/**
 * Lines end in LF, CRLF or CR. A CRLF that two chunks share is one end; a last line may lack its own. Every parser stands on this loop: each
 * search runs on from its last hit, and a line within one chunk costs a slice and nothing else. Of empty lines one after another only the first
 * thousand are given out; those that follow are counted.
 */
export function* readLines(chunks: Iterable<string>, maxBlankRun = MAX_BLANK_RUN): Generator<Line> {
  let blankRun = 0;
  let number = 0;
  let held = '';
  let cut = false;
  let endedByCr = false;

  function hold(part: string): void {
    const room = MAX_LINE_LENGTH - held.length;
    if (part.length > room) cut = true;
    held += part.length > room ? part.slice(0, room) : part;
  }

  for (const chunk of chunks) {
    if (chunk === '') continue;
    let start: number = endedByCr && chunk.charCodeAt(0) === LF_CODE ? 1 : 0;
    let lf = chunk.indexOf(LF, start);
    let cr = chunk.indexOf(CR, start);
    endedByCr = false;
    while (lf >= 0 || cr >= 0) {
      const isCr = cr >= 0 && (lf < 0 || cr < lf);
      const end = isCr ? cr : lf;
      number += 1;
      blankRun = end === start && held === '' ? blankRun + 1 : 0;
      if (held === '' && end - start <= MAX_LINE_LENGTH) {
        yield { number, text: end === start ? '' : chunk.slice(start, end), cut: false };
      } else {
        hold(chunk.slice(start, end));
        yield { number, text: held, cut };
        held = '';
        cut = false;
      }
      start = isCr && lf === end + 1 ? end + 2 : end + 1;
      if (blankRun >= maxBlankRun) {
        const run = countLineEnds(chunk, start);
        number += run.lines;
        start = run.end;
      }
      endedByCr = isCr && start === end + 1 && start === chunk.length;
      if (lf >= 0 && lf < start) lf = chunk.indexOf(LF, start);
      if (cr >= 0 && cr < start) cr = chunk.indexOf(CR, start);
    }
    if (start < chunk.length) hold(chunk.slice(start));
  }
  if (held !== '') yield { number: number + 1, text: held, cut };
}

/** Line ends one after another from `start`. A CR at the very end is left: what follows it decides. */
export function countLineEnds(chunk: string, start: number): { lines: number; end: number } {
  let lines = 0;
  let at = start;
  for (; ; lines += 1) {
    const code = chunk.charCodeAt(at);
    if (code === LF_CODE) at += 1;
    else if (code === CR_CODE && at + 1 < chunk.length) at += chunk.charCodeAt(at + 1) === LF_CODE ? 2 : 1;
    else return { lines, end: at };
  }
}

/** Every line, for whoever finds them by their place. */
export function readAllLines(chunks: Iterable<string>): Generator<Line> {
  return readLines(chunks, Number.POSITIVE_INFINITY);
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

export type LineTally = { lines: number; blank: number };

/** Passes the chunks on and keeps count. The tally is true once the chunks are used up. */
export function* tallyLines(chunks: Iterable<string>, tally: LineTally): Generator<string> {
  let isOpen = false;
  let isBlankSoFar = true;
  let endedByCr = false;

  function close(): void {
    tally.lines += 1;
    if (isBlankSoFar) tally.blank += 1;
    isOpen = false;
    isBlankSoFar = true;
  }

  for (const chunk of chunks) {
    if (chunk === '') continue;
    let start: number = endedByCr && chunk.charCodeAt(0) === LF_CODE ? 1 : 0;
    let lf = chunk.indexOf(LF, start);
    let cr = chunk.indexOf(CR, start);
    endedByCr = false;
    while (lf >= 0 || cr >= 0) {
      const isCr = cr >= 0 && (lf < 0 || cr < lf);
      const end = isCr ? cr : lf;
      isBlankSoFar &&= isBlankPart(chunk, start, end);
      close();
      start = isCr && lf === end + 1 ? end + 2 : end + 1;
      endedByCr = isCr && start === end + 1 && start === chunk.length;
      if (lf >= 0 && lf < start) lf = chunk.indexOf(LF, start);
      if (isCr) cr = chunk.indexOf(CR, start);
    }
    if (start < chunk.length) {
      isOpen = true;
      isBlankSoFar &&= isBlankPart(chunk, start, chunk.length);
    }
    yield chunk;
  }
  if (isOpen) close();
}

/** Looks at the first characters before it makes a copy: nearly every line shows at once that it is not blank. */
function isBlankPart(chunk: string, start: number, end: number): boolean {
  if (start >= end) return true;
  const code = chunk.charCodeAt(start);
  if (code > 32 && code < 127) return false;
  return chunk.slice(start, end).trim() === '';
}
