import { beforeEach, expect, test } from 'vitest';
import { defaultSettings, MAX_VIEWS, type Sort } from '../../shared/model/settings';
import { resetSort, setSort, sortAllAlike, sortOf, useScreen } from './screen-state';
import { placeKey, type Place } from './place';

const inbox: Place = { kind: 'status', status: 'inbox' };
const toRead: Place = { kind: 'status', status: 'to-read' };
const byYear: Sort = { field: 'year', descending: true };
const byTitle: Sort = { field: 'title', descending: false };
const sortIn = (place: Place) => sortOf({ ...useScreen.getState(), place });

beforeEach(() => {
  const { sort, handSort, views } = defaultSettings;
  useScreen.setState({ place: inbox, sort, handSort, views });
});

test('each place is sorted as was last said in it, and can be reset', () => {
  setSort([byYear, byTitle]);
  expect(sortIn(inbox)).toEqual([byYear, byTitle]);
  expect(sortIn({ kind: 'all' })).toEqual([defaultSettings.sort]);
  resetSort();
  expect(sortIn(inbox)).toEqual([defaultSettings.sort]);
});

test('one sort can be given to all places; an order by hand stays what it was', () => {
  useScreen.setState({ place: { kind: 'all' } });
  setSort([byTitle]);
  useScreen.setState({ place: inbox });
  setSort([byYear]);
  sortAllAlike();
  expect([inbox, { kind: 'all' } as const, toRead].map((place) => sortIn(place))).toEqual([
    [byYear],
    [byYear],
    [defaultSettings.handSort],
  ]);
});

test('the same state answers the same array, so that nothing is drawn anew for it', () => {
  expect(sortIn(inbox)).toBe(sortIn({ kind: 'all' }));
  expect(sortIn(toRead)).toBe(sortIn(toRead));
});

test('a bounded number is kept, and what was said last is among it', () => {
  for (let at = 0; at < MAX_VIEWS + 5; at += 1) {
    useScreen.setState({ place: { kind: 'tag', tagId: `t${String(at)}` as never } });
    setSort([byYear]);
  }
  const { views, place } = useScreen.getState();
  expect(Object.keys(views).length).toBeLessThanOrEqual(MAX_VIEWS);
  expect(Object.keys(views)).toContain(placeKey(place));
});
