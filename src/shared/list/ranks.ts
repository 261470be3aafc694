/** What takes long to compare. */
export const rankedFields = ['title', 'author', 'venue'] as const;
export type RankedField = (typeof rankedFields)[number];
export type Ranks = Record<RankedField, Uint32Array>;

/** The rank of what was not ranked; slots behind the end of `ranks` were not ranked either. */
export const NOT_RANKED = 0xffff_ffff;
/** The rank of a paper that has no such text. */
export const NO_TEXT = 0xffff_fffe;

export const NO_RANKS: Ranks = { title: new Uint32Array(0), author: new Uint32Array(0), venue: new Uint32Array(0) };
