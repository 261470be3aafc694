import { describe, expect, it } from 'vitest';
import { describe as describeWords } from '../../../shared/anchoring/describe';
import { defaultColours } from '../../../shared/model/default-colours';
import type { Highlight } from '../../../shared/model/highlight';
import type { HighlightId, NoteId, PaperId, TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { arrangeHighlights, everyHighlight, filterHighlights, type HighlightFilter } from './highlight-rows';
import { writeMarkdown } from './highlights-markdown';

const DAY = 86_400_000;
const NOW = 400 * DAY;
const id = <T extends string>(name: string): T => name.padStart(26, '0') as T;
const text = 'Rivers *carry*\nsediment, with $a_1 < b_2$ at most. Érosion follows.';
const tag: Tag = { id: id<TagId>('T'), name: 'rivers', colour: 1, parentId: null, mergedInto: null, gone: false };

const above: Tag = { ...tag, id: id<TagId>('TA'), name: 'water' };
const tags = new Map([tag, above].map((one) => [one.id, one.id === tag.id ? { ...one, parentId: above.id } : one]));

function create(name: string, quote: string, given: Partial<Highlight> = {}): Highlight {
  const start = text.indexOf(quote);
  const paperId = id<PaperId>('P1');
  return {
    id: id<HighlightId>(name),
    paperId,
    target: { kind: 'paper', id: paperId, field: 'abstract' },
    textVersion: '',
    selectors: describeWords(text, start, start + quote.length) ?? [],
    colourId: 'claim',
    comment: null,
    commentText: '',
    tagIds: [],
    createdAt: NOW,
    changedAt: NOW,
    ...given,
  };
}

const rows = arrangeHighlights(
  [
    create('1', 'Rivers *carry*\nsediment', { createdAt: NOW - 20 * DAY, commentText: 'where to?', tagIds: [tag.id] }),
    create('2', 'with $a_1 < b_2$ at most', { colourId: 'doubt', createdAt: NOW - 2 * DAY }),
    create('3', 'Érosion', { paperId: id<PaperId>('P2'), colourId: 'of-a-later-build' }),
    create('4', 'follows', { paperId: null }),
  ],
  {
    colours: defaultColours.map((colour) => ({ ...colour, gone: colour.id === 'doubt' })),
    tags: new Map([[tag.id, tag]]),
    titles: new Map([[id<PaperId>('P1'), 'A_title']]),
    noteNames: new Map([[id<NoteId>('N1'), 'A journal']]),
    noColour: 'Unknown colour',
  },
);
const find = (given: Partial<HighlightFilter>): string[] =>
  filterHighlights(rows, { ...everyHighlight, ...given }, NOW, tags).map((row) => row.quote);

describe('the list of highlights', () => {
  it('is newest first, and says what is known of each', () => {
    expect(rows.map((row) => [row.quote, row.colour.name, row.colour.gone, row.title])).toEqual([
      ['follows', 'Claim', false, null],
      ['Érosion', 'Unknown colour', true, null],
      ['with $a_1 < b_2$ at most', 'Doubt', true, 'A_title'],
      ['Rivers *carry* sediment', 'Claim', false, 'A_title'],
    ]);
  });

  it.each<[Partial<HighlightFilter>, string[]]>([
    [{ text: 'erosion' }, ['Érosion']],
    [{ text: 'where SEDIMENT' }, ['Rivers *carry* sediment']],
    [{ text: 'nowhere' }, []],
    [{ colourId: 'doubt' }, ['with $a_1 < b_2$ at most']],
    [{ colourId: 'of-a-later-build' }, ['Érosion']],
    [{ tagId: tag.id }, ['Rivers *carry* sediment']],
    [{ tagId: above.id }, ['Rivers *carry* sediment']],
    [{ days: 7 }, ['follows', 'Érosion', 'with $a_1 < b_2$ at most']],
    [{ paperIds: new Set([id<PaperId>('P2')]) }, ['Érosion']],
    [{ paperIds: new Set([id<PaperId>('P1')]), days: 7 }, ['with $a_1 < b_2$ at most']],
  ])('is filtered by %o', (filter, quotes) => expect(find(filter)).toEqual(quotes));
});

it('highlights of notes are listed under their paper, or under the name of the note, and found by it', () => {
  const names = { colours: defaultColours, tags: new Map(), titles: new Map([[id<PaperId>('P1'), 'A title']]) };
  const inNote = (name: string) => ({ target: { kind: 'note', id: id<NoteId>(name), field: 'text' } }) as const;
  const listed = arrangeHighlights(
    [
      create('1', 'Rivers', inNote('N9')),
      create('2', 'Érosion', { ...inNote('N1'), paperId: null }),
      create('3', 'follows', { ...inNote('N2'), paperId: null }),
    ],
    { ...names, noteNames: new Map([[id<NoteId>('N1'), 'A journal']]), noColour: '' },
  );
  expect(listed.map((row) => [row.quote, row.title, row.note])).toEqual([
    ['follows', null, `note:${id('N2')}`],
    ['Érosion', 'A journal', `note:${id('N1')}`],
    ['Rivers', 'A title', id('P1')],
  ]);
  const found = filterHighlights(listed, { ...everyHighlight, text: 'JOURNAL' }, NOW, tags);
  expect(found.map((row) => row.quote)).toEqual(['Érosion']);
});

it('highlights are copied as quotations that Markdown shows as they are', () => {
  expect(writeMarkdown(rows.slice(1).reverse(), 'Untitled')).toBe(
    [
      '> Rivers \\*carry\\*\n> sediment',
      'where to?',
      '— Claim · #rivers · A\\_title',
      '> with $a_1 < b_2$ at most',
      '— Doubt · A\\_title',
      '> Érosion',
      '— Unknown colour',
    ].join('\n\n'),
  );
});

it('nothing that is copied as Markdown is a tag or a link, between two dollars either, and comments are no Markdown', () => {
  const hostile = [
    'from $5 <img src=x onerror=run()> to $6 [here](javascript:run())',
    '$x_1<img src=x onerror=run()>$ and $y^2 [here](javascript:run())$',
  ];
  const marked = hostile.map((quote, at) => {
    const row = create(String(at), 'follows', { paperId: null, commentText: `# [${at}](javascript:run())\n<b>b</b>` });
    return { ...row, selectors: [{ type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' }] };
  });
  const known = { colours: defaultColours, tags: new Map(), titles: new Map(), noteNames: new Map(), noColour: '' };
  const comment = (at: number): string => `\\# \\[${at}\\](javascript:run())\n\\<b\\>b\\</b\\>`;
  expect(writeMarkdown(arrangeHighlights(marked, known).reverse(), 'Untitled')).toBe(
    [
      '> from $5 \\<img src=x onerror=run()\\> to $6 \\[here\\](javascript:run())',
      ...[comment(0), '— Claim'],
      '> $x_1< img src=x onerror=run()>$ and $y^2 [here] (javascript:run())$',
      ...[comment(1), '— Claim'],
    ].join('\n\n'),
  );
});
