import { describe, expect, it } from 'vitest';
import { findSame, type KnownPaper } from './find-same';
import { paperKeys, type PaperFacts } from './paper-keys';

const text =
  'A text of more than a hundred letters about the folding of maps, which nobody else has written in these very words before now. It goes on for a while. ';

function createFacts(given: Partial<PaperFacts>): PaperFacts {
  return { title: null, titleSource: 'file', authors: [], year: null, ids: {}, abstract: null, ...given };
}
function createKnown(facts: PaperFacts): KnownPaper {
  return { keys: paperKeys(facts), authors: facts.authors, year: facts.year };
}
/** How the second paper is found to be the first, or null. */
function match(first: Partial<PaperFacts>, second: Partial<PaperFacts>): string | null {
  const known = createKnown(createFacts(first));
  return findSame(createFacts(second), (key) => (known.keys.includes(key) ? [known] : []))?.by ?? null;
}

describe('findSame', () => {
  it.each<[string, Partial<PaperFacts>, Partial<PaperFacts>, string | null]>([
    ['an id', { ids: { doi: '10.1/a' }, title: 'One' }, { ids: { doi: '10.1/A' }, title: 'Other' }, 'doi'],
    [
      'the text, whatever its case and spacing',
      { abstract: text },
      { abstract: `  ${text.toUpperCase().replace(/ /g, '  ')}` },
      'abstract',
    ],
    ['the text under another title', { title: 'A', abstract: text }, { title: 'B', abstract: text }, 'abstract'],
    [
      'a telling title, though its text changed',
      { title: 'How to fold old maps', abstract: text },
      { title: 'How to Fold Old Maps.', abstract: `${text}More.` },
      'title',
    ],
    ['a short title without texts', { title: 'Fold' }, { title: 'fold' }, 'title'],
    [
      'a short title, its year and first author',
      { title: 'Fold', year: 2020, authors: ['Hu, Li'], abstract: text },
      { title: 'Fold', year: 2021, authors: ['Li Hu'], abstract: `${text}More.` },
      'title',
    ],
    [
      'not a short title alone',
      { title: 'Fold', abstract: text },
      { title: 'Fold', abstract: `Another ${text}` },
      null,
    ],
    [
      'not another year',
      { title: 'How to fold old maps', year: 2001 },
      { title: 'How to fold old maps', year: 2019 },
      null,
    ],
    [
      'not another first author',
      { title: 'How to fold old maps', authors: ['Li Hu'] },
      { title: 'How to fold old maps', authors: ['Wu, Li'] },
      null,
    ],
    [
      'not another id of the kind',
      { title: 'How to fold old maps', ids: { doi: '10.1/a' } },
      { title: 'How to fold old maps', ids: { doi: '10.1/b' } },
      null,
    ],
    [
      'a preprint and its publication',
      { title: 'How to fold old maps', ids: { arxiv: '2001.00001' } },
      { title: 'How to fold old maps', ids: { doi: '10.1/b' } },
      'title',
    ],
    ['not a name and a longer name', { title: 'Pangu Ultra' }, { title: 'Pangu Ultra MoE' }, null],
    [
      'not a suggested title',
      { title: 'How to fold old maps', titleSource: 'derived' },
      { title: 'How to fold old maps', titleSource: 'derived' },
      null,
    ],
    [
      'not a stated and a suggested title',
      { title: 'How to fold old maps' },
      { title: 'How to fold old maps', titleSource: 'derived' },
      null,
    ],
    ['not an empty text', { abstract: 'No abstract available.' }, { abstract: 'No abstract available.' }, null],
  ])('%s', (_, first, second, by) => {
    expect(match(first, second)).toBe(by);
  });
});

describe('paperKeys', () => {
  it('are flat words for an index, strongest first', () => {
    expect(
      paperKeys(createFacts({ title: 'On Maps', ids: { arxiv: '2001.00001', doi: '10.1/A' }, abstract: text })),
    ).toEqual(['arxiv:2001.00001', 'doi:10.1/a', 'title:on maps', expect.stringMatching(/^abstract:[0-9a-f]{28}$/)]);
  });
});
