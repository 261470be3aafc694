/**
 * A record's text must occur in its lines. A list holds it character for character; a record format writes it with escapes, and names here
 * how its lines read without them, so that the law can compare letters and digits.
 */
export const asWritten: Readonly<Record<string, (lines: string) => string>> = {};

/** Formats whose records may share a line, since line ends mean nothing in them. */
export const sharesLines: ReadonlySet<string> = new Set([]);
