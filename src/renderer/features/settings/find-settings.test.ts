import { expect, test } from 'vitest';
import { getWords, startI18n } from '../../i18n/start-i18n';
import { findSettings } from './find-settings';
import { sections, settingsList } from './settings-list';

startI18n('en');
const search = (query: string) =>
  findSettings(getWords(), settingsList, query).map(({ section, settings }) => [section, settings.map(({ id }) => id)]);

test('without a query all are there, in their sections and in their order', () => {
  expect(search('  ')).toEqual(
    sections.map((section) => [section, settingsList.filter((one) => one.section === section).map(({ id }) => id)]),
  );
});

test('a setting is found by its label, its help, and words that people use for it', () => {
  expect(search('row height')).toEqual([['appearance', ['density']]]);
  expect(search('narrowed')).toEqual([['appearance', ['facets']]]);
  expect(search('dark mode')).toEqual([['appearance', ['theme']]]);
  expect(search('telemetry')).toEqual([['privacy', ['network']]]);
  expect(search('SHORTCUTS')).toEqual([['keys', ['keys']]]);
});

test('every word must occur, over all sections', () => {
  expect(search('formats review')).toEqual([['import', ['trusted']]]);
  expect(search('text larger')).toEqual([['reading', ['size']]]);
  expect(search('path')).toEqual([['library', ['folder', 'file']]]);
  expect(search('takeaway dark')).toEqual([]);
});

test('the name of a section finds what it holds', () => {
  expect(search('privacy')).toEqual([['privacy', ['network', 'links']]]);
});
