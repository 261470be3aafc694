/** `2410.05434`, `math/0309136`, `math.GT/0309136`, with or without a version. */
export const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?`;

// The archive opened in 1991; ids of two digits of a year last until 2090.
const FIRST_YEAR = 91;

/** The year in which the first version came, as its id says; null for what is no id. */
export function yearOfArxivId(id: string): number | null {
  const digits = /(?:^|\/)(\d{2})(0[1-9]|1[0-2])/.exec(id)?.[1];
  if (digits === undefined) return null;
  const year = Number(digits);
  return year >= FIRST_YEAR ? 1900 + year : 2000 + year;
}
