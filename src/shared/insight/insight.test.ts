import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRow } from '../list/any-row.cases';
import { createRow, createTag, createTestList, mapTags, tagId } from '../list/list.cases';
import type { LibraryList } from '../list/library-list';
import type { ListRow } from '../list/list-row';
import { statuses } from '../model/paper';
import { firstDayOf, weekdayOf, weekOf, type Calendar } from './calendar';
import { countRatings, countReading, countWaiting } from './count-reading';
import { countStatuses, layDays } from './count-statuses';
import { countTagYears } from './count-tag-years';
import { findPicked, type Picked } from './picked';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
// The clocks go back on day 5 and forward on day 12: one day has 25 hours and one has 23.
const BACK = 5;
const FORWARD = 12;
const start = (day: number): number => day * DAY + (day > BACK && day <= FORWARD ? HOUR : 0);
const calendar: Calendar = {
  startOf: start,
  dayOf: (at) => [-1, 0, 1].map((step) => Math.floor(at / DAY) + step).findLast((day) => start(day) <= at) ?? NaN,
};

const tags = mapTags(
  createTag(0),
  createTag(1, { parentId: tagId(0) }),
  createTag(2, { parentId: tagId(1) }),
  createTag(3),
  createTag(4, { mergedInto: tagId(3) }),
);
const liveTags = new Map([...tags].filter(([, tag]) => tag.mergedInto === null));

const TODAY = 20;
const anyTime = fc.oneof(
  fc.integer({ min: -3 * DAY, max: 24 * DAY }),
  fc.integer({ min: 0, max: 23 }).map(start),
  fc.integer({ min: 0, max: 23 }).map((day) => start(day) - 1),
);
/** Also moves whose clock was set back, or that were made before the paper came. */
const anyMoves = fc.array(fc.record({ to: fc.constantFrom(...statuses), at: anyTime }), { maxLength: 5 });
const anyPaper: fc.Arbitrary<ListRow> = fc
  .record({ row: anyRow, addedAt: anyTime, moves: anyMoves })
  .map(({ row, addedAt, moves }) => ({ ...row, addedAt, moves }));
const anyList = fc
  .uniqueArray(anyPaper, { maxLength: 12, selector: ({ id }) => id })
  .map((rows) => createTestList(rows, tags));

function sizeOf(list: LibraryList, picked: Picked): number {
  return findPicked(list, picked, liveTags).length;
}
function forAnyList(check: (list: LibraryList) => void): void {
  fc.assert(fc.property(anyList, check), { numRuns: 300 });
}

describe('a number and the list that it opens agree', () => {
  it('for each status on each evening', () => {
    forAnyList((list) => {
      const { samples } = countStatuses(list, layDays(1, TODAY), calendar);
      for (const { at, day, counts } of samples) {
        for (const status of statuses) {
          expect(sizeOf(list, { kind: 'status-at', status, at, day })).toBe(counts[status]);
        }
      }
    });
  });

  it('for each day and each week of reading', () => {
    forAnyList((list) => {
      for (const week of countReading(list, 2, TODAY, calendar)) {
        expect(sizeOf(list, { kind: 'read-within', span: 'week', ...week.period })).toBe(week.count);
        week.days.forEach((day, at) => {
          const whole = { from: start(week.monday + at), to: start(week.monday + at + 1) };
          expect(sizeOf(list, { kind: 'read-within', span: 'day', ...whole })).toBe(day?.count ?? 0);
          if (day !== null) expect(day).toEqual({ day: week.monday + at, count: day.count, period: whole });
        });
      }
    });
  });

  it('for each bar of weeks, whose sum is all', () => {
    forAnyList((list) => {
      const period = { from: start(0), to: start(TODAY + 1) };
      const { bars, total } = countWaiting(list, period);
      for (const { weeks, below, count } of bars) {
        expect(sizeOf(list, { kind: 'waited', weeks, below, ...period })).toBe(count);
      }
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      expect(sizeOf(list, { kind: 'waited', weeks: 0, below: null, ...period })).toBe(total);
    });
  });

  it('for each tag and year', () => {
    forAnyList((list) => {
      const { spans, rows } = countTagYears(list, liveTags);
      for (const { tag, counts } of rows) {
        counts.forEach((count, at) => {
          expect(sizeOf(list, { kind: 'tag-year', tagId: tag.id, years: spans[at] ?? null })).toBe(count);
        });
      }
    });
  });

  it('for each rating', () => {
    forAnyList((list) => {
      countRatings(list, 5).forEach((count, rating) => {
        expect(sizeOf(list, { kind: 'read-rated', rating })).toBe(count);
      });
    });
  });
});

it('papers are due from their day on, until they are read or dismissed', () => {
  const rows = [
    createRow(0, { status: 'to-read', dueAt: start(3) }),
    createRow(1, { status: 'inbox', dueAt: start(4) }),
    createRow(2, { status: 'read', dueAt: start(3) }),
    createRow(3, { status: 'dismissed', dueAt: start(3) }),
    createRow(4, { status: 'to-read' }),
    createRow(5, { status: 'reading', dueAt: start(9) }),
  ];
  const list = createTestList(rows, tags);
  expect([...findPicked(list, { kind: 'due', before: start(4) }, liveTags)]).toEqual([0]);
  expect([...findPicked(list, { kind: 'due', before: start(5) }, liveTags)]).toEqual([0, 1]);
});

describe('papers by status', () => {
  it('follow what was noted, and take what nobody noted as it stands', () => {
    const moved = createRow(1, {
      addedAt: start(2),
      status: 'read',
      moves: [
        { to: 'to-read', at: start(4) },
        { to: 'read', at: start(9) + HOUR },
      ],
    });
    const older = createRow(2, { addedAt: start(3), status: 'maybe' });
    const { samples, ...more } = countStatuses(createTestList([moved, older]), [1, 2, 3, 4, 8, 9], calendar);
    const told = samples.map(({ counts }) => statuses.filter((status) => counts[status] > 0).join(' '));
    expect(told).toEqual(['', 'inbox', 'inbox maybe', 'maybe to-read', 'maybe to-read', 'maybe read']);
    expect(more).toEqual({ notedSince: start(4), undated: 1 });
  });

  it('has today at the end, however many days it is about', () => {
    expect(layDays(7, 7)).toEqual([7]);
    expect(layDays(1, 4)).toEqual([1, 2, 3, 4]);
    const years = layDays(-4_000, 19_000);
    expect([years.length <= 32, years.at(-1)]).toEqual([true, 19_000]);
  });

  it('of no papers is none', () => {
    const { samples, notedSince } = countStatuses(createTestList([]), [3], calendar);
    expect([samples[0]?.counts.inbox, notedSince]).toEqual([0, null]);
  });
});

describe('reading', () => {
  const read = (at: number) => ({ to: 'read', at }) as const;

  it('counts a paper once a day and once a week, and the hours of a day of 25', () => {
    const late = start(BACK + 1) - 1;
    const row = createRow(1, {
      moves: [read(start(BACK)), { to: 'inbox', at: start(BACK) + 1 }, read(late), read(start(6))],
    });
    const weeks = countReading(createTestList([row]), BACK, 6, calendar);
    const days = weeks.flatMap((week) => week.days.flatMap((day) => (day === null ? [] : [[day.day, day.count]])));
    expect(days).toEqual([
      [BACK, 1],
      [6, 1],
    ]);
    expect(weeks.map((week) => week.count)).toEqual([1]);
  });

  it('knows the weeks that half and all needed, and sums up what took longer than the last bar', () => {
    const rows = [0, 0, 2, 30, 400].map((weeks, at) =>
      createRow(at, { addedAt: 0, status: 'read', moves: [read(weeks * 7 * DAY + HOUR)] }),
    );
    const { bars, ...more } = countWaiting(createTestList(rows), { from: 0, to: Infinity });
    expect(bars.map(({ count }) => count)).toEqual([2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(bars.at(-1)).toEqual({ weeks: 12, below: null, count: 2 });
    expect(more).toMatchObject({ total: 5, median: 2, slowest: 400 });
  });
});

describe('tags by year', () => {
  it('sums up what is earlier than the last years, and has a column for no year', () => {
    const years = [null, 1990, 1991, 2020, 2021, 2022, 2023, 2024.5];
    const rows = years.map((year, at) => createRow(at, { year, tagIds: [tagId(2)] }));
    const { spans, rows: told } = countTagYears(createTestList(rows, tags), liveTags);
    expect(spans.map((span) => span && [span.first, span.end])).toEqual([
      [null, 2020],
      ...[2020, 2021, 2022, 2023, 2024].map((year) => [year, year + 1]),
      null,
    ]);
    expect(told.map(({ tag, counts }) => [tag.id, ...counts])).toEqual(
      [0, 1, 2].map((at) => [tagId(at), 2, 1, 1, 1, 1, 1, 1]),
    );
  });
});

it('days begin the week on Monday, also before 1970', () => {
  expect([4, 10, -3, -4].map(weekdayOf)).toEqual([0, 6, 0, 6]);
  expect([4, 10, 3].map(weekOf)).toEqual([4, 4, -3]);
});

it('a range ends today, and begins with the first paper where it is all or the library is younger', () => {
  expect(firstDayOf('month', 40, start(1), calendar)).toBe(11);
  expect(firstDayOf('month', 40, start(30), calendar)).toBe(30);
  expect(firstDayOf('all', 40, start(1), calendar)).toBe(1);
  expect(firstDayOf('all', 40, null, calendar)).toBe(40);
  expect(firstDayOf('all', 40, start(90), calendar)).toBe(40);
});
