import type { ImportDecisions, PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { happen, isRecord, isTaken, turnOf } from './happening';

export const noDecisions: ImportDecisions = new Map();

export function decisionOf(decisions: ImportDecisions, kept: string, ordinal: number): RecordDecision | undefined {
  return decisions.get(kept)?.get(ordinal);
}

/** With one record decided anew; what decides nothing is not kept. */
export function decide(
  decisions: ImportDecisions,
  kept: string,
  made: readonly (readonly [ordinal: number, decision: RecordDecision])[],
): ImportDecisions {
  const ofFile = new Map(decisions.get(kept));
  for (const [ordinal, decision] of made) {
    if (Object.keys(decision).length === 0) ofFile.delete(ordinal);
    else ofFile.set(ordinal, decision);
  }
  const all = new Map(decisions);
  if (ofFile.size === 0) all.delete(kept);
  else all.set(kept, ofFile);
  return all;
}

/** A file that is read anew has other records: what was decided about the former ones says nothing about them. */
export function withoutFile(decisions: ImportDecisions, kept: string): ImportDecisions {
  const all = new Map(decisions);
  all.delete(kept);
  return all;
}

export function countDecisions(decisions: ImportDecisions): number {
  return [...decisions.values()].reduce((sum, ofFile) => sum + ofFile.size, 0);
}

/**
 * Takes a record or leaves it out. One that is here already and gains nothing has nothing to take but itself: it then becomes a paper of
 * its own.
 */
export function decideTaken(
  record: PreviewRecord,
  decision: RecordDecision | undefined,
  take: boolean,
): RecordDecision {
  const { leaveOut: _, ...rest } = decision ?? {};
  if (!isRecord(record)) return {};
  if (isTaken(record, happen(record, rest)) === take) return rest;
  if (take) return turn(record, rest, 'new');
  // What is taken only because it is kept apart goes back to what identity said.
  if (rest.as === 'new' && !isTaken(record, record.outcome)) return turnBack(rest);
  return { ...rest, leaveOut: true };
}

/** Turns what identity found, or turns it back. */
export function decideTurned(record: PreviewRecord, decision: RecordDecision | undefined): RecordDecision {
  const way = turnOf(record, decision);
  if (way === null) return decision ?? {};
  return way === 'back' ? turnBack(decision) : turn(record, decision, way);
}

/** It speaks of the paper that the row shows, and of no other. */
function turn(record: PreviewRecord, decision: RecordDecision | undefined, as: 'new' | 'same'): RecordDecision {
  const about = record.other?.paperId ?? record.other?.line;
  return { ...decision, as, ...(about === undefined || about === null ? {} : { about }) };
}
function turnBack(decision: RecordDecision = {}): RecordDecision {
  const { as: _, about: __, ...rest } = decision;
  return rest;
}

/** The title as the file has it is no decision. */
export function decideTitle(
  record: PreviewRecord,
  decision: RecordDecision | undefined,
  title: string,
): RecordDecision {
  const { title: _, ...rest } = decision ?? {};
  const typed = title.trim().replace(/\s+/g, ' ');
  return typed === '' || typed === record.text ? rest : { ...rest, title: typed };
}
