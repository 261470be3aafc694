import type { ColumnField } from '../../model/columns';

/** Names of columns as programs write them, the best first: of a field that may stand once, one column is taken. */
const NAMES: Readonly<Record<ColumnField, string>> = {
  title:
    'title, document title, article title, item title, primary title, paper title, ti, t1, titel, titre, titulo, paper, name, 题名, 标题, 篇名',
  authors:
    'author full names, af, authors, author, author names, author s, all authors, author list, authors primary, au, a1, creator, creators, autoren, auteurs, autores, first authors, first author, 作者',
  year: 'year, publication year, published year, pub year, py, year of publication, issue year, date, publication date, date published, published, pubdate, cover date, issued, jahr, annee, ano, pubtime, 年, 年份, 出版年, 发表时间',
  venue:
    'publication title, source title, journal, journal book, journal title, journal name, container title, booktitle, publication, publication name, venue, source, so, secondary title, conference title, conference name, proceedings title, conference, t2, jo, zeitschrift, 文献来源, 刊名, 来源',
  abstract: 'abstract, abstract note, abstract text, ab, summary, abstracts, zusammenfassung, resume, resumen, 摘要',
  doi: 'doi, item doi, digital object identifier, doi link, di, do',
  arxiv: 'arxiv, arxiv id, arxivid, arxiv number, eprint',
  pmid: 'pmid, pubmed id, pubmedid, medline pmid, pubmed, pm',
  url: 'url, urls, link, links, pdf link, openalex id, document url, article url, full text link, fulltext url, web address, open url link, ur',
  keywords:
    'author keywords, index keywords, keywords, keyword, de, kw, ieee terms, mesh terms, mesh, subject terms, schlagworter, mots cles, emtree drug index terms major focus, emtree drug index terms, emtree medical index terms major focus, emtree medical index terms, 关键词',
  tags: 'manual tags, automatic tags, tags, tag, labels, collections',
  notes: 'notes, note, my notes, user notes, asreview note, comments, comment, reviewer notes',
  label:
    'asreview label, final included, label included, included, inclusion, screening decision, decision, include, relevant, relevance, screening status, status, read status, reading status, label',
  rating: 'rating, my rating, user rating, stars',
};

/** Several columns of these add up. */
const MANY: ReadonlySet<ColumnField> = new Set(['url', 'keywords', 'tags', 'notes']);

const fieldOf = new Map<string, { field: ColumnField; rank: number }>(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names
      .split(', ')
      .map((name, rank): [string, { field: ColumnField; rank: number }] => [
        name,
        { field: field as ColumnField, rank },
      ]),
  ),
);

/** What each column most likely holds, by its name alone. */
export function guessFields(names: readonly string[]): (ColumnField | null)[] {
  const known = names.map((name) => fieldOf.get(normaliseName(name)) ?? null);
  const best = new Map<ColumnField, number>();
  known.forEach((one, i) => {
    if (one === null) return;
    const before = known[best.get(one.field) ?? -1];
    if (before === undefined || before === null || one.rank < before.rank) best.set(one.field, i);
  });
  return known.map((one, i) => (one !== null && (MANY.has(one.field) || best.get(one.field) === i) ? one.field : null));
}

/** `Publication_Year`, ` "publication year" ` and `PUBLICATION YEAR` are one; of `Title-题名` and `DOI-DOI` one half is enough. */
function normaliseName(name: string): string {
  return name
    .trim()
    .replace(/^([A-Za-z]{3,20})-(?:\p{Script=Han}{1,12}|\1)$/u, '$1')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
