import { isUlid, type DecisionId, type PaperId, type TriageSessionId } from './id';
import { isNullOr, isNumber, isOneOf, isOptional, isShape, isString, type Guard } from './guard';
import { statuses, type Status } from './paper';

/** One sitting over one place. It goes on after a restart until the reader ends it. */
export type TriageSession = {
  id: TriageSessionId;
  /** The key of the place that is triaged, as settings keep it. */
  place: string;
  startedAt: number;
  endedAt: number | null;
};

/** What can be said of a paper in triage: a status, or not now. */
export const verdicts = [...statuses, 'later'] as const;
export type Verdict = Status | 'later';

/**
 * One paper, one verdict. It is written in the change that gives the paper its status, so that an undo takes both back, and numbers never
 * disagree with the papers they count.
 */
export type Decision = {
  id: DecisionId;
  sessionId: TriageSessionId;
  paperId: PaperId;
  verdict: Verdict;
  /** Why it was dismissed; only where the reader said so. */
  reason?: string;
  at: number;
  /** How long the paper was looked at, in milliseconds. */
  took: number;
};

export const isTriageSession: Guard<TriageSession> = isShape<TriageSession>({
  id: isUlid,
  place: isString,
  startedAt: isNumber,
  endedAt: isNullOr(isNumber),
});

export const isDecision: Guard<Decision> = isShape<Decision>({
  id: isUlid,
  sessionId: isUlid,
  paperId: isUlid,
  verdict: isOneOf(verdicts),
  reason: isOptional(isString),
  at: isNumber,
  took: isNumber,
});
