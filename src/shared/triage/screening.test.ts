import { expect, it } from 'vitest';
import type { DecisionId, PaperId, TriageSessionId } from '../model/id';
import type { Decision, Verdict } from '../model/triage';
import { rankReasons, recall, screen } from './screening';

const paper = (n: number): PaperId => `paper ${n}` as PaperId;
const sessionId = 'sitting' as TriageSessionId;

function decision(at: number, n: number, verdict: Verdict, reason?: string): Decision {
  const id = `decision ${String(at).padStart(4, '0')}` as DecisionId;
  return { id, sessionId, paperId: paper(n), verdict, at, took: 1_000, ...(reason === undefined ? {} : { reason }) };
}

const MADE = [
  decision(1, 1, 'to-read'),
  decision(2, 2, 'dismissed', 'off topic'),
  decision(3, 3, 'dismissed', 'off topic'),
  decision(4, 4, 'dismissed', 'old'),
  decision(5, 1, 'maybe'),
  decision(6, 5, 'inbox'),
  decision(7, 6, 'later'),
  decision(8, 7, 'later'),
];

it('counts each paper by the last that was said of it', () => {
  const said = recall([...MADE].reverse(), (id) => (id === paper(6) ? { snoozedFor: 40 } : null));
  expect(said.get(paper(6))).toMatchObject({ verdict: 'later', snoozedFor: 40 });
  expect(screen(said)).toEqual({
    decided: 5,
    counts: [
      { verdict: 'maybe', count: 1 },
      { verdict: 'dismissed', count: 3 },
      { verdict: 'later', count: 1 },
    ],
    reasons: [
      { reason: 'off topic', count: 2 },
      { reason: 'old', count: 1 },
    ],
    time: 6_000,
    pace: 1_000,
  });
});

it('asks again for what is back from waiting', () => {
  expect(recall(MADE, () => null).has(paper(7))).toBe(false);
});

it('of nothing said there are no numbers', () => {
  expect(screen(new Map())).toEqual({ decided: 0, counts: [], reasons: [], time: 0, pace: null });
});

it('reasons that were given as often stand by the alphabet', () => {
  expect(rankReasons([{ reason: 'b' }, { reason: 'a' }, {}]).map(({ reason }) => reason)).toEqual(['a', 'b']);
});
