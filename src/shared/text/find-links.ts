import { bareDomains, pathDomains } from './top-level-domains';

// No address that a person can use is longer; what goes on without white space for more is data.
const MAX_LINK_LENGTH = 2_048;
// The ASCII characters of a URL without those that more often belong to the text around it: quotes, <>, {}, ^, `, |.
// A backslash is kept for now, since TeX escapes `_`, `%`, `&` and `#` within addresses.
const ADDRESS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%\\]+/;
const SCHEME = /https?:\/\//gi;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;

/**
 * The links that a text states, in order, each once, as written (no scheme is added). Nothing is invented: a file name, a version or an
 * abbreviation with a dot is no link, a bare domain counts only with a known ending.
 */
export function findLinks(text: string): string[] {
  let links: Set<string> | null = null;
  let from = 0;
  // Nearly every stop ends a sentence: looking at stops alone is ten times faster than taking the text apart into words.
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', Math.max(from, dot + 1))) {
    if (isSpaceAt(text, dot + 1)) continue;
    let start = dot;
    while (start > from && !isSpaceAt(text, start - 1)) start -= 1;
    let end = dot + 1;
    while (end < text.length && !isSpaceAt(text, end)) end += 1;
    from = end;
    for (const link of linksInToken(text.slice(start, end))) links = (links ?? new Set()).add(link);
  }
  return links === null ? [] : [...links];
}

/** The end of the text counts as white space. */
function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 32 && code < 127) return false;
  return Number.isNaN(code) || /\s/.test(text.charAt(at));
}

function linksInToken(token: string): string[] {
  const starts = [...token.matchAll(SCHEME)].map((match) => match.index);
  if (starts.length === 0) {
    const bare = findBareLink(token);
    return bare === null ? [] : [bare];
  }
  // An address may hold another one (web archives); two addresses in a row are parted by a comma or the like.
  const own = starts.filter((start, i) => i === 0 || !/[/=]/.test(token.charAt(start - 1)));
  return own.flatMap((start, i) => {
    const link = trimLink(token.slice(start, Math.min(own[i + 1] ?? Infinity, start + MAX_LINK_LENGTH)));
    const host = link.replace(/^https?:\/\//i, '').split(/[/?#:]/, 1)[0] ?? '';
    return HOST.test(host) || /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})$/.test(host) ? [link] : [];
  });
}

/** `www.` or a bare domain. Letters of other scripts, `@` or a slash directly before it mean that it is part of something else. */
function findBareLink(token: string): string | null {
  if (token.length > MAX_LINK_LENGTH) return null;
  const lead = /^[("'“‘[<«*_,;:–—-]*/.exec(token)?.[0].length ?? 0;
  const link = trimLink(token.slice(lead).replace(/^[A-Za-z]+:(?=[a-z])/i, ''));
  const host = link.split(/[/?#:]/, 1)[0] ?? '';
  if (!HOST.test(host) || link.includes('@')) return null;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (/^www\./i.test(host)) return host.split('.').length >= 3 ? link : null;
  // "end.In the next": a lost space after a stop looks like a domain, but for its capital.
  if (host !== host.toLowerCase() || !/[a-z]/.test(host.slice(0, -ending.length))) return null;
  const hasPath = /^\/[\w~@%-]/.test(link.slice(host.length));
  return bareDomains.has(ending) || (hasPath && pathDomains.has(ending)) ? link : null;
}

function trimLink(raw: string): string {
  const address = ADDRESS.exec(raw)?.[0] ?? '';
  // A backslash that escapes nothing is the start of a macro, as in `\url{...}\footnote`.
  const unescaped = address.replace(/\\(?=[_%&#~$])/g, '').split('\\', 1)[0] ?? '';
  return unescaped.slice(0, findEnd(unescaped));
}

/** Punctuation of the sentence is left behind. A closing bracket stays when its partner is part of the address. */
function findEnd(link: string): number {
  let openRound = count(link, '(') - count(link, ')');
  let openSquare = count(link, '[') - count(link, ']');
  let end = link.length;
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1);
    if (last === ')' && openRound < 0) openRound += 1;
    else if (last === ']' && openSquare < 0) openSquare += 1;
    else if (!/[.,;:!?'*_~$&(=[]/.test(last)) break;
    if (last === '(') openRound -= 1;
    if (last === '[') openSquare -= 1;
  }
  return end;
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
