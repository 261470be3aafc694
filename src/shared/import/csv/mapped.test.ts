import { describe, expect, it } from 'vitest';
import type { ColumnMap } from '../../model/columns';
import { describeColumns } from './describe-columns';
import { parseCsv } from './parse';

function summaryOf(text: string, columns: ColumnMap): unknown[] {
  return [...parseCsv([text], { columns })].map((one) =>
    one.kind === 'paper'
      ? {
          at: one.lines.first,
          title: one.paper.title,
          year: one.paper.year,
          status: one.paper.recorded?.status ?? null,
        }
      : { at: one.lines.first, is: one.kind === 'boilerplate' ? one.rule : one.why },
  );
}

describe('a table that was mapped by hand', () => {
  it('takes its first row for a head where it reads like one', () => {
    expect(summaryOf('Werk,Jaar,Keuze\nOver lijsten,1999,1\nOver randen,2001,0\n', ['title', 'year', 'label'])).toEqual(
      [
        { at: 1, is: 'csv-head' },
        { at: 2, title: 'Over lijsten', year: 1999, status: 'to-read' },
        { at: 3, title: 'Over randen', year: 2001, status: 'dismissed' },
      ],
    );
  });

  it('takes its first row for a paper where there is no head', () => {
    expect(summaryOf('1;On Lists;1999\n2;On Margins;2001\n', [null, 'title', 'year'])).toEqual([
      { at: 1, title: 'On Lists', year: 1999, status: null },
      { at: 2, title: 'On Margins', year: 2001, status: null },
    ]);
  });

  it('follows the map where the names say otherwise', () => {
    expect(summaryOf('Title,Name,Year\nx1,On Lists,1999\n', [null, 'title', 'year'])).toEqual([
      { at: 1, is: 'csv-head' },
      { at: 2, title: 'On Lists', year: 1999, status: null },
    ]);
  });
});

// What reads on to the end of the file for each open quote would not end within any limit.
it('comes to an end where no quote ever closes', { timeout: 60_000 }, () => {
  const head = 'id,title,abstract,authors,year,doi\n';
  const found = [...parseCsv([head, ...Array<string>(40).fill('1,a,"""x,b,2001,c\n'.repeat(2_000))])];
  expect(found.length).toBeGreaterThan(0);
});

describe('describeColumns', () => {
  it('names the columns, says what they most likely hold, and shows first rows', () => {
    expect(describeColumns(['sep=;\nPublication_Year;Title;My Notes;Weight\n2001;"On\nLists";;3\n'])).toEqual({
      names: ['Publication_Year', 'Title', 'My Notes', 'Weight'],
      guess: ['year', 'title', 'notes', null],
      examples: [['2001', 'On\nLists', '', '3']],
    });
  });

  it('numbers the columns of a table without a head', () => {
    expect(describeColumns(['1\tOn Lists\t1999\n2\tOn Margins\t2001\n'])).toEqual({
      names: ['1', '2', '3'],
      guess: [null, null, null],
      examples: [
        ['1', 'On Lists', '1999'],
        ['2', 'On Margins', '2001'],
      ],
    });
  });

  it('takes one column of a kind, and all that add up', () => {
    const names = 'Authors,Author full names,Title,Author Keywords,Index Keywords,Year,Date';
    expect(describeColumns([`${names}\n`])?.guess).toEqual([
      null,
      'authors',
      'title',
      'keywords',
      'keywords',
      'year',
      null,
    ]);
  });

  it.each(['', 'Dear all,\n\nI read, as promised, the list.\nBest,\nA.\n', '{"a": 1}'])('is null for %j', (text) => {
    expect(describeColumns([text])).toBeNull();
  });
});
