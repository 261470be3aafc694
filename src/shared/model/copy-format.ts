/** How papers are copied: for notes, for a text, and for other reference managers. In the order in which they are offered. */
export const copyFormats = ['markdown', 'citation', 'bibtex', 'ris', 'csl-json'] as const;
export type CopyFormat = (typeof copyFormats)[number];
