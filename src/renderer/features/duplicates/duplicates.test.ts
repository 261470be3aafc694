import { beforeAll, describe, expect, it } from 'vitest';
import { identityReasons } from '../../../shared/dedupe/reasons';
import type { PaperId } from '../../../shared/model/id';
import { createPaper, type Paper } from '../../../shared/model/paper';
import type { CandidatePair } from '../../commands/candidate-pairs';
import { getWords, startI18n } from '../../i18n/start-i18n';
import { isWordKey } from '../../i18n/words';
import { comparedFields, compareSides } from './compare-rows';
import { findSettled, groupMerges, orderPair, pairKey } from './decide-pairs';
import { diffWords, type Piece } from './diff-words';
import type { PairSide } from './use-pair';

beforeAll(() => startI18n('en'));

function id(name: string): PaperId {
  return name.padStart(26, '0') as PaperId;
}
function create(name: string, given: Partial<Paper> = {}): Paper {
  const base = {
    title: `Paper ${name}`,
    abstract: '',
    sources: [],
    fieldFrom: { title: 'file' as const },
    keys: [],
    addedAt: 1,
  };
  return createPaper({ id: id(name), ...base, ...given });
}
function pair(a: string, b: string): CandidatePair {
  return { a: id(a), b: id(b), kind: 'review', by: 'title' };
}
const show = (pieces: Piece[]): string => pieces.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join('');

describe('words that differ', () => {
  it.each([
    ['the same', 'The same.', 'the same', 'The same.', 'the same'],
    ['one more', 'Pangu Ultra', 'Pangu Ultra MoE', 'Pangu Ultra', 'Pangu Ultra [MoE]'],
    ['another', 'in mice, twice', 'in rats, twice', 'in [mice,] twice', 'in [rats,] twice'],
    ['nothing on one side', '', 'A text', '', '[A text]'],
    ['signs', 'C', 'C++', '[C]', '[C++]'],
  ])('%s', (_, a, b, shownA, shownB) => {
    expect(diffWords(a, b).map(show)).toEqual([shownA, shownB]);
  });

  it('are not looked for in texts that would take seconds', () => {
    const long = 'word '.repeat(5_000);
    expect(diffWords(long, 'x')).toEqual([[{ text: long, isShared: true }], [{ text: 'x', isShared: true }]]);
  });

  it('are looked for in any text: both sides stay what they are', () => {
    const [a, b] = diffWords('  one two\nthree ', 'two four');
    expect([a, b].map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual([
      '  one two\nthree ',
      'two four',
    ]);
  });
});

describe('which paper stays', () => {
  const papers = new Map(
    [
      create('1', { fieldFrom: { title: 'derived' } }),
      create('2'),
      create('3'),
      create('4', { ids: { doi: '10.5555/a' } }),
    ].map((paper) => [paper.id, paper]),
  );

  it('is the one with more of its own, unless the reader turns it', () => {
    expect(orderPair(pair('1', '2'), papers, new Set())).toEqual({ stays: id('2'), goes: id('1') });
    expect(orderPair(pair('2', '3'), papers, new Set())).toEqual({ stays: id('2'), goes: id('3') });
    expect(orderPair(pair('2', '3'), papers, new Set([pairKey(pair('2', '3'))]))).toEqual({
      stays: id('3'),
      goes: id('2'),
    });
  });

  it('of pairs that share a paper is one for all, also where they were turned in a circle', () => {
    const pairs = [pair('1', '2'), pair('2', '3'), pair('3', '4')];
    expect(groupMerges(pairs, papers, new Set())).toEqual([{ keepId: id('4'), otherIds: [id('1'), id('2'), id('3')] }]);
    const circle = [pair('1', '2'), pair('2', '3'), pair('1', '3')];
    const [group] = groupMerges(circle, papers, new Set([pairKey(pair('1', '2')), pairKey(pair('2', '3'))]));
    expect(new Set([group?.keepId, ...(group?.otherIds ?? [])])).toEqual(new Set([id('1'), id('2'), id('3')]));
  });

  it('settles all pairs of those that go', () => {
    const all = [pair('1', '2'), pair('2', '3'), pair('3', '4')];
    const [first = pair('1', '2')] = all;
    expect(findSettled(all, [first], new Set([id('2')]))).toEqual(new Set(all.slice(0, 2)));
    expect(findSettled(all, [first])).toEqual(new Set([first]));
  });
});

describe('the comparison', () => {
  function side(given: Partial<Paper>, more: Partial<PairSide> = {}): PairSide {
    return { paper: create('1', given), tags: [], sources: [], noteText: '', hasBody: false, ...more };
  }

  it('says once what both say, and nothing where neither says anything', () => {
    const rows = compareSides(
      side({ year: 2001, rating: 3 }),
      side({ year: 2001, title: 'Paper one' }, { hasBody: true }),
      getWords(),
    );
    expect(rows.map((row) => [row.field, row.kind])).toEqual([
      ['title', 'differs'],
      ['year', 'equal'],
      ['rating', 'differs'],
      ['body', 'differs'],
    ]);
  });

  it('has words for every field and every reason', () => {
    const keys = [
      ...comparedFields.map((field) => `duplicates.field.${field}`),
      ...identityReasons.flatMap((by) => [`duplicates.by.${by}`, `duplicates.why.${by}`]),
    ];
    expect(keys.filter((key) => !isWordKey(key))).toEqual([]);
  });
});
