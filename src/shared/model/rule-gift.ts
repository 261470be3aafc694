import type { PaperListId, RuleId, TagId } from './id';
import type { Paper, Status } from './paper';
import { withStatus } from './plan';

/** What one rule gives one paper. */
export type RuleGift =
  | { kind: 'tag'; ruleId: RuleId; tagId: TagId }
  | { kind: 'list'; ruleId: RuleId; listId: PaperListId }
  | { kind: 'status'; ruleId: RuleId; status: Status };

/** Under which name `Plan.byRule` says who gave it. */
export function markOf(gift: RuleGift): string {
  if (gift.kind === 'status') return 'status';
  return gift.kind === 'tag' ? `tag:${gift.tagId}` : `list:${gift.listId}`;
}

/** The tag or list that a mark of `markOf` is about; null where it is about neither. */
export function readMark(mark: string): { tagId: TagId } | { listId: PaperListId } | null {
  const [kind, id] = mark.split(':');
  if (id === undefined) return null;
  if (kind === 'tag') return { tagId: id as TagId };
  return kind === 'list' ? { listId: id as PaperListId } : null;
}

/** @param placeIn the key of a paper that comes behind all others of a list */
export function withGifts(
  paper: Paper,
  gifts: readonly RuleGift[],
  at: number,
  placeIn: (id: PaperListId) => string,
): Paper {
  let next = paper;
  for (const gift of gifts) {
    if (gift.kind === 'status') next = withStatus(next, gift.status, at);
    else if (gift.kind === 'tag') next = { ...next, tagIds: [...next.tagIds, gift.tagId] };
    else next = { ...next, lists: [...(next.lists ?? []), { id: gift.listId, orderKey: placeIn(gift.listId) }] };
    next = { ...next, changedAt: at, byRule: { ...next.byRule, [markOf(gift)]: gift.ruleId } };
  }
  return next;
}

/** What the reader takes away or gives himself is not the rule's any more. Undefined where nothing is left. */
export function withoutMarks(byRule: Paper['byRule'], marks: readonly string[]): Paper['byRule'] {
  const left = Object.entries(byRule ?? {}).filter(([mark]) => !marks.includes(mark));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** How many papers rules tagged, put into lists, and moved to each status. */
export type RuleTally = { tagged: number; listed: number; moved: Partial<Record<Status, number>> };

export function createTally(): RuleTally {
  return { tagged: 0, listed: 0, moved: {} };
}

/** Counts one paper, which may have got several tags. */
export function countGifts(tally: RuleTally, gifts: readonly RuleGift[]): void {
  if (gifts.some((gift) => gift.kind === 'tag')) tally.tagged += 1;
  if (gifts.some((gift) => gift.kind === 'list')) tally.listed += 1;
  for (const gift of gifts) if (gift.kind === 'status') tally.moved[gift.status] = (tally.moved[gift.status] ?? 0) + 1;
}

export function sumTallies(tallies: readonly RuleTally[]): RuleTally {
  const sum = createTally();
  for (const { tagged, listed, moved } of tallies) {
    sum.tagged += tagged;
    sum.listed += listed;
    for (const [status, count] of Object.entries(moved) as [Status, number][]) {
      sum.moved[status] = (sum.moved[status] ?? 0) + count;
    }
  }
  return sum;
}
