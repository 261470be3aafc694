import { normaliseArxivId, normalisePmcid, normalisePmid } from '../../text/ids';
import { firstText, objectOf, objectsOf, textOf, yearOf } from '../json/fields';
import type { JsonObject } from '../json/read-value';
import { createTaggedPaper } from '../tagged/create-paper';
import { readDoi } from '../tagged/ids';
import { readUrls } from '../tagged/values';
import type { ParsedPaper } from '../types';
import { readInvertedIndex } from './inverted-index';

export function toOpenAlexPaper(work: JsonObject): ParsedPaper | null {
  const ids = objectOf(work['ids']);
  const place = objectOf(work['primary_location']);
  const source = objectOf(place['source'] ?? work['host_venue']);
  const urls = [place['landing_page_url'], place['pdf_url'], objectOf(work['open_access'])['oa_url']];
  return createTaggedPaper({
    title: firstText(work['title'], work['display_name']),
    authors: authorsOf(work),
    year: yearOf(work['publication_year']) ?? yearOf(work['publication_date']),
    venue: firstText(source['display_name'], place['raw_source_name']),
    ids: {
      openalex: openAlexId(firstText(work['id'], ids['openalex'])),
      doi: readDoi([work['doi'], ids['doi']].map((one) => textOf(one) ?? '')),
      arxiv: arxivOf(work, urls),
      pmid: normalisePmid(lastPart(textOf(ids['pmid']))),
      pmcid: pmcidOf(textOf(ids['pmcid'])),
    },
    urls: readUrls(urls.map((url) => textOf(url) ?? '')),
    abstract: textOf(readInvertedIndex(work['abstract_inverted_index'])) ?? textOf(work['abstract']),
    keywords: [
      ...new Set(objectsOf(work['keywords']).flatMap((one) => firstText(one['display_name'], one['keyword']) ?? [])),
    ],
  });
}

function authorsOf(work: JsonObject): string[] {
  const names = objectsOf(work['authorships']).map((one) =>
    firstText(objectOf(one['author'])['display_name'], one['raw_author_name']),
  );
  return names.filter((name) => name !== null);
}

/** `https://openalex.org/W2741809807` is `w2741809807`. */
function openAlexId(text: string | null): string | null {
  return (
    /^(?:https?:\/\/(?:\w+\.)?openalex\.org\/(?:works\/)?)?(W\d{4,12})$/i.exec(text ?? '')?.[1]?.toLowerCase() ?? null
  );
}

/** A work's own copies, of which one may stand on arXiv. */
function arxivOf(work: JsonObject, urls: readonly unknown[]): string | null {
  const places = objectsOf(work['locations']).flatMap((one) => [one['landing_page_url'], one['pdf_url']]);
  const addresses = [...urls, ...places].map((url) => textOf(url) ?? '').filter((url) => /\barxiv\.org\//i.test(url));
  const doi = /^(?:https?:\/\/doi\.org\/)?10\.48550\/arxiv\.(.+)$/i.exec(textOf(work['doi']) ?? '')?.[1];
  return [doi ?? '', ...addresses].map(normaliseArxivId).find((id) => id !== null) ?? null;
}

/** The index writes the number alone behind its address. */
function pmcidOf(text: string | null): string | null {
  const id = lastPart(text);
  return normalisePmcid(/^\d+$/.test(id) ? `pmc${id}` : id);
}

function lastPart(address: string | null): string {
  return address?.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
