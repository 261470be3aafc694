import type { TaggedLine } from '../tagged/layout';

// What exporters write, of the two hundred tags that two letters allow. One that stands here needs less white space to be believed.
const KNOWN: ReadonlySet<string> = new Set(
  (
    'TY ER TI T1 T2 T3 TT CT BT ST SE AU A1 A2 A3 A4 ED AB N2 N1 PY Y1 Y2 YR DA DO DI UR L1 L2 L3 L4 LK LB KW JO JF JA J1 J2 ' +
    'SP EP VL IS VO CP M1 M2 M3 SN AN AD AI AV C1 C2 C3 C4 C5 C6 C7 C8 CA CN CY DB DP DS ET ID LA NV OP PB PP RI RN RP ' +
    'SV TA U1 U2 U3 U4 U5 U6 U7 U8 U9 UN VO WP WT WV'
  ).split(' '),
);

// Their values may begin with a small letter: names ("van der Moss"), words, addresses.
const SMALL_START: ReadonlySet<string> = new Set(
  'AU A1 A2 A3 A4 ED KW TI T1 T2 JO JF JA UR L1 L2 L3 L4 LK DO DI M3'.split(' '),
);

const BOM = 0xfeff;
const DASH = 45;

/**
 * `TY  - JOUR`, and what programs and people make of it: one blank, a tab or none on either side of the dash, an indent, a mark of byte
 * order. By character codes, since every line of a file comes here. A tag that is known is needed where the form is loose, or where no
 * record is open: running text may hold `AI - ` too.
 */
export function readRisField(line: string, isInside: boolean): TaggedLine | null {
  let at = 0;
  while (line.charCodeAt(at) === BOM || isSpace(line.charCodeAt(at))) at += 1;
  const isIndented = at > 0 && line.charCodeAt(at - 1) !== BOM;
  if (!isUpper(line.charCodeAt(at)) || !isUpperOrDigit(line.charCodeAt(at + 1))) return null;
  let dash = at + 2;
  while (isSpace(line.charCodeAt(dash)) && dash - at < 10) dash += 1;
  if (line.charCodeAt(dash) !== DASH) return null;
  const tag = line.slice(at, at + 2);
  const gap = dash - at - 2;
  const hasSpaceBehind = dash + 1 >= line.length || isSpace(line.charCodeAt(dash + 1));
  const isPlain = gap === 2 && hasSpaceBehind && !isIndented;
  if (!(isPlain && isInside) && !KNOWN.has(tag)) return null;
  // `T1-weighted` and `SE -like` are words.
  if (!hasSpaceBehind && (gap === 0 || isLower(line.charCodeAt(dash + 1)))) return null;
  const text = line.slice(dash + 1).trim();
  // "AI - cells were counted" goes on.
  if (isInside && gap !== 2 && isLower(text.charCodeAt(0)) && !SMALL_START.has(tag)) return null;
  // "ER - positive cells" goes on; an end has nothing behind it.
  return tag === 'ER' && text !== '' && !isPlain ? null : { tag, text };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isUpperOrDigit(code: number): boolean {
  return isUpper(code) || (code >= 48 && code <= 57);
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}
