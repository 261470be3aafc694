import { beforeAll, expect, it } from 'vitest';
import { getWords, startI18n } from '../../i18n/start-i18n';
import { tellWaiting } from './tell-row';

beforeAll(() => startI18n('en'));

const LATER = Date.now() + 10 * 24 * 60 * 60_000;

it.each([
  ['not put off', {}, 7, null],
  ['put off for papers', { snoozedFor: 27 }, 7, 'put off for 20 more papers'],
  ['put off for one more', { snoozedFor: 8 }, 7, 'put off for 1 more paper'],
  ['put off for very many', { snoozedFor: 9_999 }, 0, 'put off for 9,999 more papers'],
  ['whose papers were decided', { snoozedFor: 7 }, 7, null],
  ['put off for papers that were decided long ago', { snoozedFor: 7 }, 900, null],
  ['put off while nobody knows how many were decided', { snoozedFor: 27 }, null, null],
  ['back by its papers before its day', { snoozedFor: 7, snoozedUntil: LATER }, 7, null],
  ['back by its day', { snoozedUntil: 1 }, 7, null],
])('of a paper %s the row says it', (_, plan, decisions, told) => {
  expect(tellWaiting(getWords(), plan, decisions)).toBe(told);
});

it('says the day of a paper that is put off until one', () => {
  expect(tellWaiting(getWords(), { snoozedUntil: LATER }, null)).toMatch(/^put off until /);
});
