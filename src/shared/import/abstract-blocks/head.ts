export type Head = { title: string | null; authors: string[] };

// The longest titles on record have some 300 characters; more is a paragraph.
const MAX_TITLE_LENGTH = 300;

/** What the lines directly above a label say: a title, or a title and then its authors. Null where they are neither. */
export function readHead(lines: readonly string[]): Head | null {
  const [title, names] = lines.map((line) => line.trim());
  if (title === undefined || lines.length > 2 || title.length > MAX_TITLE_LENGTH || /[.;,]$/.test(title)) return null;
  if (names === undefined) return { title, authors: [] };
  const authors = readAuthors(names);
  return authors === null ? null : { title, authors };
}

/** Reads like a title even where nothing stands next to it: "Load more" and "PDF" do not. */
export function isTitleShaped(lines: readonly string[]): boolean {
  const title = lines[0]?.trim() ?? '';
  return (
    readHead(lines) !== null && title.length >= 15 && title.split(/\s+/).length >= 3 && /^[\p{Lu}\p{N}]/u.test(title)
  );
}

/** Names as written, split at commas and "and". Null where the line reads like anything else than a row of names. */
export function readAuthors(line: string): string[] | null {
  const names = line
    .replace(/^\s*(?:authors?\s*[:：]|by\s)/i, '')
    .split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:et al\.?|others|(?:\d+\s+)?(?:other|more)\s.*)$/i.test(name));
  return names.length > 0 && names.every(isName) ? names : null;
}

/** Two to five words, each with a capital but for particles ("van der"); initials may have stops. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (/^copyright\b/i.test(text)) return false;
  return words.length >= 2 && words.length <= 5 && /^\p{Lu}|\s\p{Lu}/u.test(text) && words.every(isNameWord);
}

function isNameWord(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) ||
    /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|bin|al|ter|ten)$/.test(word)
  );
}
