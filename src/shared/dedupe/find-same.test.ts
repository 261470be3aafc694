import { describe, expect, it } from 'vitest';
import { createKnown, findSame } from './find-same';
import { statedFacts, type LabelledFacts } from './labelled-pairs.cases';
import { paperKeys } from './paper-keys';

const text =
  'A text of more than a hundred letters about the folding of maps, which nobody else has written in these very words before now. It goes on for a while. ';

/** What the second paper is to the first, or null. */
function match(first: LabelledFacts, second: LabelledFacts): string | null {
  const known = createKnown(statedFacts(first));
  const verdict = findSame(statedFacts(second), (key) => (known.keys.includes(key) ? [known] : []));
  return verdict === null ? null : verdict.kind === 'same' ? verdict.by : `${verdict.kind} by ${verdict.by}`;
}

describe('findSame', () => {
  it.each<[string, LabelledFacts, LabelledFacts, string | null]>([
    ['an id', { ids: { doi: '10.1000/a' }, title: 'One' }, { ids: { doi: '10.1000/A' }, title: 'One more' }, 'doi'],
    [
      'not an id under another title: that is asked',
      { ids: { doi: '10.1000/a' }, title: 'How to fold old maps' },
      { ids: { doi: '10.1000/a' }, title: 'Sounds of the shallow sea' },
      'review by other-title',
    ],
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
      'a short title, its text, year and first author',
      { title: 'Fold', year: 2020, authors: ['Hu, Li'], abstract: text },
      { title: 'Fold', year: 2021, authors: ['Li Hu'], abstract: `${text}More.` },
      'title',
    ],
    ['not a short title alone', { title: 'Fold', abstract: text }, { title: 'Fold', authors: ['Hu, Li'] }, null],
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
      { title: 'How to fold old maps', ids: { doi: '10.1000/a' } },
      { title: 'How to fold old maps', ids: { doi: '10.1000/b' } },
      null,
    ],
    [
      'a preprint and its publication',
      { title: 'How to fold old maps', ids: { arxiv: '2001.00001' } },
      { title: 'How to fold old maps', ids: { doi: '10.1000/b' } },
      'family by title',
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
    const hash = /^[0-9a-f]{12}$/;
    const keys = paperKeys(
      statedFacts({
        title: 'On Maps',
        authors: ['Hu, Li'],
        ids: { arxiv: '2001.00001v2', doi: '10.1000/A' },
        abstract: text,
      }),
    );
    expect(keys.slice(0, 4)).toEqual(['doi:10.1000/a', 'arxiv:2001.00001', 'title:onmaps', 'lead:hu onmaps']);
    expect(keys.slice(4).map((key) => key.slice(0, key.indexOf(':')))).toEqual(['abstract', 'near', 'near', 'near']);
    for (const key of keys.slice(5)) expect(key.slice(5)).toMatch(hash);
  });

  it('leave out what names no paper: books, journals, citation keys, excerpts, suggestions', () => {
    expect(paperKeys(statedFacts({ ids: { isbn: '9780000000001', issn: '0000-0000', citekey: 'hu2001' } }))).toEqual(
      [],
    );
    expect(paperKeys(statedFacts({ abstract: text, abstractKind: 'excerpt' }))).toEqual([]);
    expect(paperKeys(statedFacts({ title: 'On Maps', titleSource: 'derived' }))).toEqual([]);
  });
});
