import type { TaggedLine } from '../tagged/layout';

// A tag fills four columns, the dash stands in the fifth. Pages that were copied lose blanks, so these tags need less.
const KNOWN: ReadonlySet<string> = new Set(
  (
    'PMID OWN STAT DCOM LR IS VI IP DP DEP TI TT BTI CTI LID AB OAB CI FAU AU AUID AD FED ED CN FIR IR LA GR PT PL TA JT JID SB ' +
    'MH OTO OT KW RN NM COIS EDAT MHDA CRDT PHST AID PST SO PMC MID OID PB PG EN ISBN ISSN DA'
  ).split(' '),
);

const LINE = /^\ufeff?([A-Z][A-Z0-9]{1,3})( *)-(?:\s(.*)|(?<=PMID-)(\d+))?$/s;

/** `PMID- 32336025`, `TI  - Title`. An indented line is never a field. */
export function readNbibField(line: string, isInside: boolean): TaggedLine | null {
  // Nearly every line of a text that is none shows it in its first characters.
  if (line.length > 8 && line.lastIndexOf('-', 8) < 0) return null;
  const [, tag, blanks, value, number] = LINE.exec(line) ?? [];
  const text = value ?? number ?? '';
  if (tag === undefined || blanks === undefined) return null;
  const isPlain = tag.length + blanks.length === 4;
  // "DNA - a word" fills the columns like a tag; values of tags begin with a capital or a digit.
  if (!KNOWN.has(tag) && !(isInside && isPlain && !/^\s*\p{Ll}/u.test(text))) return null;
  return blanks.length > 2 ? null : { tag, text: text.trim() };
}
