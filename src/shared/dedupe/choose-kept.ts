import type { Paper } from '../model/paper';

/**
 * Which of two papers stays when they become one. What the other has besides is added to it, so that this decides only whose title and
 * abstract are shown: the reader's own words first, then a publication before its manuscript, a stated title before a suggested one, a
 * whole abstract before a cut one; then the one that came first.
 */
export function chooseKept(a: Paper, b: Paper): 'a' | 'b' {
  for (const hasMore of MERITS) {
    const [one, other] = [hasMore(a), hasMore(b)];
    if (one !== other) return one > other ? 'a' : 'b';
  }
  return a.id <= b.id ? 'a' : 'b';
}

const MERITS: readonly ((paper: Paper) => number)[] = [
  (paper) => Number(paper.fieldFrom['title'] === 'user'),
  (paper) => Number(paper.title !== '' && paper.fieldFrom['title'] !== 'derived'),
  (paper) => Number('doi' in paper.ids || 'pmid' in paper.ids || 'acl' in paper.ids),
  (paper) => Number(paper.abstract !== '') + Number(paper.abstract !== '' && paper.fieldFrom['abstract'] !== 'excerpt'),
  (paper) => Number(paper.status !== 'inbox') + Number(paper.rating > 0),
];
