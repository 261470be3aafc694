/** A stretch of a full text that is drawn and laid out at once. `start` is an offset into the text. */
export type BodyBlock = { start: number; text: string; heading: number };

// Large enough that a text of megabytes is some thousand blocks, small enough that one is laid out within a frame.
const BLOCK_LENGTH = 2_000;

/**
 * Paragraphs, divided by blank lines, gathered into blocks; a heading of Markdown (`## Methods`) stands alone. A paragraph that never ends is
 * cut at a space, so that no block outgrows a frame.
 */
export function splitBody(text: string): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let open: BodyBlock | null = null;
  for (const { start, text: paragraph } of paragraphsOf(text)) {
    const heading = headingOf(paragraph);
    if (heading > 0) {
      open = null;
      blocks.push({ start, text: paragraph, heading });
    } else if (open !== null && start + paragraph.length - open.start <= BLOCK_LENGTH) {
      open.text = text.slice(open.start, start + paragraph.length);
    } else {
      const pieces = cutLong(start, paragraph);
      blocks.push(...pieces);
      open = pieces.at(-1) ?? null;
    }
  }
  return blocks;
}

function* paragraphsOf(text: string): Generator<{ start: number; text: string }> {
  const gap = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  for (;;) {
    const match = gap.exec(text);
    const end = match?.index ?? text.length;
    if (end > start) yield { start, text: text.slice(start, end) };
    if (match === null) return;
    start = gap.lastIndex;
  }
}

/** 1 to 6, or 0. */
function headingOf(paragraph: string): number {
  return /^(#{1,6})\s+[^\n]+$/.exec(paragraph)?.[1]?.length ?? 0;
}

export function headingText(paragraph: string): string {
  return paragraph.replace(/^#+\s+/, '').replace(/\s#+\s*$/, '');
}

function cutLong(start: number, paragraph: string): BodyBlock[] {
  const pieces: BodyBlock[] = [];
  for (let at = 0; at < paragraph.length;) {
    const limit = at + 4 * BLOCK_LENGTH;
    const space = limit >= paragraph.length ? paragraph.length : paragraph.lastIndexOf(' ', limit) + 1;
    const end = space > at ? space : safeEnd(paragraph, limit);
    pieces.push({ start: start + at, text: paragraph.slice(at, end), heading: 0 });
    at = end;
  }
  return pieces;
}

/** Never between the two halves of one character. */
function safeEnd(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
