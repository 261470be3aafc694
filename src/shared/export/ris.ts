import { isMeeting, oneLine, type CitedPaper } from './cited-paper';
import { citeKeys } from './cite-keys';

/** A record for each, with a blank line between them. */
export function writeRis(papers: readonly CitedPaper[]): string {
  const keys = citeKeys(papers);
  return papers.map((paper, at) => writeRecord(paper, keys[at] ?? '')).join('\n');
}

function writeRecord({ title, authors, year, venue, ids, urls, abstract }: CitedPaper, key: string): string {
  const isInBook = venue !== null && isMeeting(venue);
  const { arxiv, pmid } = ids;
  const fields: [string, string | null | undefined][] = [
    ['TY', venue === null ? 'GEN' : isInBook ? 'CONF' : 'JOUR'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['PY', year === null ? null : String(year)],
    [isInBook ? 'T2' : 'JF', venue],
    ['DO', ids['doi']],
    // The format has no field for either number; these labels are those by which they are known in the fields for others.
    ['AN', arxiv === undefined ? null : `arXiv:${arxiv}`],
    ['U1', pmid === undefined ? null : `${pmid}[pmid]`],
    ['C2', ids['pmcid']],
    ['SN', ids['isbn']],
    ['SN', ids['issn']],
    ...urls.map((url): [string, string] => ['UR', url]),
    ['AB', abstract],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = oneLine(value ?? '');
    return text === '' ? [] : `${tag}  - ${text}\n`;
  });
  return `${lines.join('')}ER  - \n`;
}
