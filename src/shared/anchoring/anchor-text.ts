import { readCompared, type ComparedText } from './compared-text';
import { createGramIndex, type GramIndex } from './gram-index';

/** A text with what is worked out of it once, when first needed. Keep it while many selectors meet one text. */
export type AnchorText = { readonly source: string; compared(): ComparedText; grams(): GramIndex };

export function createAnchorText(source: string): AnchorText {
  let compared: ComparedText | null = null;
  let grams: GramIndex | null = null;
  const text: AnchorText = {
    source,
    compared: () => (compared ??= readCompared(source)),
    grams: () => (grams ??= createGramIndex(text.compared())),
  };
  return text;
}
