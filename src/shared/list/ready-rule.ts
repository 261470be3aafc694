import type { PaperListId, RuleId, SourceId, TagId } from '../model/id';
import type { Status } from '../model/paper';
import type { PaperFilter } from '../model/paper-filter';
import type { Rule } from '../model/rule';
import { findTag, type Tag } from '../model/tag';
import { withBelow } from '../model/tag-tree';
import { foldWords } from '../text/match-words';

/** What rules may name. */
export type RuleScope = {
  /** All rows, also those merged away. */
  tags: ReadonlyMap<TagId, Tag>;
  /** Those that are there and hold papers. */
  lists: ReadonlySet<PaperListId>;
  sources: ReadonlySet<SourceId>;
};

/** Why a rule does nothing: what it asks for, or all that it gives, is no longer there. */
export type RestReason = 'filter-tag' | 'filter-list' | 'filter-source' | 'gives';

/** A rule as it stands today: merged tags resolved, what is gone left out. Plain, so that it can be handed to a worker. */
export type ReadyRule = {
  id: RuleId;
  filter: PaperFilter;
  /** Of `filter.text`, as they are compared. */
  words: string[];
  /** The tags that the filter names and all that lie under them. */
  within: Set<TagId>;
  tagIds: TagId[];
  status: Status | null;
  listIds: PaperListId[];
};

/** How many of the things that a rule gives are gone. It gives the others. */
export type GoneGifts = { tags: number; lists: number };

export type RuleState = { rule: ReadyRule; rest: RestReason | null; gone: GoneGifts };

/**
 * A filter that names what was deleted finds nothing, where without that name it would find all: such a rule rests and says why. Where it
 * names others beside it, those count.
 */
export function readyRule(rule: Rule, scope: RuleScope): RuleState {
  const { filter } = rule;
  const today = (ids: readonly TagId[]): TagId[] => [
    ...new Set(ids.flatMap((id) => findTag(id, scope.tags)?.id ?? [])),
  ];
  const named = filter.tagIds.includes(null) ? [null] : [];
  const tagIds = [...named, ...today(filter.tagIds.filter((id) => id !== null))];
  const listIds = filter.listIds.filter((id) => id === null || scope.lists.has(id));
  const sourceIds = filter.sourceIds.filter((id) => id === null || scope.sources.has(id));
  const gives = { tagIds: today(rule.tagIds), listIds: [...new Set(rule.listIds)].filter((id) => scope.lists.has(id)) };
  const within = tagIds.flatMap((id) => (id === null ? [] : [...withBelow(id, scope.tags)]));
  return {
    rule: {
      id: rule.id,
      filter: { ...filter, tagIds, listIds, sourceIds },
      words: foldWords(filter.text),
      within: new Set(within),
      status: rule.status,
      ...gives,
    },
    rest: findRest(rule, { ...filter, tagIds, listIds, sourceIds }, gives),
    gone: {
      tags: rule.tagIds.filter((id) => findTag(id, scope.tags) === null).length,
      lists: rule.listIds.filter((id) => !scope.lists.has(id)).length,
    },
  };
}

function findRest(rule: Rule, today: PaperFilter, gives: Pick<Rule, 'tagIds' | 'listIds'>): RestReason | null {
  const lost = (ids: readonly unknown[], left: readonly unknown[]): boolean => ids.length > 0 && left.length === 0;
  if (lost(rule.filter.tagIds, today.tagIds)) return 'filter-tag';
  if (lost(rule.filter.listIds, today.listIds)) return 'filter-list';
  if (lost(rule.filter.sourceIds, today.sourceIds)) return 'filter-source';
  return gives.tagIds.length + gives.listIds.length === 0 && rule.status === null ? 'gives' : null;
}

/** Those that act, in their order. One that gives nothing finds its papers all the same: how many it would be for is worth knowing. */
export function readyRules(rules: readonly Rule[], scope: RuleScope): ReadyRule[] {
  return rules
    .map((rule) => readyRule(rule, scope))
    .filter((state) => state.rest === null || state.rest === 'gives')
    .map((state) => state.rule);
}
