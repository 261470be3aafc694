import type { PreviewRecord } from '../../../commands/import-preview';

/** A new paper with a title and nothing to say about it, but for what is given. */
export function createRecord(given: Partial<PreviewRecord> = {}): PreviewRecord {
  return {
    ordinal: 0,
    lines: { first: 1, last: 2 },
    outcome: 'new',
    text: 'A Title',
    why: '',
    evidence: null,
    derived: [],
    links: 0,
    gains: [],
    other: null,
    ...given,
  };
}
