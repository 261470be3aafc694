import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/model/settings';
import { applySettings, changeSettings, changeUsualView, settingsOf, useScreen } from './screen-state';

const kept: Settings = {
  ...defaultSettings,
  theme: 'sepia',
  place: 'all',
  takeawayOffered: false,
  import: { ...defaultSettings.import, review: false },
  views: { '*': { layout: 'table' }, inbox: { grouping: 'years' } },
};
const { window: _, ...ofScreen } = kept;

test('what was kept is what is kept again, but for the bounds of the window', () => {
  applySettings(kept);
  expect(settingsOf(useScreen.getState())).toEqual(ofScreen);
});

test('a change of some leaves the others, and the place where the reader is', () => {
  applySettings(kept);
  changeSettings({ theme: 'dark', import: defaultSettings.import, place: 'inbox' });
  expect(settingsOf(useScreen.getState())).toEqual({ ...ofScreen, theme: 'dark', import: defaultSettings.import });
});

test('how places usually look is said without touching what single ones say', () => {
  applySettings(kept);
  changeUsualView({ layout: 'rows' });
  expect(useScreen.getState().views).toEqual({ '*': { layout: 'rows' }, inbox: { grouping: 'years' } });
});
