/** `Family, Given` reads as a name; anything else stands as the file wrote it. */
export function displayAuthor(author: string): string {
  const parts = author.split(',').map((part) => part.trim());
  const [family, given] = parts;
  return parts.length === 2 && family !== undefined && given !== undefined && family !== '' && given !== ''
    ? `${given} ${family}`
    : author;
}

// Three lines at the usual width; large collaborations list thousands.
export const AUTHORS_SHOWN = 12;

/** The first of many, and how many more there are; a single one more is shown, not counted. */
export function splitAuthors(authors: readonly string[]): { shown: string[]; more: number } {
  const names = authors.map(displayAuthor);
  if (names.length <= AUTHORS_SHOWN + 1) return { shown: names, more: 0 };
  return { shown: names.slice(0, AUTHORS_SHOWN), more: names.length - AUTHORS_SHOWN };
}
