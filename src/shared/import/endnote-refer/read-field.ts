import type { TaggedLine } from '../tagged/layout';

const LINE = /^\ufeff?\s{0,8}%([A-Za-z0-9!?@#$&()*+<>[\]=~^,;:.-])(?:\s(.*))?$/s;

/** `%T Title`. A per cent sign with a blank behind it ("% of all") is text. */
export function readReferField(line: string): TaggedLine | null {
  const start = line.charCodeAt(0);
  // Only white space and a mark of byte order may stand before the sign.
  if (start > 37 && start < 127) return null;
  const [, tag, text] = LINE.exec(line) ?? [];
  return tag === undefined ? null : { tag, text: (text ?? '').trim() };
}
