import { normaliseArxivId } from '../../text/ids';
import { readSubjects } from '../arxiv/subjects';
import { createTaggedPaper } from '../tagged/create-paper';
import { readDoi } from '../tagged/ids';
import { readNames, readYears } from '../tagged/values';
import type { ParsedPaper } from '../types';
import { attributeOf, nodesAt, textsAt } from '../xml/nodes';
import type { XmlNode } from '../xml/read-items';

export function toAtomPaper(entry: XmlNode): ParsedPaper | null {
  const categories = nodesAt(entry, 'category').map((node) => attributeOf(node, 'term') ?? '');
  return createTaggedPaper({
    title: textsAt(entry, 'title')[0] ?? null,
    authors: readNames(textsAt(entry, 'author/name')),
    // `updated` is the day of the last version.
    year: readYears(textsAt(entry, 'published')),
    venue: textsAt(entry, 'arxiv:journal_ref')[0] ?? null,
    ids: {
      arxiv:
        textsAt(entry, 'id')
          .map(normaliseArxivId)
          .find((id) => id !== null) ?? null,
      doi: readDoi(textsAt(entry, 'arxiv:doi').flatMap((text) => text.split(/\s+/))),
    },
    urls: [],
    abstract: textsAt(entry, 'summary')[0] ?? null,
    keywords: readSubjects(categories.join(' ')),
  });
}
