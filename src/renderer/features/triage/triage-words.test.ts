import { beforeAll, expect, it } from 'vitest';
import type { PaperId } from '../../../shared/model/id';
import { screen } from '../../../shared/triage/screening';
import type { Said } from '../../../shared/triage/deck';
import { getWords, startI18n } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import { describeReport, tellSaid, tellSpan, writeMarkdownReport, writePlainReport } from './triage-words';

let words: Words;
beforeAll(() => {
  startI18n('en');
  words = getWords();
});

it.each([
  [0, '1 s'],
  [8_400, '8 s'],
  [89_000, '89 s'],
  [95_000, '2 min'],
  [50 * 60_000, '50 min'],
  [125 * 60_000, '2 h 5 min'],
])('a span of %d ms is %s', (ms, text) => {
  expect(tellSpan(words, ms)).toBe(text);
});

it.each<[Said, string]>([
  [{ verdict: 'dismissed', reason: 'off topic', took: 1 }, 'Dismissed: off topic'],
  [{ verdict: 'to-read', took: 1 }, 'To read'],
  [{ verdict: 'inbox', took: 1 }, 'Left in the inbox'],
  [{ verdict: 'later', snoozedFor: 25, took: 1 }, 'Later, after 5 papers'],
  [{ verdict: 'later', took: 1 }, 'Later'],
])('%j is told as %j', (said, text) => {
  expect(tellSaid(words, said, 20)).toBe(text);
});

const SAID = new Map<PaperId, Said>([
  ['one' as PaperId, { verdict: 'dismissed', reason: 'old | odd\n*idea*', took: 8_000 }],
  ['two' as PaperId, { verdict: 'maybe', took: 12_000 }],
]);

it('a report is written so that no reason breaks its table', () => {
  const begunAt = new Date(2026, 10, 23, 9, 30).getTime();
  const report = describeReport(words, { placeName: 'Inbox', begunAt, total: 5, screening: screen(SAID) });
  expect(writeMarkdownReport(words, report)).toBe(
    [
      '# Screening of Inbox',
      '',
      '- Begun: 23 Nov 2026, 09:30',
      '- Decided: 2 of 5',
      '- Time: 20 s',
      '- Pace: 10 s each',
      '',
      '| Verdict | Papers |',
      '| --- | ---: |',
      '| Maybe | 1 |',
      '| Dismissed | 1 |',
      '',
      '| Reason | Papers |',
      '| --- | ---: |',
      '| old \\| odd \\*idea\\* | 1 |',
      '',
    ].join('\n'),
  );
  expect(writePlainReport(report)).toContain('Reason\n  old | odd *idea*: 1\n');
});
