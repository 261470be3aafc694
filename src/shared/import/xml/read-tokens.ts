import { isBlank } from '../../text/lines';
import { readLinePieces } from '../line-pieces/line-pieces';

/** `line`: where the token begins; `last`: where it ends. Text comes in pieces of one line. */
export type XmlToken =
  | { kind: 'open'; name: string; source: string; isEmpty: boolean; line: number; last: number }
  | { kind: 'close'; name: string; line: number; last: number }
  /** `isRaw`: its ampersands are characters. */
  | { kind: 'text'; text: string; isRaw: boolean; line: number; last: number }
  /** Comments, declarations and instructions. */
  | { kind: 'other'; line: number; last: number }
  /** With the text of the whole line. */
  | { kind: 'line-end'; text: string; isInTag: boolean; line: number; last: number };

// No tag of a bibliography is longer; a `<` that finds no `>` is a character.
const MAX_TAG_LENGTH = 10_000;
const MAX_HELD_LINE = 1_000_001;
// Values in quotes hold a `>` now and then; a quote that never closes must not be looked at again and again.
const MAX_CLOSINGS = 20;
const BALANCED = /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/;
// Any other `<` is a character, such as in `<1%`.
const TAG_START = /<(?=[A-Za-z_/!?]|$)/g;
const CLOSE = />/g;
const OPEN_OR_CLOSE = /[<>]/g;
const CDATA = '![CDATA[';

/** `last`: the last line that is not blank. `closings`: how often it could have ended, were it not for its quotes. */
type Held = { kind: 'tag' | 'comment' | 'cdata'; text: string; line: number; last: number; closings: number };

/**
 * The tokens of XML as far as bibliographies use it; each line end is one too, with the text of its line, for lines that belong to no record.
 * Nothing is checked here: what closes what is the business of the reader of records.
 */
export function* readXmlTokens(chunks: Iterable<string>): Generator<XmlToken> {
  let held: Held | null = null;
  let lineText = '';
  for (const { line, text, endsLine } of readLinePieces(chunks)) {
    if (lineText.length < MAX_HELD_LINE) lineText += text;
    for (let at = 0; at < text.length;) {
      if (held === null) {
        TAG_START.lastIndex = at;
        const next = TAG_START.exec(text)?.index ?? -1;
        const end = next < 0 ? text.length : next;
        if (end > at) yield { kind: 'text', text: text.slice(at, end), isRaw: false, line, last: line };
        if (next >= 0) held = { kind: 'tag', text: '', line, last: line, closings: 0 };
        at = end + 1;
        continue;
      }
      const stop = findStop(held, text, at);
      addPart(held, text.slice(at, stop), line);
      at = stop;
      if (isCharacter(held, text.charAt(stop))) yield asText(held);
      else if (isClosed(held)) yield toToken(held, line);
      else continue;
      held = null;
    }
    if (held !== null && held.kind !== 'tag' && held.text.length > MAX_TAG_LENGTH) {
      yield partOf(held);
      // All but the end, which the next piece may complete.
      held = { ...held, text: (held.kind === 'cdata' ? CDATA : '!--') + held.text.slice(-2), line };
    }
    if (!endsLine) continue;
    if (held !== null) held.text += '\n';
    yield { kind: 'line-end', text: lineText, isInTag: held?.kind === 'tag', line, last: line };
    lineText = '';
  }
  if (held !== null) yield asText(held);
}

function addPart(held: Held, part: string, line: number): void {
  held.text += part;
  if (!isBlank(part)) held.last = line;
  if (held.kind === 'tag' && held.text.startsWith('!--')) held.kind = 'comment';
  if (held.kind === 'tag' && held.text.startsWith(CDATA)) held.kind = 'cdata';
}

function asText({ text, line, last }: Held): XmlToken {
  return { kind: 'text', text: `<${text}`, isRaw: true, line, last };
}

function partOf({ kind, text, line, last }: Held): XmlToken {
  if (kind === 'comment') return { kind: 'other', line, last };
  return { kind: 'text', text: text.slice(CDATA.length, -2), isRaw: true, line, last };
}

/** Behind the next `>`, or at a `<` within what was taken for a tag, or the end of the text. */
function findStop(held: Held, text: string, from: number): number {
  const isMarked = held.text.startsWith('!') || (held.text === '' && text.charAt(from) === '!');
  const mark = isMarked ? CLOSE : OPEN_OR_CLOSE;
  mark.lastIndex = from;
  const match = mark.exec(text);
  return match === null ? text.length : match.index + (match[0] === '>' ? 1 : 0);
}

/** What was taken for a tag is a character: no name follows it, another one follows first, or it never ends. */
function isCharacter(held: Held, next: string): boolean {
  if (held.kind !== 'tag') return false;
  if (!/^[A-Za-z_/!?]/.test(held.text)) return true;
  return held.text.length > MAX_TAG_LENGTH || (next === '<' && !held.text.endsWith('>'));
}

function isClosed(held: Held): boolean {
  const { kind, text } = held;
  if (kind === 'comment') return text.endsWith('-->') && text.length >= 6;
  if (kind === 'cdata') return text.endsWith(']]>');
  if (!text.endsWith('>')) return false;
  held.closings += 1;
  return held.closings > MAX_CLOSINGS || BALANCED.test(text);
}

function toToken({ kind, text, line }: Held, last: number): XmlToken {
  if (kind === 'cdata') return { kind: 'text', text: text.slice('![CDATA['.length, -3), isRaw: true, line, last };
  if (kind === 'comment' || /^[!?]/.test(text)) return { kind: 'other', line, last };
  const name = /^\/?\s*([^\s/>]+)/.exec(text)?.[1] ?? '';
  if (text.startsWith('/')) return { kind: 'close', name, line, last };
  return { kind: 'open', name, source: text.slice(name.length, -1), isEmpty: text.endsWith('/>'), line, last };
}
