import { beforeAll, describe, expect, test } from 'vitest';
import { actionGroups, actions, menuNames } from '../../shared/actions/actions';
import { AppError, errorCodes } from '../../shared/app-error';
import { statuses } from '../../shared/model/paper';
import { describeError, describeLabel } from './describe';
import { en } from './en';
import { pseudoTable, toPseudo } from './pseudo';
import { findLocale, getWords, startI18n } from './start-i18n';

const keys = new Set<string>(Object.keys(en));
const texts = Object.entries<string>(en);

beforeAll(() => startI18n('en'));

describe('every word is there', () => {
  test('actions, groups, menus, statuses', () => {
    const wanted = [
      ...actions.map((one) => `action.${one.id}`),
      ...actionGroups.map((one) => `group.${one}`),
      ...menuNames.map((one) => `menu.${one}`),
      ...statuses.map((one) => `status.${one}`),
    ];
    expect(wanted.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('every error code has a sentence that needs nothing but a file name', () => {
    const sentences = errorCodes.map((code) => describeError(getWords(), new AppError(code)));
    expect(sentences.filter((text) => !/^[A-Z].*\.$/s.test(text) || text.includes('{{'))).toEqual([]);
    expect(new Set(sentences).size).toBeGreaterThan(errorCodes.length - 2);
  });

  test('no text is empty, and plural forms come in pairs', () => {
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
    const ones = [...keys].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
    expect(ones.filter((key) => !keys.has(`${key}_other`))).toEqual([]);
  });
});

describe('labels of changes', () => {
  test('one paper is named, several are counted', () => {
    const words = getWords();
    const label = { key: 'change.setStatus', params: { count: 1, title: 'Tides', status: 'to-read' } };
    expect(describeLabel(words, label)).toBe('Moved “Tides” to To read');
    const many = { key: 'change.setStatus', params: { count: 12, status: 'read' } };
    expect(describeLabel(words, many)).toBe('Moved 12 papers to Read');
  });

  test('a paper without a title, a long title, no rating, and a change of a later build', () => {
    const words = getWords();
    expect(describeLabel(words, { key: 'change.saveNote', params: { count: 1 } })).toContain('“Untitled”');
    const long = describeLabel(words, { key: 'change.editTitle', params: { title: 'x'.repeat(120) } });
    expect(long.length).toBeLessThan(80);
    const cleared = { key: 'change.setRating', params: { count: 2, rating: 0 } };
    expect(describeLabel(words, cleared)).toBe('Took the rating off 2 papers');
    expect(describeLabel(words, { key: 'change.later', params: {} })).toBe('Changed the library');
  });

  test('a title is never read as a key or a value to put in', () => {
    const label = { key: 'change.editTitle', params: { title: '$t(app.name) {{count}} <b>&' } };
    expect(describeLabel(getWords(), label)).toContain('“$t(app.name) {{count}} <b>&”');
  });
});

describe('the pseudo-locale', () => {
  test('is longer, bracketed, and leaves values and tags alone', () => {
    const text = toPseudo('Type <key></key> {{count}} times');
    expect(text).toMatch(/^\[Ţýþé <key><\/key> \{\{count\}\} ţîɱéš[ ~]+\]$/);
    expect(text.length).toBeGreaterThan('Type <key></key> {{count}} times'.length * 1.2);
  });

  test('has every key, and is asked for by the address of the page', () => {
    expect(Object.keys(pseudoTable(en))).toEqual(Object.keys(en));
    expect([findLocale('?locale=pseudo'), findLocale('?locale=xx'), findLocale('')]).toEqual(['pseudo', 'en', 'en']);
  });
});
