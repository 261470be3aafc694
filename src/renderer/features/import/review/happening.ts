import type { PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import type { OutcomeKind } from '../line-outcomes';

/** What will happen with a record: what identity found, as turned by what the reader decided. */
export const happenings = [
  'new',
  /** Identity found it here; the reader keeps it apart, as a paper of its own. */
  'apart',
  'family',
  /** New, and may be the same as another paper. */
  'review',
  'changes',
  /** Identity was in doubt or took it for a relative; the reader says it is the same. */
  'merged',
  'same',
  'trash',
  'twice',
  'leftOut',
  'problem',
  'boilerplate',
] as const;
export type Happening = (typeof happenings)[number];

const KEPT_BY_NOBODY: RecordDecision = {};

export function happen(record: PreviewRecord, decision: RecordDecision = KEPT_BY_NOBODY): Happening {
  const { outcome } = record;
  if (outcome === 'problem' || outcome === 'boilerplate') return outcome;
  if (decision.leaveOut === true) return 'leftOut';
  if (decision.as === 'new' && outcome !== 'new' && outcome !== 'review') return 'apart';
  if (decision.as === 'same' && (outcome === 'review' || outcome === 'family')) return 'merged';
  return outcome;
}

/** Papers of their own. */
const ADDS: readonly Happening[] = ['new', 'apart', 'family', 'review'];
const CHANGES: readonly Happening[] = ['changes', 'merged'];

export function adds(happening: Happening): boolean {
  return ADDS.includes(happening);
}
export function changes(happening: Happening): boolean {
  return CHANGES.includes(happening);
}

/** A second record of a paper of this import that has something to give it is taken like a change. */
export function isTaken(record: PreviewRecord, happening: Happening): boolean {
  return adds(happening) || changes(happening) || (happening === 'twice' && record.gains.length > 0);
}

/** Problems and boilerplate are no records: there is nothing to take. */
export function isRecord(record: PreviewRecord): boolean {
  return record.outcome !== 'problem' && record.outcome !== 'boilerplate';
}

/** Only a paper that comes into being gets its title from here. */
export function mayNameTitle(happening: Happening): boolean {
  return adds(happening);
}

/** Which way a decision of identity can be turned, or null where there was none to make. */
export function turnOf(
  record: PreviewRecord,
  decision: RecordDecision = KEPT_BY_NOBODY,
): 'new' | 'same' | 'back' | null {
  if (!isRecord(record) || decision.leaveOut === true || record.outcome === 'new') return null;
  if (decision.as !== undefined) return 'back';
  return record.outcome === 'review' || record.outcome === 'family' ? 'same' : 'new';
}

/** The colour and pattern of a happening, in table, sum and beside the source. */
export function toneOf(happening: Happening): OutcomeKind {
  if (adds(happening)) return 'new';
  if (changes(happening)) return 'changed';
  if (happening === 'leftOut' || happening === 'problem' || happening === 'boilerplate') return happening;
  return 'known';
}
