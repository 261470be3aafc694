import { stateOfKey, stateOfVenue } from '../../../shared/dedupe/id-keys';
import type { Paper } from '../../../shared/model/paper';
import type { Words } from '../../i18n/words';

/** A paper as its family strip names it. */
export type FamilyMember = { paper: Paper; state: 'preprint' | 'published' | 'open' };

/** What is published says more than what was posted: a record that has both ids is the publication. */
export function stateOf(paper: Paper): FamilyMember['state'] {
  const states = [...paper.keys.map(stateOfKey), stateOfVenue(paper.venue)];
  if (states.includes('published')) return 'published';
  return states.includes('preprint') ? 'preprint' : 'open';
}

const ORDER: readonly FamilyMember['state'][] = ['preprint', 'open', 'published'];

/** Preprints first, then by year. */
export function sortMembers(papers: readonly Paper[]): FamilyMember[] {
  return papers
    .map((paper) => ({ paper, state: stateOf(paper) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        (a.paper.year ?? 0) - (b.paper.year ?? 0) ||
        (a.paper.id < b.paper.id ? -1 : 1),
    );
}

/** "Preprint", "Published in Annals (2024)". */
export function describeMember(words: Words, { paper, state }: FamilyMember): string {
  const venue = paper.venue ?? '';
  const what =
    state === 'preprint'
      ? words('family.preprint')
      : state === 'open'
        ? words('family.version')
        : venue === ''
          ? words('family.published')
          : words('family.publishedIn', { venue });
  return paper.year === null ? what : words('family.yearOf', { what, year: String(paper.year) });
}
