/** TeX's accents and letters as characters: one table for what the screen shows and for what the keys of identity read. */
const COMBINING: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['c', '\u0327'],
  ['v', '\u030c'],
  ['u', '\u0306'],
  ['H', '\u030b'],
  ['k', '\u0328'],
  ['r', '\u030a'],
  ['d', '\u0323'],
  ['b', '\u0331'],
]);

/** By the name of the macro that writes it, as in `\ss`. */
export const texLetters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
};

/** @param mark the accent as TeX names it; an unknown one leaves the letter as it is. One character where Unicode has one. */
export function addAccent(letter: string, mark: string): string {
  // The few letters that most accents stand on are composed once.
  if (letter.length === 1 && letter <= 'z') return composed.get(mark)?.get(letter) ?? composeOnce(letter, mark);
  return compose(letter, mark);
}

/** By accent, then by letter: a key of both would be a string made for each look. */
const composed = new Map<string, Map<string, string>>();

function composeOnce(letter: string, mark: string): string {
  const character = compose(letter, mark);
  const letters = composed.get(mark) ?? new Map<string, string>();
  composed.set(mark, letters.set(letter, character));
  return character;
}

function compose(letter: string, mark: string): string {
  return (letter + (COMBINING.get(mark) ?? '')).normalize('NFC');
}

export function isAccent(mark: string): boolean {
  return COMBINING.has(mark);
}

const GREEK =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π ' +
  'rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ ' +
  'Phi Φ Psi Ψ Omega Ω';
const SIGNS =
  'textless < textgreater > textbackslash \\ backslash \\ textbar | textasciitilde ~ textasciicircum ^ textunderscore _ textdollar $ ' +
  'textbraceleft { textbraceright } lbrace { rbrace } textquotesingle \' textquotedbl " textquoteleft ‘ textquoteright ’ lq ‘ rq ’ ' +
  'textquotedblleft “ textquotedblright ” quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹ ' +
  'guilsinglright › textendash – textemdash — textellipsis … ldots … dots … cdots ⋯ textbullet • textperiodcentered · cdot · ' +
  'textdegree ° degree ° textmu µ textregistered ® texttrademark ™ textcopyright © copyright © textsection § S § P ¶ pounds £ ' +
  'textsterling £ euro € texteuro € textyen ¥ textexclamdown ¡ textquestiondown ¿ times × texttimes × div ÷ pm ± textpm ± mp ∓ leq ≤ ' +
  'le ≤ geq ≥ ge ≥ neq ≠ approx ≈ sim ~ simeq ≃ equiv ≡ infty ∞ partial ∂ nabla ∇ in ∈ to → rightarrow → textrightarrow → leftarrow ← ' +
  'leftrightarrow ↔ uparrow ↑ downarrow ↓ sum ∑ prod ∏ prime ′ ell ℓ star ⋆ dagger † ddagger ‡ circ ° TeX TeX LaTeX LaTeX BibTeX BibTeX';

/** What other macros write in running text: signs and Greek letters, by name. */
export const texSigns: ReadonlyMap<string, string> = new Map(pairsOf(`${GREEK} ${SIGNS}`));

function pairsOf(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, words[i + 1] ?? '']] : []));
}
