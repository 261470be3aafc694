import type { PaperListId, SourceId, TagId } from '../model/id';
import type { Status } from '../model/paper';
import type { RuleGift } from '../model/rule-gift';
import type { ReadyRule } from './ready-rule';

/** What rules look at in a paper; of tags, lists and sources only those that are there today. */
export type RuleFacts = {
  status: Status;
  rating: number;
  year: number | null;
  tagIds: readonly TagId[];
  listIds: readonly PaperListId[];
  sourceIds: readonly SourceId[];
  hasNote: boolean;
  hasHighlight: boolean;
  /** The reader said “later”: it stays in the inbox until then. */
  isWaiting: boolean;
};

/**
 * What a paper gets, in the order of the rules; nothing that it has already. A rule sees what those before it gave, and all have their turn
 * again until none has anything left to give: to run them once more then changes nothing. It ends, since rules take nothing away and a
 * paper leaves the inbox once.
 * @param hasText whether the words of a rule occur in the paper; asked only where all else fits
 */
export function giveByRules(
  rules: readonly ReadyRule[],
  facts: RuleFacts,
  hasText: (rule: ReadyRule) => boolean,
): RuleGift[] {
  const all: RuleGift[] = [];
  let now = facts;
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const rule of rules) {
      const gifts = giftsOf(rule, now);
      if (gifts.length === 0 || !isMeant(rule, now) || !hasText(rule)) continue;
      all.push(...gifts);
      now = withGiven(now, gifts);
      isDone = false;
    }
  }
  return all;
}

function giftsOf(rule: ReadyRule, { tagIds, listIds, status, isWaiting }: RuleFacts): RuleGift[] {
  const { id: ruleId } = rule;
  const gifts: RuleGift[] = [];
  for (const tagId of rule.tagIds) if (!tagIds.includes(tagId)) gifts.push({ kind: 'tag', ruleId, tagId });
  for (const listId of rule.listIds) if (!listIds.includes(listId)) gifts.push({ kind: 'list', ruleId, listId });
  const isOpen = status === 'inbox' && !isWaiting;
  if (isOpen && rule.status !== null && rule.status !== 'inbox') {
    gifts.push({ kind: 'status', ruleId, status: rule.status });
  }
  return gifts;
}

function withGiven(facts: RuleFacts, gifts: readonly RuleGift[]): RuleFacts {
  const status = gifts.find((gift) => gift.kind === 'status')?.status ?? facts.status;
  return {
    ...facts,
    status,
    tagIds: [...facts.tagIds, ...gifts.flatMap((gift) => (gift.kind === 'tag' ? [gift.tagId] : []))],
    listIds: [...facts.listIds, ...gifts.flatMap((gift) => (gift.kind === 'list' ? [gift.listId] : []))],
  };
}

/** As `findByFilter` over columns, for one paper: a test holds them against each other. The words are asked elsewhere. */
export function isMeant({ filter, within }: ReadyRule, facts: RuleFacts): boolean {
  const { statuses, ratings, years, tagIds } = filter;
  return (
    (statuses.length === 0 || statuses.includes(facts.status)) &&
    (ratings.length === 0 || ratings.includes(facts.rating)) &&
    (years.length === 0 || years.includes(facts.year)) &&
    (tagIds.length === 0 ||
      facts.tagIds.some((id) => within.has(id)) ||
      (facts.tagIds.length === 0 && tagIds.includes(null))) &&
    hasAny(filter.listIds, facts.listIds) &&
    hasAny(filter.sourceIds, facts.sourceIds) &&
    (filter.hasNote === null || filter.hasNote === facts.hasNote) &&
    (filter.hasHighlight === null || filter.hasHighlight === facts.hasHighlight)
  );
}

function hasAny<Id>(wanted: readonly (Id | null)[], own: readonly Id[]): boolean {
  return wanted.length === 0 || own.some((id) => wanted.includes(id)) || (own.length === 0 && wanted.includes(null));
}
