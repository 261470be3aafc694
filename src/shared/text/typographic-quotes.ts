/** How a language quotes: double and single marks, opening and closing. */
export type QuoteStyle = { double: readonly [string, string]; single: readonly [string, string] };

const APOSTROPHE = '’';
// French leaves a blank that never breaks between its marks and the words.
const styles = {
  en: { double: ['“', '”'], single: ['‘', '’'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['‘', '’'] },
} as const satisfies Record<string, QuoteStyle>;
export type QuoteLanguage = keyof typeof styles;

// Words that are common in one of them and hardly stand in the others.
const SIGNS: readonly (readonly [QuoteLanguage, RegExp])[] = [
  ['en', /\b(the|of|and|is|are|that|with|this|for|we|it)\b/giu],
  ['de', /\b(der|die|das|und|ist|nicht|ein|eine|mit|von|auf|wir|dass|sich|den|dem)\b/giu],
  ['fr', /\b(le|la|les|des|une|est|et|dans|que|qui|pour|nous|sur|du|avec)\b/giu],
];
// One word can be a name; a sentence has several.
const LEAST_WORDS = 2;

/** By the words around; English where they say nothing. */
export function findQuoteLanguage(words: string): QuoteLanguage {
  let best: { language: QuoteLanguage; count: number } = { language: 'en', count: LEAST_WORDS - 1 };
  for (const [language, sign] of SIGNS) {
    const count = words.match(sign)?.length ?? 0;
    if (count > best.count) best = { language, count };
  }
  return best.language;
}

/**
 * What stands for a straight mark that was typed behind `before`, the text of its block so far. Null where it stays: between the signs of a
 * formula or of code that is not closed yet.
 */
export function curlQuote(before: string, typed: '"' | "'", language: QuoteLanguage): string | null {
  if (isWithinSigns(before)) return null;
  const [open, close] = styles[language][typed === '"' ? 'double' : 'single'];
  const isOpen = count(before, open) > count(before, close);
  // Whether it opens can be seen from what is before it; after a word a single mark is as often an apostrophe.
  if (typed === "'" && /[\p{L}\p{N}]$/u.test(before)) return isOpen && language !== 'en' ? close : APOSTROPHE;
  const { double, single } = styles[language];
  const opens =
    /(^|[\s([{<\u2013\u2014\-/])$/u.test(before) || [double[0], single[0]].some((one) => before.endsWith(one));
  // Somebody who writes French sets the blank by hand as well.
  if (language === 'fr' && typed === '"' && isOpen && !before.endsWith(open)) return /\s$/u.test(before) ? '»' : close;
  return opens ? open : close;
}

/** Formulas begin with a $ that no blank and no sum of money follows. */
function isWithinSigns(before: string): boolean {
  return (
    (before.match(/`/g)?.length ?? 0) % 2 === 1 || (before.match(/\$(?![\s\d])|(?<=\S)\$/gu)?.length ?? 0) % 2 === 1
  );
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
