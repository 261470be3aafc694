import type { TaggedLine } from '../tagged/layout';

const LINE = /^\ufeff?([A-Z][A-Z0-9]|U1[0-5]|PMID|PMCID)(?:\s(.*)|\s*)$/s;
const KNOWN: ReadonlySet<string> = new Set(
  (
    'RT SR ID A1 A2 A3 A4 A5 A6 T1 T2 T3 JF JO YR FD VO IS SP OP K1 AB NO ED PB PP AD AN LA CL SF OT LK DO CN DB DS IP RD ST UL SL LL CR ' +
    'WT WV WP A6 OL PMID PMCID SN AV PN C1 C2 C3 C4 C5 U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15'
  ).split(' '),
);
// Their values may begin with a small letter; the others are numbers, names and codes.
const SMALL_START: ReadonlySet<string> = new Set('A1 A2 A3 A4 T1 T2 T3 JF JO K1 AB NO UL LK DO PB'.split(' '));

/** `T1 Title`. No mark parts the tag from the words, so that unknown tags count within a record only. */
export function readRefworksField(line: string, isInside: boolean): TaggedLine | null {
  const third = line.charCodeAt(2);
  if (third > 57 && line.charCodeAt(0) !== 0xfeff && !line.startsWith('PM')) return null;
  const [, tag, text] = LINE.exec(line) ?? [];
  const isKnown = tag !== undefined && KNOWN.has(tag);
  if (tag === undefined || !(isKnown || isInside)) return null;
  const value = (text ?? '').trim();
  // `T1  - Title` is RIS; "IS a field" and "AN owl" are words of a text that was wrapped.
  if (/^-(?:\s|$)/.test(value) || (isInside && /^\p{Ll}/u.test(value) && !SMALL_START.has(tag))) return null;
  if (!isKnown && value === '') return null;
  return { tag, text: value };
}
