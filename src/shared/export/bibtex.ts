import { findMath } from '../text/tex';
import { citeKeys } from './cite-keys';
import { isMeeting, oneLine, splitName, type CitedPaper } from './cited-paper';

/** An entry for each. */
export function writeBibtex(papers: readonly CitedPaper[]): string {
  const keys = citeKeys(papers);
  return papers.map((paper, at) => writeEntry(paper, keys[at] ?? '')).join('\n');
}

function writeEntry(paper: CitedPaper, key: string): string {
  const { title, authors, year, venue, ids, urls, abstract } = paper;
  const place = venue === null ? '' : escapeTex(oneLine(venue));
  const isInBook = venue !== null && isMeeting(venue);
  const type = place === '' ? 'misc' : isInBook ? 'inproceedings' : 'article';
  const fields: [string, string | undefined][] = [
    // The second pair of braces: a style must not make small letters of the title's names.
    ['title', title === '' ? '' : `{${escapeTex(oneLine(title))}}`],
    ['author', authors.map(writeName).join(' and ')],
    [isInBook ? 'booktitle' : 'journal', place],
    ['year', year === null ? '' : String(year)],
    ['doi', verbatim(ids['doi'])],
    ['eprint', verbatim(ids['arxiv'])],
    ['archiveprefix', ids['arxiv'] === undefined ? '' : 'arXiv'],
    ['pmid', verbatim(ids['pmid'])],
    ['pmcid', verbatim(ids['pmcid'])],
    ['isbn', verbatim(ids['isbn'])],
    ['issn', verbatim(ids['issn'])],
    ['url', verbatim(urls[0])],
    ['abstract', escapeTex(oneLine(abstract))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `  ${name} = {${value}},\n`,
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** `and` parts names and a comma parts a name: one that holds either for other reasons stands in braces. */
function writeName(name: string): string {
  const parts = splitName(name);
  if (parts === null) {
    const text = oneLine(name);
    return /,|;|\band\b/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text);
  }
  const { family, given, suffix } = parts;
  return (suffix === '' ? [family, given] : [family, suffix, given]).map(writePart).join(', ');
}

function writePart(part: string): string {
  return /\band\b/i.test(part) ? `{${escapeTex(part)}}` : escapeTex(part);
}

/** What TeX gives a meaning, as the sign itself. Braces by name: BibTeX counts those behind a backslash too. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

/** Formulas stay formulas, everything else is the text's own characters: prices, percentages, underscores. */
export function escapeTex(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of findMath(text)) {
    const formula = text.slice(start, end);
    if (!isBalanced(formula)) continue;
    out += escapePlain(text.slice(from, start)) + formula;
    from = end;
  }
  return out + escapePlain(text.slice(from));
}

function escapePlain(text: string): string {
  return (
    text
      .replace(/[\\{}~^%&#_$]/g, (sign) => SIGNS[sign] ?? sign)
      // Two in a row are a dash or a quotation mark to TeX.
      .replace(/([-'`])(?=\1)/g, '$1{}')
  );
}

/** A brace without its partner would end the field, or never end it. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Addresses and ids are read as they stand; what would break the entry is written as an address writes it. */
function verbatim(text: string | undefined): string | undefined {
  return text?.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
