import type { Found } from '../../shared/import/types';
import type { Paper } from '../../shared/model/paper';
import type { Verdict } from './import-identity';
import type { Gain, PreviewRecord } from './import-preview';
import { mergePaper } from './merge-paper';

type PaperFound = Extract<Found, { kind: 'paper' }>;

// A row shows the start; the source lines beside it have the rest. A whole file in one line would stand here otherwise.
const MAX_TITLE = 1_000;
const MAX_PROBLEM = 200;
const MAX_EVIDENCE = 300;

function createRecord(ordinal: number, found: Found, given: Partial<PreviewRecord>): PreviewRecord {
  return {
    ordinal,
    lines: found.lines,
    outcome: 'new',
    text: '',
    why: '',
    evidence: null,
    derived: [],
    links: 0,
    gains: [],
    other: null,
    ...given,
  };
}

export function previewOther(ordinal: number, found: Exclude<Found, { kind: 'paper' }>): PreviewRecord {
  if (found.kind === 'boilerplate') return createRecord(ordinal, found, { outcome: 'boilerplate', why: found.rule });
  return createRecord(ordinal, found, { outcome: 'problem', text: found.text.slice(0, MAX_PROBLEM), why: found.why });
}

/** What the file says, whatever becomes of it. */
function stated({ paper }: PaperFound): Partial<PreviewRecord> {
  const { title, titleSource, titleEvidence, derived, urls, abstract } = paper;
  const isSuggested = title !== null && titleSource === 'derived';
  return {
    text: (title ?? abstract ?? '').slice(0, MAX_TITLE),
    evidence: isSuggested ? (titleEvidence ?? '').slice(0, MAX_EVIDENCE) : null,
    derived: isSuggested && !derived.includes('title') ? ['title', ...derived] : derived,
    links: urls.length,
  };
}

/** A new paper, which may be related to another or be the same. */
export function previewNew(ordinal: number, found: PaperFound, verdict: Verdict | null): PreviewRecord {
  if (verdict === null) return createRecord(ordinal, found, stated(found));
  const outcome = verdict.kind === 'family' ? 'family' : 'review';
  return createRecord(ordinal, found, { ...stated(found), outcome, why: verdict.by, other: otherOf(verdict) });
}

/** @param stored the paper of the library as it stands; null where it is in the trash or was named before in this import */
export function previewKnown(
  ordinal: number,
  found: PaperFound,
  verdict: Verdict,
  stored: Paper | null,
  keys: readonly string[],
): PreviewRecord {
  const gains = stored === null ? [] : gainsOf(stored, found, keys);
  const { where } = verdict.paper;
  const inLibrary = gains.length > 0 ? 'changes' : 'same';
  const outcome = where === 'trash' ? 'trash' : where === 'import' ? 'twice' : inLibrary;
  return createRecord(ordinal, found, { ...stated(found), outcome, why: verdict.by, gains, other: otherOf(verdict) });
}

const GAINED_FIELDS = ['title', 'authors', 'year', 'venue', 'ids', 'urls', 'abstract'] as const satisfies Gain[];

/** All but `source`, which is known when the text was read to its end. A body counts as gained where the paper may lack it. */
function gainsOf(paper: Paper, { paper: said }: PaperFound, keys: readonly string[]): Gain[] {
  const { fields, version } = mergePaper(paper, said, keys);
  const gains: Gain[] = GAINED_FIELDS.filter((field) => fields[field] !== undefined);
  if (version !== null) gains.push('version');
  return gains;
}

function otherOf({ paper }: Verdict): PreviewRecord['other'] {
  const { where, paperId, name, line } = paper;
  return { paperId: where === 'import' ? null : paperId, title: name.slice(0, MAX_TITLE), line };
}
