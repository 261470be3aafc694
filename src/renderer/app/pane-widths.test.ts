import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/model/settings';
import { layPanes } from './pane-widths';

const { panes } = defaultSettings;

test('a wide window shows what the reader chose', () => {
  expect(layPanes(panes, 1280)).toEqual({ rail: false, places: 200, list: 356 });
});

test('a narrow one makes places a rail and keeps room for the paper', () => {
  expect(layPanes(panes, 900)).toEqual({ rail: true, places: 52, list: 306 });
  expect(layPanes(panes, 720)).toEqual({ rail: true, places: 52, list: 260 });
});

test('hidden panes take no room', () => {
  expect(layPanes({ ...panes, placesShown: false }, 1280).places).toBeNull();
  expect(layPanes({ ...panes, listShown: false }, 1280).list).toBeNull();
});

test('widths that no longer fit are cut, not kept', () => {
  expect(layPanes({ ...panes, places: 9_000, list: 9_000 }, 1280)).toEqual({ rail: false, places: 320, list: 560 });
  expect(layPanes({ ...panes, list: 560 }, 1000).list).toBe(440);
});

test('two papers beside each other get room from the places first, then from the list', () => {
  expect(layPanes(panes, 1600, true)).toEqual({ rail: false, places: 200, list: 356 });
  expect(layPanes(panes, 1280, true)).toEqual({ rail: true, places: 52, list: 356 });
  expect(layPanes(panes, 1099, true)).toEqual({ rail: true, places: 52, list: null });
  expect(layPanes({ ...panes, list: 560 }, 1280, true).list).toBe(508);
});

test('facets take from the list what the paper needs', () => {
  expect(layPanes(panes, 1280, false, 176).list).toBe(356);
  expect(layPanes(panes, 900, false, 176).list).toBe(306);
  expect(layPanes(panes, 860, false, 176).list).toBe(272);
});

test('a table has a width of its own, up to what the paper needs', () => {
  expect(layPanes(panes, 1600, false, 0, true).list).toBe(640);
  expect(layPanes({ ...panes, table: 9_000 }, 1280, false, 0, true).list).toBe(720);
  expect(layPanes(panes, 900, false, 0, true)).toEqual({ rail: true, places: 52, list: 488 });
  expect(layPanes(panes, 640, false, 176, true).list).toBe(260);
});
