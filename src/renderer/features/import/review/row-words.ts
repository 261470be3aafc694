import { problemCodes, type DerivableField } from '../../../../shared/import/types';
import { ruleNames } from '../../../../shared/import/boilerplate';
import type { Gain, PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { formatCount, formatList } from '../../../i18n/format';
import { isWordKey, type WordKey, type Words } from '../../../i18n/words';
import { happen, isRecord } from './happening';
import type { Tally } from './tally';

/** The second line of a row: why it is what it is, what would change, whom it equals. '' where there is nothing to say. */
export function describeRow(words: Words, record: PreviewRecord, decision: RecordDecision | undefined): string {
  if (!isRecord(record)) return words(findReason(record));
  return [
    ...describeTitle(words, record, decision),
    ...describeKnown(words, record, decision),
    ...describeDerived(words, record.derived),
    ...(record.links > 0 ? [words('review.row.links', { count: record.links, shown: formatCount(record.links) })] : []),
  ].join(' ');
}

function findReason({ outcome, why }: PreviewRecord): WordKey {
  if (outcome === 'problem') return `import.why.${problemCodes.find((one) => one === why) ?? 'unrecognised'}`;
  const rule = ruleNames.find((one) => one === why);
  return rule === undefined ? 'import.rule.unknown' : `import.rule.${rule}`;
}

function describeTitle(
  words: Words,
  { evidence, text }: PreviewRecord,
  decision: RecordDecision | undefined,
): string[] {
  if (decision?.title !== undefined) {
    return [text === '' ? words('review.row.titled') : words('review.row.retitled', { title: text })];
  }
  if (evidence === null) return [];
  return [evidence === '' ? words('import.why.suggested') : words('review.row.suggested', { evidence })];
}

function describeKnown(words: Words, record: PreviewRecord, decision: RecordDecision | undefined): string[] {
  const { outcome, gains } = record;
  if (outcome === 'new') return [];
  const happening = happen(record, decision);
  const told = describeOther(words, record);
  if (happening === 'apart') return [told, words('review.row.keptApart')];
  if (happening === 'merged') return [told, words('review.row.merged')];
  if (outcome === 'trash') return [told, words('review.row.trash')];
  if (outcome === 'changes' || outcome === 'twice') return [told, ...describeGains(words, gains)];
  return [told];
}

/** "Same DOI: “Quiet Experts”." Where it is called the same, its name says nothing; in the same import its line does. */
function describeOther(words: Words, { outcome, other, why, text }: PreviewRecord): string {
  const reason = words(findReasonKey(why));
  if (other === null) return words('review.row.reason', { reason });
  const title = other.title === '' ? words('list.untitled') : other.title;
  if (outcome === 'family') return words('review.row.family', { title });
  if (other.line !== null) return words('review.row.ofLine', { reason, line: formatCount(other.line) });
  return other.title === text ? words('review.row.reason', { reason }) : words('review.row.ofPaper', { reason, title });
}

function findReasonKey(why: string): WordKey {
  const key = `review.why.${why}`;
  return isWordKey(key) ? key : 'review.why.other';
}

const FIELDS = ['title', 'authors', 'year', 'venue', 'ids', 'urls', 'abstract', 'body'] as const;

export function describeGains(words: Words, gains: readonly Gain[]): string[] {
  const fields = FIELDS.filter((field) => gains.includes(field)).map((field) => words(`review.field.${field}`));
  return [
    ...(fields.length === 0 ? [] : [words('review.row.fills', { fields: formatList(fields) })]),
    ...(gains.includes('version') ? [words('review.row.version')] : []),
    ...(fields.length === 0 && gains.includes('source') ? [words('review.row.source')] : []),
  ];
}

function describeDerived(words: Words, derived: readonly DerivableField[]): string[] {
  const fields = derived.filter((field) => field !== 'title').map((field) => words(`review.field.${field}`));
  return fields.length === 0 ? [] : [words('review.row.derived', { fields: formatList(fields) })];
}

/** The last column: what happens, in two or three words. */
export function describeHappening(words: Words, record: PreviewRecord, decision: RecordDecision | undefined): string {
  const happening = happen(record, decision);
  if (happening !== 'changes') return words(`review.will.${happening}`);
  const count = FIELDS.filter((field) => record.gains.includes(field)).length;
  if (count > 0) return words('review.will.fills', { count });
  return words(record.gains.includes('version') ? 'review.will.version' : 'review.will.source');
}

/** "Import 79 papers, change 2": the words follow what is chosen. */
export function describeImport(words: Words, { add, change }: Pick<Tally, 'add' | 'change'>): string {
  const parts = { count: add, shown: formatCount(add), changed: formatCount(change) };
  if (add > 0) return words(change > 0 ? 'review.import.both' : 'review.import.add', parts);
  return change > 0
    ? words('review.import.change', { count: change, shown: formatCount(change) })
    : words('review.import');
}
