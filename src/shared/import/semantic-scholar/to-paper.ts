import { normaliseArxivId, normalisePmcid, normalisePmid } from '../../text/ids';
import { firstText, objectOf, objectsOf, textOf, yearOf } from '../json/fields';
import type { JsonObject } from '../json/read-value';
import { createTaggedPaper } from '../tagged/create-paper';
import { readDoi } from '../tagged/ids';
import { readUrls } from '../tagged/values';
import type { ParsedPaper } from '../types';

/** Lists of citations and references hold the paper one step further down. */
const INNER_KEYS = ['citingPaper', 'citedPaper', 'paper'];

export function toSemanticScholarPaper(record: JsonObject): ParsedPaper | null {
  const inner = INNER_KEYS.map((key) => objectOf(record[key])).find((one) => Object.keys(one).length > 0);
  const paper = withLowerKeys(inner ?? record);
  const ids = withLowerKeys(objectOf(paper['externalids']));
  return createTaggedPaper({
    title: textOf(paper['title']),
    authors: objectsOf(paper['authors']).flatMap((one) => textOf(one['name']) ?? []),
    year: yearOf(paper['year']) ?? yearOf(paper['publicationdate']),
    venue: firstText(paper['venue'], objectOf(paper['publicationvenue'])['name'], objectOf(paper['journal'])['name']),
    ids: {
      s2: /^[0-9a-f]{40}$/i.exec(textOf(paper['paperid']) ?? '')?.[0].toLowerCase() ?? null,
      doi: readDoi([ids['doi'], paper['doi']].map((one) => textOf(one) ?? '')),
      arxiv: normaliseArxivId(firstText(ids['arxiv'], paper['arxivid']) ?? ''),
      pmid: normalisePmid(textOf(ids['pubmed']) ?? ''),
      pmcid: pmcidOf(textOf(ids['pubmedcentral'])),
      acl: firstText(ids['acl'])?.toLowerCase() ?? null,
      dblp: firstText(ids['dblp'])?.toLowerCase() ?? null,
    },
    urls: readUrls([paper['url'], objectOf(paper['openaccesspdf'])['url']].map((one) => textOf(one) ?? '')),
    abstract: textOf(paper['abstract']),
    keywords: [],
  });
}

/** The bulk data sets write the same keys without capitals. */
function withLowerKeys(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));
}

function pmcidOf(text: string | null): string | null {
  return text === null ? null : normalisePmcid(/^\d+$/.test(text) ? `pmc${text}` : text);
}
