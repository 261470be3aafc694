import type { TaggedLine } from '../tagged/layout';

const LINE = /^\ufeff?([A-Z][A-Z0-9])(?: (.*)|\s*)$/s;
// These stand around the records, not in them.
const FRAME: ReadonlySet<string> = new Set(['FN', 'VR', 'EF']);
/** Tags of the core collection and its sister databases. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'PT AU AF BA BF CA GP BE ED TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU FX CR NR TC Z9 U1 U2 PU PI PA SN EI BN J9 JI ' +
    'PD PY VL IS PN SU SI MA BP EP AR DI DL D2 EA EY PG P2 WC WE SC GA UT PM OA HC HP DA ER FT TA ST OR MC MQ TM CB DS GE CC BC MI RC BD ' +
    'Z1 Z2 Z3 Z4 Z5 Z6 Z7 Z8 Z9 ZB ZS ZR ZA LS PR PC UR NM'
  ).split(' '),
);

/** `TI Title`, `ER`. A further line of a value begins with three blanks. */
export function readWosField(line: string, isInside: boolean): TaggedLine | null {
  const third = line.charCodeAt(2);
  // Words and sentences show it in their third character; only a line that may begin with a mark of byte order is looked at further.
  if (third > 32 && line.charCodeAt(0) !== 0xfeff) return null;
  const [, tag, text] = LINE.exec(line) ?? [];
  if (tag === undefined || FRAME.has(tag)) return null;
  const value = (text ?? '').trim();
  // `TI  - Title` is RIS, and "AI is" a wrapped text that lost its indent.
  if (/^-(?:\s|$)/.test(value) || (!KNOWN.has(tag) && !(isInside && /^[^\p{Ll}]/u.test(value)))) return null;
  return { tag, text: value };
}
