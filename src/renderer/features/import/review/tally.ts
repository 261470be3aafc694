import type { ImportDecisions, ImportPreview, PreviewFile, RecordedTally } from '../../../commands/import-preview';
import { countLines, type LineCounts, type Outcome } from '../line-outcomes';
import { adds, changes, happen, isRecord, toneOf, type Happening } from './happening';

export type ReadFile = Extract<PreviewFile, { kind: 'read' }>;
export type FailedFile = Extract<PreviewFile, { kind: 'failed' }>;

export function isRead(file: PreviewFile): file is ReadFile {
  return file.kind === 'read';
}

/** What the command below the table would do. */
export type Tally = {
  add: number;
  change: number;
  leftOut: number;
  /** Records of any kind, so that "nothing is chosen" can be told from "nothing is there". */
  records: number;
};

export function tallyOf(preview: ImportPreview, decisions: ImportDecisions): Tally {
  const tally: Tally = { add: 0, change: 0, leftOut: 0, records: 0 };
  for (const file of preview.files.filter(isRead)) {
    const decided = decisions.get(file.kept);
    for (const record of file.records) {
      if (!isRecord(record)) continue;
      tally.records += 1;
      const happening = happen(record, decided?.get(record.ordinal));
      if (adds(happening)) tally.add += 1;
      else if (changes(happening)) tally.change += 1;
      else if (happening === 'leftOut') tally.leftOut += 1;
    }
  }
  return tally;
}

/** Why the import cannot begin, or null where it can. */
export type Hindrance = 'failed' | 'nothingFound' | 'nothingNew' | 'nothingChosen';

export function findHindrance(preview: ImportPreview, tally: Tally): Hindrance | null {
  if (tally.add + tally.change > 0) return null;
  if (preview.files.every((file) => file.kind === 'failed')) return 'failed';
  if (tally.records === 0) return 'nothingFound';
  return tally.leftOut > 0 ? 'nothingChosen' : 'nothingNew';
}

/** The records of a file as stretches of lines, for the sum and for the bars beside the source. */
export function outcomesOf(file: ReadFile, decisions: ImportDecisions): Outcome[] {
  const decided = decisions.get(file.kept);
  return file.records.map((record) => ({
    kind: toneOf(happen(record, decided?.get(record.ordinal))),
    first: record.lines.first,
    last: record.lines.last,
    text: '',
    why: '',
    paperId: null,
    suggested: false,
  }));
}

/** Every line once, and what will become of it. */
export function countFileLines(file: ReadFile, outcomes: readonly Outcome[]): LineCounts {
  return countLines({ counts: { lines: file.lines, blank: file.blank } }, outcomes);
}

export function countPapers(file: ReadFile): number {
  return file.records.reduce((sum, record) => sum + (isRecord(record) ? 1 : 0), 0);
}

export function countHappenings(file: ReadFile, decisions: ImportDecisions): Partial<Record<Happening, number>> {
  const counts: Partial<Record<Happening, number>> = {};
  const decided = decisions.get(file.kept);
  for (const record of file.records) {
    const happening = happen(record, decided?.get(record.ordinal));
    counts[happening] = (counts[happening] ?? 0) + 1;
  }
  return counts;
}

export function sumRecorded(preview: ImportPreview): RecordedTally {
  const sum: RecordedTally = { tags: 0, keywords: 0, notes: 0, statuses: 0, ratings: 0 };
  for (const { recorded } of preview.files.filter(isRead)) {
    for (const key of Object.keys(sum) as (keyof RecordedTally)[]) sum[key] += recorded[key];
  }
  return sum;
}
