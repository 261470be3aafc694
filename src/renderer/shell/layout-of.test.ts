import { beforeEach, expect, test } from 'vitest';
import { defaultSettings, type Sort } from '../../shared/model/settings';
import { defaultColumns, sizeColumn } from '../../shared/model/table-columns';
import { columnsOf, hasOwnLayout, layAllAlike, layoutOf, resetLayout, setColumns, setLayout } from './layout-of';
import type { Place } from './place';
import { setSort, sortAllAlike, sortOf, useScreen } from './screen-state';

const inbox: Place = { kind: 'status', status: 'inbox' };
const all: Place = { kind: 'all' };
const byYear: Sort = { field: 'year', descending: true };
const wide = sizeColumn(defaultColumns, 'title', 500);
const layoutIn = (place: Place) => layoutOf({ ...useScreen.getState(), place });
const sortIn = (place: Place) => sortOf({ ...useScreen.getState(), place });

beforeEach(() => {
  const { sort, handSort, views } = defaultSettings;
  useScreen.setState({ place: inbox, sort, handSort, views });
});

test('each place is laid out as was last said in it; what was said of its sort stays', () => {
  setSort([byYear]);
  setLayout('table');
  setColumns(wide);
  expect([layoutIn(inbox), layoutIn(all)]).toEqual(['table', 'rows']);
  expect(columnsOf(useScreen.getState())).toEqual(wide);
  resetLayout();
  expect(layoutIn(inbox)).toBe('rows');
  expect(columnsOf(useScreen.getState())).toBe(defaultColumns);
  expect(hasOwnLayout(useScreen.getState())).toBe(false);
  expect(sortIn(inbox)).toEqual([byYear]);
});

test('one layout can be given to all places, which keep their sorts; and one sort, and they keep their layouts', () => {
  setSort([byYear]);
  setLayout('table');
  useScreen.setState({ place: all });
  setLayout('rows');
  useScreen.setState({ place: inbox });
  layAllAlike();
  expect([layoutIn(inbox), layoutIn(all)]).toEqual(['table', 'table']);
  expect(sortIn(inbox)).toEqual([byYear]);
  expect(sortIn(all)).toEqual([defaultSettings.sort]);
  useScreen.setState({ place: all });
  setLayout('rows');
  useScreen.setState({ place: inbox });
  sortAllAlike();
  expect([layoutIn(inbox), layoutIn(all)]).toEqual(['table', 'rows']);
  expect(sortIn(all)).toEqual([byYear]);
});

test('what is no list of papers has no table, even where all others have one', () => {
  setLayout('table');
  layAllAlike();
  expect([{ kind: 'notes' } as const, { kind: 'imports' } as const].map(layoutIn)).toEqual(['rows', 'rows']);
});
