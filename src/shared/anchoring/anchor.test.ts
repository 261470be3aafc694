import { fc, test } from '@fast-check/vitest';
import { describe as group, expect, it } from 'vitest';
import { anchor, anchorAll, type Anchored } from './anchor';
import { createAnchorText } from './anchor-text';
import { widenToClusters } from './clusters';
import { describe, describeAll } from './describe';
import { overlap, RIGHT_PLACE } from './labelled-anchors.cases';
import type { Selector, TextQuoteSelector } from '../model/selectors';

type Span = { start: number; end: number };

function spanOf(text: string, quote: string, from = 0): Span {
  const start = text.indexOf(quote, from);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return { start, end: start + quote.length };
}

function store(text: string, { start, end }: Span): Selector[] {
  const selectors = describe(text, start, end);
  if (selectors === null) throw new Error('nothing to quote');
  return selectors;
}

/** What an answer comes to: its kind and the words at its place. */
function said(text: string, answer: Anchored): [string, ...string[]] {
  if (answer.kind === 'orphan') return ['orphan'];
  const places = answer.kind === 'review' ? answer.candidates : [answer.place];
  return [answer.kind, ...places.map(({ start, end }) => text.slice(start, end))];
}

function follow(before: string, quote: string, after: string): [string, ...string[]] {
  return said(after, anchor(after, store(before, spanOf(before, quote))));
}

const STORY =
  'Participants were recruited through notices in two public libraries. None of them had taken part in an earlier round. ' +
  'Readers who marked the text remembered its argument better after a week. Reading times were logged by the tablet itself, ' +
  'page by page.\n\nWe excluded nine people whose devices lost their clock. A replication with other texts is under way.';
const QUOTE = 'Readers who marked the text remembered its argument better after a week.';

group('the laws of anchoring', () => {
  const prose = fc
    .uniqueArray(fc.string({ unit: fc.constantFrom(...'etaoinshrdlu'), minLength: 2, maxLength: 8 }), {
      minLength: 40,
      maxLength: 120,
    })
    .map((words) => words.join(' '));
  const kinds = fc.oneof(
    prose,
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
    fc.string({ unit: fc.constantFrom('a', 'a', 'b', ' '), minLength: 1, maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom('e\u0301', '\u0301', '👍🏽', '👩‍👩‍👧', '\r\n', '漢字', ' ', '-', '\u{1f1eb}'),
      minLength: 1,
      maxLength: 80,
    }),
    fc
      .tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.integer({ min: 2, max: 60 }))
      .map(([one, count]) => one.repeat(count)),
  );
  const quoted = kinds.chain((text) =>
    fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
  );

  test.prop([quoted], { numRuns: 400 })(
    'what was described is found, letter by letter, in the text it was described in',
    ({ text, start, end }) => {
      const wide = widenToClusters(text, start, end);
      expect(anchor(text, store(text, { start, end }))).toEqual({
        kind: 'exact',
        place: { ...wide, score: 1, words: 1 },
      });
    },
  );

  test.prop([quoted, fc.constantFrom('ℵ', 'A new preface. ', 'Zwei Wörter,\n')], { numRuns: 300 })(
    'text before and after it never brings it to another place',
    ({ text, start, end }, other) => {
      fc.pre(!text.includes(other) && !/^[\p{M}\u200c\u200d\n]/u.test(text));
      const wide = widenToClusters(text, start, end);
      const answer = anchor(`${other}${text} ${other}`, store(text, { start, end }));
      const moved = { start: wide.start + other.length, end: wide.end + other.length };
      if (answer.kind === 'exact') expect(answer.place).toMatchObject(moved);
      // What was put right before the first of many equal words may be taken for a part of it.
      if (answer.kind === 'moved') expect(overlap(answer.place, moved)).toBeGreaterThan(RIGHT_PLACE);
    },
  );

  test.prop([prose, fc.nat(), fc.integer({ min: 20, max: 200 }), fc.string({ maxLength: 40 })], { numRuns: 200 })(
    'in prose, whatever is put before it or behind it, it is found',
    (text, at, size, other) => {
      const start = at % (text.length - size);
      const selectors = store(text, { start, end: start + size });
      const answer = anchor(`${other}. ${text} ${other}`, selectors);
      expect(answer).toMatchObject({ kind: 'exact', place: { start: start + other.length + 2 } });
    },
  );

  test.prop([prose, fc.nat(), fc.integer({ min: 1, max: 100 })], { numRuns: 300 })(
    'once deleted it is nowhere',
    (text, at, size) => {
      const start = at % (text.length - size);
      const answer = anchor(text.slice(0, start) + text.slice(start + size), store(text, { start, end: start + size }));
      expect(['review', 'orphan']).toContain(answer.kind);
    },
  );

  test.prop([quoted, kinds], { numRuns: 200 })(
    'in any other text an answer lies within it and cuts no letter',
    ({ text, start, end }, other) => {
      const answer = anchor(other, store(text, { start, end }));
      const places = answer.kind === 'review' ? answer.candidates : 'place' in answer ? [answer.place] : [];
      for (const place of places) {
        expect(place.start).toBeLessThan(place.end);
        expect(widenToClusters(other, place.start, place.end)).toEqual({ start: place.start, end: place.end });
        expect(place.end).toBeLessThanOrEqual(other.length);
      }
    },
  );

  test.prop([prose, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 90 })), { maxLength: 6 }), fc.nat()], {
    numRuns: 60,
  })('many together are answered as each alone', (text, spans, cut) => {
    const inside = spans.map(([at, size]) => ({
      start: at % (text.length - size),
      end: (at % (text.length - size)) + size,
    }));
    const after = text.slice(0, cut % text.length) + text.slice((cut % text.length) + 7);
    const all = inside.map((span) => store(text, span));
    expect(describeAll(text, inside)).toEqual(all);
    expect(anchorAll(after, all)).toEqual(all.map((one) => anchor(after, one)));
    expect(anchorAll(createAnchorText(after), all)).toEqual(anchorAll(after, all));
  });
});

group('a quote in a text that changed', () => {
  it('is exact where its words are as they were, wherever they stand', () => {
    expect(follow(STORY, QUOTE, `A preface.\n\n${STORY}`)).toEqual(['exact', QUOTE]);
    expect(follow(STORY, QUOTE, STORY.slice(30))).toEqual(['exact', QUOTE]);
    expect(follow(STORY, QUOTE, STORY.replace('nine', 'eleven').replace('None', 'Few'))).toEqual(['exact', QUOTE]);
  });

  it('is moved where its words were edited between known neighbours', () => {
    const edited = 'Readers who highlighted a text remembered its arguments better after one week.';
    expect(follow(STORY, QUOTE, STORY.replace(QUOTE, edited))).toEqual(['moved', edited]);
  });

  it('keeps its first and its last word when these were the ones that changed', () => {
    const edited = 'Students who marked the text remembered its argument better after a year.';
    expect(follow(STORY, QUOTE, STORY.replace(QUOTE, edited))).toEqual(['moved', edited]);
  });

  it('is moved where only white space, hyphenation, case, quotes or dashes changed', () => {
    const set = 'READERS who marked the\n  text remem-\nbered its argument “better” – after a week.';
    const before = STORY.replace(
      QUOTE,
      'Readers who marked the text remembered its argument "better" -- after a week.',
    );
    const after = before.replace('Readers who marked the text remembered its argument "better" -- after a week.', set);
    const answer = anchor(
      after,
      store(before, spanOf(before, 'Readers who marked the text remembered its argument "better" -- after a week.')),
    );
    expect(said(after, answer)).toEqual(['moved', set]);
    expect(answer).toMatchObject({ place: { words: 1, score: 1 } });
  });

  it('is asked about where the same words stand between strangers', () => {
    const after = `${STORY.replace(` ${QUOTE}`, '')} The appendix says it again in other company. ${QUOTE} And then it ends.`;
    expect(follow(STORY, QUOTE, after)).toEqual(['review', QUOTE]);
  });

  it('is asked about, with both, where its paragraph stands twice', () => {
    const after = `Preface. ${STORY}\n\n${STORY}`;
    expect(follow(STORY, QUOTE, after)).toEqual(['review', QUOTE, QUOTE]);
  });

  it('is an orphan where nothing is like it', () => {
    expect(follow(STORY, QUOTE, 'Nothing of all that is left here, and what is left speaks of other things.')).toEqual([
      'orphan',
    ]);
    expect(follow(STORY, QUOTE, '')).toEqual(['orphan']);
  });

  it('stays with its own sentence of several that are the same', () => {
    const same = 'See the appendix for details.';
    const text = [
      `Alpha is small. ${same}`,
      `Beta is large and slow. ${same}`,
      `Gamma is neither of these. ${same}`,
    ].join('\n\n');
    const second = spanOf(text, same, text.indexOf('Beta'));
    const after = `New first line.\n${text.replace('Gamma', 'Delta')}`;
    expect(anchor(after, store(text, second))).toMatchObject({
      kind: 'exact',
      place: { start: after.indexOf(same, after.indexOf('Beta')) },
    });
    const without = text.replace(` ${same}\n\nGamma`, '\n\nGamma');
    expect(anchor(without, store(text, second)).kind).toBe('review');
  });

  it('takes the word that was quoted, not the same one beside it', () => {
    const text =
      'It was the mean reading time that fell, and the mean reading time of the others did not fall at all in that year.';
    const second = spanOf(text, 'reading time', 30);
    const after = `In short: ${text.replace('did not fall', 'did not change')}`;
    expect(anchor(after, store(text, second))).toMatchObject({
      kind: 'exact',
      place: { start: after.indexOf('reading time', 45) },
    });
  });

  it('follows a title that was quoted whole', () => {
    const title = 'On the use of margins in the teaching of slow reading';
    expect(follow(title, title, 'On the uses of margins in the teaching of slow reading')).toEqual([
      'moved',
      'On the uses of margins in the teaching of slow reading',
    ]);
    expect(follow(title, title, 'ON THE USE OF MARGINS IN THE TEACHING OF SLOW READING')[0]).toBe('moved');
    expect(follow(title, title, 'A catalogue of birds')).toEqual(['orphan']);
  });

  it('never ends within a letter that grew a mark', () => {
    const before = `${STORY} The word cafe stands here.`;
    const after = before.replace('cafe', 'cafe\u0301');
    expect(follow(before, 'The word cafe', after)).toEqual(['moved', 'The word cafe\u0301']);
  });
});

group('selectors of other programs', () => {
  const quote = (exact: string, more: Partial<TextQuoteSelector> = {}): TextQuoteSelector => ({
    type: 'TextQuoteSelector',
    exact,
    ...more,
  });
  const position = (start: number, end: number): Selector => ({ type: 'TextPositionSelector', start, end });

  it('with words alone are exact where these stand once, and are more than a few', () => {
    expect(said(STORY, anchor(STORY, [quote(QUOTE)]))).toEqual(['exact', QUOTE]);
    expect(said(STORY, anchor(STORY, [quote('clock')]))).toEqual(['review', 'clock']);
    expect(
      anchor(STORY, [quote('Readers who marked every text remembered their arguments better after weeks.')]).kind,
    ).toBe('review');
  });

  it('with words that stand twice are decided by the position, if these stand there', () => {
    const twice = `${QUOTE} ${QUOTE}`;
    const second = spanOf(twice, QUOTE, 1);
    expect(anchor(twice, [quote(QUOTE), position(second.start, second.end)])).toMatchObject({
      kind: 'exact',
      place: second,
    });
    expect(anchor(twice, [quote(QUOTE)])).toMatchObject({ kind: 'review', candidates: [{ start: 0 }, second] });
  });

  it('with a position alone are asked about: nothing tells whether the text is the same', () => {
    expect(anchor(STORY, [position(3, 9)])).toEqual({
      kind: 'review',
      candidates: [{ start: 3, end: 9, score: 0, words: null }],
    });
  });

  it('that say nothing, or nothing possible, are orphans', () => {
    for (const selectors of [
      [],
      [quote('')],
      [position(9, 3)],
      [position(-1, 4)],
      [position(0, 10_000)],
      [position(0.5, 2)],
    ]) {
      expect(anchor(STORY, selectors)).toEqual({ kind: 'orphan' });
    }
    expect(anchor('', [quote('words'), position(0, 5)])).toEqual({ kind: 'orphan' });
    expect(anchor(STORY, [quote(' \n '), position(1e9, Number.NaN)]).kind).toBe('orphan');
  });
});

group('what is stored', () => {
  it('is the quote as the W3C names it, with surroundings that cut no letter', () => {
    const text = `${'é'.normalize('NFD').repeat(70)} The quote. ${'👍🏽'.repeat(40)}`;
    const [one, two] = store(text, spanOf(text, 'The quote.'));
    expect(one).toMatchObject({ type: 'TextQuoteSelector', exact: 'The quote.' });
    expect(two).toEqual({ type: 'TextPositionSelector', ...spanOf(text, 'The quote.') });
    const { prefix = '', suffix = '' } = one as TextQuoteSelector;
    expect([prefix.codePointAt(0), suffix.length % 4]).toEqual(['e'.codePointAt(0), 1]);
    expect(text).toContain(`${prefix}The quote.${suffix}`);
  });

  it('reaches as far as the same words elsewhere have the same around them', () => {
    const row = `${'A row of the table that says what all rows say. '.repeat(4)}\n`;
    const text = `Header.\n${row}${row}${row}Footer.`;
    const [one] = store(text, spanOf(text, 'A row of the table', row.length + 8));
    expect((one as TextQuoteSelector).prefix).toMatch(/^Header/);
    expect((one as TextQuoteSelector).suffix).toMatch(/Footer\.$/);
  });

  it('knows how alike another place was', () => {
    const near = 'Nurses who marked the text remembered its argument better after a week.';
    const [alone] = store(STORY, spanOf(STORY, QUOTE));
    const [copied] = store(`${STORY} ${near}`, spanOf(STORY, QUOTE));
    expect((alone as TextQuoteSelector).likeness?.exact).toBeLessThan(0.5);
    expect((copied as TextQuoteSelector).likeness?.exact).toBeGreaterThan(0.85);
  });

  it('is nothing where nothing is selected', () => {
    for (const [start, end] of [
      [3, 3],
      [5, 2],
      [-1, 4],
      [0, STORY.length + 1],
      [0.5, 2],
      [Number.NaN, 3],
    ]) {
      expect(describe(STORY, start ?? 0, end ?? 0)).toBeNull();
    }
  });
});
