import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../shared/model/settings';
import type { ScreenSettings } from '../../shell/screen-state';
import { differs, findWayBack, settingsList, type KnownSetting, type SettingId } from './settings-list';

const { window: _, ...begun } = defaultSettings;
const list: readonly KnownSetting[] = settingsList;
const of = (...ids: SettingId[]): KnownSetting[] => list.filter(({ id }) => ids.includes(id));

const byYear = [{ field: 'year' as const, descending: true }];
/** Of each setting that can be set: settings in which it alone is not as at first. */
const others: Record<string, Partial<Settings>> = {
  theme: { theme: 'dark' },
  density: { density: 'roomy' },
  layout: { views: { '*': { layout: 'table', sort: byYear }, inbox: { layout: 'table' } } },
  places: { panes: { ...begun.panes, places: 300, placesShown: false } },
  list: { panes: { ...begun.panes, list: 500, listShown: false } },
  facets: { facetsShown: true },
  font: { reading: { ...begun.reading, font: 'mono' } },
  size: { reading: { ...begun.reading, size: 20 } },
  measure: { reading: { ...begun.reading, measure: 50 } },
  line: { reading: { ...begun.reading, line: 200 } },
  letters: { reading: { ...begun.reading, letters: 4 } },
  justify: { reading: { ...begun.reading, justify: true } },
  voice: { speech: { voice: 'Ada', rate: 1 } },
  rate: { speech: { voice: '', rate: 1.5 } },
  quotes: { writing: { quotes: false } },
  takeaway: { takeawayOffered: false },
  keys: { keys: { 'status.read': ['h'] } },
  review: { import: { ...begun.import, review: false } },
  trusted: { import: { ...begun.import, unreviewed: ['ris'] } },
  take: { import: { ...begun.import, take: { ...begun.import.take, keywords: true } } },
  tables: { import: { ...begun.import, columns: { 'a,b': ['title', null] } } },
};

describe('each setting that can be set', () => {
  test('is among the cases, and no two have one id', () => {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(list.flatMap(({ id, back }) => (back === null ? [] : id))).toEqual(Object.keys(others));
  });

  test.each(Object.entries(others))('%s is told to differ, alone, and goes back alone', (id, other) => {
    const now: ScreenSettings = { ...begun, ...other };
    expect(list.filter((one) => differs([one], now)).map((one) => one.id)).toEqual([id]);
    const after = { ...now, ...findWayBack(of(id as SettingId), now) };
    expect(differs(list, after)).toBe(false);
  });
});

test('what is no setting of the screen stays as it is', () => {
  const now: ScreenSettings = { ...begun, ...others['layout'], ...others['list'], place: 'all' };
  const back = findWayBack(list, now);
  expect(back).toEqual({
    panes: { ...begun.panes, list: 500 },
    views: { '*': { sort: byYear }, inbox: { layout: 'table' } },
  });
});

test('settings that share a value go back together', () => {
  const now: ScreenSettings = { ...begun, reading: { ...begun.reading, size: 20, line: 200, justify: true } };
  expect(findWayBack(of('size', 'line'), now)).toEqual({ reading: { ...begun.reading, justify: true } });
  expect(findWayBack(list, begun)).toEqual({});
});
