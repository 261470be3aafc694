import { describe, expect, it } from 'vitest';
import { createKnown, findSame, type Verdict, type Known } from './find-same';
import { makeLookalikes } from './labelled-lookalikes.cases';
import { labelledPairs, splitPairs, statedFacts, type LabelledPair } from './labelled-pairs.cases';
import { makeVariants } from './labelled-variants.cases';

function answer(pair: LabelledPair): Verdict<Known> | null {
  const known = createKnown(statedFacts(pair.a));
  return findSame(statedFacts(pair.b), (key) => (known.keys.includes(key) ? [known] : []));
}

type Tally = { wrong: LabelledPair[]; missed: LabelledPair[]; found: number; wanted: number; asked: number };

function tally(pairs: readonly LabelledPair[]): Tally {
  const sum: Tally = { wrong: [], missed: [], found: 0, wanted: 0, asked: 0 };
  for (const pair of pairs) {
    const kind = answer(pair)?.kind ?? 'different';
    if (kind === 'review') sum.asked += 1;
    if ((kind === 'same' && pair.label !== 'same') || (kind === 'family' && pair.label === 'different'))
      sum.wrong.push(pair);
    if (pair.label === 'different') continue;
    sum.wanted += 1;
    if (kind === pair.label) sum.found += 1;
    else sum.missed.push(pair);
  }
  return sum;
}

function show(pair: LabelledPair): unknown {
  return { ...pair, answer: answer(pair)?.kind, by: answer(pair)?.by };
}

describe('the labelled pairs', () => {
  const halves = splitPairs();
  const development = tally(halves.development);
  const held = tally(halves.held);

  it('of the half that was worked with: none is merged wrongly, nearly all are found', () => {
    expect(development.wrong.map(show)).toEqual([]);
    expect(development.found / development.wanted).toBeGreaterThanOrEqual(0.95);
  });

  it('of the half that was held back: the same, by their counts alone', () => {
    expect(held.wrong.length).toBe(0);
    expect(held.found / held.wanted).toBeGreaterThanOrEqual(0.95);
  });

  it('made from other seeds by the thousand: hardly one is merged wrongly', () => {
    const seeds = Array.from({ length: 20 }, (_, at) => 100 + at);
    const lookalikes = tally(seeds.flatMap(makeLookalikes));
    const variants = tally(seeds.flatMap(makeVariants));
    // An untitled copy of a text in which one word was exchanged cannot be told from a revision, one time in ten (DESIGN.md).
    expect(lookalikes.wrong.length).toBeLessThanOrEqual(4);
    expect(variants.wrong.length).toBe(0);
    expect(variants.found / variants.wanted).toBeGreaterThanOrEqual(0.99);
  });

  it('are counted', () => {
    const lines = Object.entries({ development, held }).map(([name, { wrong, found, wanted, asked }]) => {
      return `${name}: ${wrong.length} wrong, ${found} of ${wanted} found, ${asked} asked about`;
    });
    process.stdout.write(`labelled pairs: ${lines.join('; ')}\n`);
    if (process.env['SHOW_MISSED'] !== undefined)
      process.stdout.write(`${JSON.stringify(development.missed.map(show), null, 1)}\n`);
    expect(lines).toHaveLength(2);
  });
});

describe('the laws of identity', () => {
  const knowns = labelledPairs.map((pair) => ({
    a: createKnown(statedFacts(pair.a)),
    b: createKnown(statedFacts(pair.b)),
  }));
  const find = (one: Known, other: Known): string | null => {
    const verdict = findSame(one, (key) => (other.keys.includes(key) ? [other] : []));
    return verdict === null ? null : `${verdict.kind} by ${verdict.by}`;
  };

  it('it does not matter which of two came first', () => {
    for (const { a, b } of knowns) expect(find(a, b)).toBe(find(b, a));
  });

  it('a copy is the same paper, whatever is known of it', () => {
    for (const { a, b } of knowns)
      for (const one of [a, b]) if (one.keys.length > 0) expect(find(one, { ...one })).toMatch(/^same/);
  });

  it('the order of keys does not matter', () => {
    for (const { a, b } of knowns) {
      const turned = { ...b, keys: b.keys.toReversed() };
      expect(find(a, turned)).toBe(find(a, b));
      expect(find(turned, a)?.split(' ')[0]).toBe(find(b, a)?.split(' ')[0]);
    }
  });

  it('what the reader told apart is never answered', () => {
    for (const { a, b } of knowns)
      expect(
        findSame(
          a,
          () => [b],
          () => true,
        ),
      ).toBeNull();
  });

  it('the surest of several answers counts', () => {
    const facts = statedFacts({ title: 'How to fold old maps', authors: ['Quelmo, A.'], year: 2011 });
    const asked = createKnown(statedFacts({ title: 'How to fold old maps', authors: ['Quelmo, A.'], year: 2014 }));
    const same = createKnown(facts);
    expect(findSame(facts, () => [asked])).toMatchObject({ kind: 'review', paper: asked });
    expect(findSame(facts, () => [asked, same])).toMatchObject({ kind: 'same', paper: same });
  });
});
