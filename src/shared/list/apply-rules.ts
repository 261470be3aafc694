import type { PaperFilter } from '../model/paper-filter';
import type { RuleId } from '../model/id';
import type { RuleGift } from '../model/rule-gift';
import { withBelow } from '../model/tag-tree';
import { hasHighlight, hasNote, readOptional, readStatus, readTags } from './columns';
import { findByFilter, type FilterScope } from './find-by-filter';
import { giveByRules, type RuleFacts } from './give-by-rules';
import type { IdTable } from './id-table';
import { findSlot, type LibraryList } from './library-list';
import { startOf, type Ragged } from './ragged';
import type { ReadyRule, RuleScope } from './ready-rule';

export type RuleOutcome = {
  /** How many papers each rule finds, as they stand now. */
  matched: Map<RuleId, number>;
  /** Those that get something, in the order of the library. */
  papers: { ordinal: number; gifts: RuleGift[] }[];
};

/** Whether the words of a rule occur in the paper at this place of the list. */
export type HasText = (ordinal: number, rule: ReadyRule) => boolean;

/**
 * What papers would get. What no rule finds as it stands now can get nothing later either, so that the columns decide at once about most of
 * a large library, and a look at a single paper is taken of what they left.
 */
export function applyRules(
  list: LibraryList,
  among: Uint32Array,
  rules: readonly ReadyRule[],
  scope: RuleScope,
  hasText: HasText,
): RuleOutcome {
  const matched = new Map<RuleId, number>();
  const isFound = new Uint8Array(list.rows.length);
  for (const rule of rules) {
    const found = findByFilter(list, among, rule.filter, filterScope(scope));
    const meant = rule.words.length === 0 ? found : found.filter((ordinal) => hasText(ordinal, rule));
    matched.set(rule.id, meant.length);
    for (const ordinal of meant) isFound[ordinal] = 1;
  }
  const papers: RuleOutcome['papers'] = [];
  for (const ordinal of among) {
    if (isFound[ordinal] !== 1) continue;
    const has = (rule: ReadyRule): boolean => rule.words.length === 0 || hasText(ordinal, rule);
    const gifts = giveByRules(rules, factsOf(list, ordinal, scope), has);
    if (gifts.length > 0) papers.push({ ordinal, gifts });
  }
  return { matched, papers };
}

/**
 * The papers whose words decide about a rule: all else of them fits, or would if other rules gave something first.
 */
export function findAsked(list: LibraryList, among: Uint32Array, rule: ReadyRule, scope: RuleScope): Uint32Array {
  const given: Pick<PaperFilter, 'statuses' | 'tagIds' | 'listIds'> = { statuses: [], tagIds: [], listIds: [] };
  return findByFilter(list, among, { ...rule.filter, ...given }, filterScope(scope));
}

function filterScope({ tags, lists, sources }: RuleScope): FilterScope {
  return { tagsWithin: (id) => withBelow(id, tags), lists, sources };
}

/** From the columns themselves: through the getters of a row, 100,000 papers took a second. */
function factsOf({ slots, store, standing }: LibraryList, ordinal: number, scope: RuleScope): RuleFacts {
  const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
  const { tables, today } = standing;
  return {
    status: readStatus(columns, at),
    rating: columns.ratings[at] ?? 0,
    year: readOptional(columns.years, at) ?? null,
    tagIds: readTags(columns, at, tables.tags, today),
    listIds: namedIn(columns.lists, at, tables.lists, scope.lists),
    sourceIds: namedIn(columns.sources, at, tables.sources, scope.sources),
    hasNote: hasNote(columns, at),
    hasHighlight: hasHighlight(columns, at),
    isWaiting: !Number.isNaN(columns.snoozedUntil[at]) || !Number.isNaN(columns.snoozedFor[at]),
  };
}

/** Those of a row that are there. */
function namedIn<Id extends string>(
  named: Ragged<Uint32Array>,
  at: number,
  { ids }: IdTable<Id>,
  live: ReadonlySet<Id>,
): Id[] {
  const found: Id[] = [];
  const end = startOf(named, at + 1);
  for (let index = startOf(named, at); index < end; index += 1) {
    const id = ids[named.values[index] ?? 0];
    if (id !== undefined && live.has(id)) found.push(id);
  }
  return found;
}
