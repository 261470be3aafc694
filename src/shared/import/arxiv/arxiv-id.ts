/** `2410.05434`, `math/0309136`, `math.GT/0309136`, with or without a version: the source of a pattern. */
export const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?`;
