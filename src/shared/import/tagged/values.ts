const NO_NAME =
  /^(?:et\.? al\.?,?|and others|others|\[?no authors? listed\]?|\[?anon(?:ymous)?\]?|n\/a|none|\d+ (?:more|others?))\.?$/i;

/** The first year that a date names: `2012///`, `20210131`, `1 Jan.-Feb. 2019`. Null for anything else. */
export function readYear(text: string): number | null {
  const compact = /^\s*((?:1[5-9]|20)\d\d)(?:0[0-9]|1[0-2])(?:[0-2]\d|3[01])\s*$/.exec(text)?.[1];
  const year = compact ?? /(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/.exec(text.slice(0, 200))?.[1];
  return year === undefined ? null : Number(year);
}

/** What the first text that can be read says. Long ones are no ids and no dates. */
export function firstOfTexts<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const value = text.length > MAX_VALUE_LENGTH ? null : read(text);
    if (value !== null) return value;
  }
  return null;
}

const MAX_VALUE_LENGTH = 500;

/** The first year in the fields, group by group: the best one first. */
export function readYears(...groups: readonly (readonly string[])[]): number | null {
  for (const text of groups.flat()) {
    const year = readYear(text);
    if (year !== null) return year;
  }
  return null;
}

/** `Family, Given` or as written; null where the field holds no name. */
export function readName(text: string): string | null {
  if (text.length > MAX_NAME_LENGTH) return null;
  const name = UNTIDY_NAME.test(text) ? tidyName(text) : text;
  return name === '' || (name.length <= MAX_NO_NAME_LENGTH && NO_NAME.test(name)) ? null : name;
}

// Nearly every name is tidy; taking all of them through the replacements cost more than reading the lines.
const UNTIDY_NAME = /^[\s,;*]|[\s,;*]$|\s\s|[^\S ]|\s,|,(?! )|\bal\.?$/;
const MAX_NO_NAME_LENGTH = 30;
// A study group may sign with a sentence; more than this is text.
const MAX_NAME_LENGTH = 500;

function tidyName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?, ?/g, ', ')
    .replace(/[ ,]+et\.? al\.?,?$/i, '')
    .replace(/^[ ,;*]+|[ ,;*]+$/g, '');
}

/** Names of all fields, each once. Some programs write several into one field, divided by semicolons. */
export function readNames(texts: readonly string[]): string[] {
  const names = new Set<string>();
  for (const text of texts) {
    if (text.length > MAX_NAMES_LENGTH) continue;
    for (const part of text.split(/[;；]/)) {
      const name = readName(part);
      if (name !== null) names.add(name);
    }
  }
  return [...names];
}

// Names beyond this are a text under the wrong tag.
const MAX_NAMES_LENGTH = 100_000;

/** Keywords of all fields, each once. */
export function readKeywords(texts: readonly string[], divider: RegExp): string[] {
  const words = texts
    .flatMap((text) => text.split(divider))
    .filter((word) => word.length <= MAX_KEYWORD_LENGTH)
    .map((word) => word.replace(/^[\s*]+|[\s,;]+$/g, '').replace(/\s+/g, ' '))
    .filter((word) => word !== '');
  return [...new Set(words)];
}

// A "keyword" beyond this is a sentence or a list without dividers.
const MAX_KEYWORD_LENGTH = 300;

/** Addresses of the web in a field: one, or several divided by semicolons or spaces. */
export function readUrls(texts: readonly string[]): string[] {
  const urls = texts
    .flatMap((text) => text.split(/[;,]?\s+|;(?=https?:)/))
    .filter((url) => url.length <= MAX_URL_LENGTH)
    .map((url) => url.replace(/^<|[>;,]+$/g, ''))
    .map((url) => (/^www\./i.test(url) ? url : url.replace(/^(?:url|https?):\s*(?=https?:)/i, '')))
    .filter((url) => !RESOLVER.test(url))
    .filter((url) => /^(?:https?:\/\/|www\.)[^\s]+\.[^\s]+$/i.test(url));
  return [...new Set(urls)];
}

// What goes on for more without white space is data, not an address that a person can use.
const MAX_URL_LENGTH = 2_048;

// Databases write a link through the resolver of one library (OpenURL), which leads nobody else anywhere.
const RESOLVER = /[?&](?:url_ver=Z39|rft_|ctx_ver=)|[?&](?:sid|id)=[^&]*&(?:issn|isbn|id)=|^https?:\/\/sfx\./i;
