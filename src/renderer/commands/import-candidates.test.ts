import { expect, test } from 'vitest';
import { createKnown } from '../../shared/dedupe/find-same';
import type { PaperId } from '../../shared/model/id';
import { createCandidates } from './import-candidates';
import { abstractOf, titleOf } from './sample-papers.cases';

function known(n: number, ids: Record<string, string> = {}) {
  const facts = { authors: ['Marsh, Ida'], year: 2020, venue: null, ids, abstract: abstractOf(n) };
  return createKnown({ ...facts, title: titleOf(n), titleSource: 'file' });
}

test('each of some thousand papers is found under each of its keys, as it was put in', () => {
  const candidates = createCandidates();
  const all = Array.from({ length: 5_000 }, (_, n) => known(n, { doi: `10.1000/${String(n)}` }));
  all.forEach((one, n) => candidates.add(one, titleOf(n), `paper ${String(n)}` as PaperId, n));
  for (const n of [0, 1, 999, 4_999]) {
    const one = all[n];
    // A thousand of them begin alike.
    for (const key of one?.keys.filter((each) => !each.startsWith('lead:')) ?? []) {
      const found = candidates.find(key).find((candidate) => candidate.paperId === `paper ${String(n)}`);
      expect(found).toMatchObject({ title: one?.title, author: one?.author, year: 2020, sketch: one?.sketch, line: n });
      // What comparing asks for.
      expect(one?.keys).toEqual(expect.arrayContaining([...(found?.keys ?? [])]));
      expect(found?.keys).toContain(`doi:10.1000/${String(n)}`);
    }
  }
  expect(candidates.find('doi:10.1000/none')).toEqual([]);
});

test('a title that a hundred thousand papers have neither hangs nor fills memory', () => {
  const candidates = createCandidates();
  const editorial = createKnown({
    title: 'Editorial',
    titleSource: 'file',
    authors: [],
    year: null,
    venue: null,
    ids: {},
    abstract: null,
  });
  for (let n = 0; n < 100_000; n += 1) candidates.add(editorial, '', 'p' as PaperId, n);
  expect(candidates.find(editorial.keys[0] ?? '').length).toBeLessThanOrEqual(64);
});
