import { isUlid, type PaperListId, type RuleId, type TagId } from './id';
import { isArrayOf, isBoolean, isNullOr, isNumber, isOneOf, isShape, isString, type Guard } from './guard';
import { statuses, type Status } from './paper';
import { emptyFilter, isPaperFilter, type PaperFilter } from './paper-filter';

/** Papers that match get what it gives: after an import, where it is on, and whenever the reader asks. It takes nothing away. */
export type Rule = {
  id: RuleId;
  name: string;
  filter: PaperFilter;
  tagIds: TagId[];
  /** Given to papers of the inbox alone: what the reader decided stands. */
  status: Status | null;
  listIds: PaperListId[];
  onImport: boolean;
  /** Rules act in this order (`order-key.ts`). */
  orderKey: string;
  createdAt: number;
};

export const isRule: Guard<Rule> = isShape<Rule>({
  id: isUlid,
  name: isString,
  filter: isPaperFilter,
  tagIds: isArrayOf<TagId>(isUlid),
  status: isNullOr(isOneOf(statuses)),
  listIds: isArrayOf<PaperListId>(isUlid),
  onImport: isBoolean,
  orderKey: isString,
  createdAt: isNumber,
});

/** What a reader says of a rule. */
export type RuleDraft = Pick<Rule, 'name' | 'filter' | 'tagIds' | 'status' | 'listIds' | 'onImport'>;

/** A rule that is not written yet, for the papers of a filter. */
export function createRuleDraft(filter: PaperFilter = emptyFilter): RuleDraft {
  return { name: '', filter, tagIds: [], status: null, listIds: [], onImport: true };
}

// It stands in a line of a list, and in the label of each change that it makes.
export const MAX_RULE_NAME = 80;

/** On one line, without what stands around it. Null where nothing is left, or too much. */
export function parseRuleName(text: string): string | null {
  const name = text.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();
  return name === '' || name.length > MAX_RULE_NAME ? null : name;
}

export type RuleProblem = 'name' | 'long' | 'gives';

/** Why a rule cannot be kept; null where it can. */
export function findRuleProblem({ name, tagIds, status, listIds }: RuleDraft): RuleProblem | null {
  if (parseRuleName(name) === null) return name.trim() === '' ? 'name' : 'long';
  return tagIds.length + listIds.length === 0 && (status === null || status === 'inbox') ? 'gives' : null;
}

/** It asks for nothing. */
export function isEmptyFilter(filter: PaperFilter): boolean {
  const { text, hasNote, hasHighlight, ...values } = filter;
  return text.trim() === '' && hasNote === null && hasHighlight === null && Object.values(values).every(isNothing);
}

function isNothing(values: readonly unknown[]): boolean {
  return values.length === 0;
}
