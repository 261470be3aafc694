import { findTag } from '../../../shared/model/tag';
import { isEmptyFilter, type RuleDraft } from '../../../shared/model/rule';
import { statuses } from '../../../shared/model/paper';
import type { PaperFilter } from '../../../shared/model/paper-filter';
import { describeYears } from '../../../shared/model/year-ranges';
import { formatChoice, formatList } from '../../i18n/format';
import type { Words } from '../../i18n/words';
import type { RuleNames } from './use-rule-names';

/** "“quantization” in title or abstract, status Inbox or Maybe": what a rule asks for. */
export function describeFilter(words: Words, filter: PaperFilter, names: RuleNames): string {
  if (isEmptyFilter(filter)) return words('rules.of.all');
  const text = filter.text.trim();
  const parts = [
    text === '' ? null : words('rules.of.text', { text }),
    describeStatuses(words, filter),
    describeIds(words, 'tag', filter.tagIds, (id) => tagName(names, id)),
    describeIds(words, 'list', filter.listIds, (id) => names.lists.get(id)?.name),
    describeIds(words, 'source', filter.sourceIds, (id) => names.sources.get(id)?.fileName),
    describeYearsOf(words, filter),
    describeRatings(words, filter),
    describeSign(words, filter.hasNote, 'note', 'noNote'),
    describeSign(words, filter.hasHighlight, 'highlight', 'noHighlight'),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** "tag efficiency, list Weekly and status Maybe": what a rule gives. */
export function describeGifts(
  words: Words,
  rule: Pick<RuleDraft, 'tagIds' | 'listIds' | 'status'>,
  names: RuleNames,
): string {
  const gone = words('rules.of.gone');
  const parts = [
    ...rule.tagIds.map((id) => words('rules.of.tag', { what: tagName(names, id) ?? gone })),
    ...rule.listIds.map((id) => words('rules.of.list', { what: names.lists.get(id)?.name ?? gone })),
    ...(rule.status === null ? [] : [words('rules.of.status', { what: words(`status.${rule.status}`) })]),
  ];
  return parts.length === 0 ? words('rules.of.nothing') : formatList(parts);
}

/** Under the name that it has today, also where it was merged. */
function tagName({ tags, scope }: RuleNames, id: Parameters<typeof findTag>[0]): string | undefined {
  const tag = findTag(id, scope.tags);
  return tag === null ? undefined : (tags.get(tag.id) ?? tag).name;
}

function describeStatuses(words: Words, filter: PaperFilter): string | null {
  const named = statuses
    .filter((status) => filter.statuses.includes(status))
    .map((status) => words(`status.${status}`));
  return named.length === 0 ? null : words('rules.of.status', { what: formatChoice(named) });
}

function describeIds<Id extends string>(
  words: Words,
  kind: 'tag' | 'list' | 'source',
  ids: readonly (Id | null)[],
  nameOf: (id: Id) => string | undefined,
): string | null {
  if (ids.length === 0) return null;
  const named = ids.map((id) => (id === null ? words('rules.of.none') : (nameOf(id) ?? words('rules.of.gone'))));
  return words(`rules.of.${kind}`, { what: formatChoice(named) });
}

function describeYearsOf(words: Words, { years }: PaperFilter): string | null {
  if (years.length === 0) return null;
  const told = describeYears(years.filter((year) => year !== null));
  const parts = [...(told === '' ? [] : [told]), ...(years.includes(null) ? [words('rules.of.none')] : [])];
  return words('rules.of.year', { what: formatChoice(parts) });
}

function describeRatings(words: Words, { ratings }: PaperFilter): string | null {
  if (ratings.length === 0) return null;
  const named = [...ratings].sort().map((rating) => (rating === 0 ? words('rules.of.notRated') : String(rating)));
  return words('rules.of.rating', { what: formatChoice(named) });
}

function describeSign(
  words: Words,
  wanted: boolean | null,
  has: 'note' | 'highlight',
  lacks: 'noNote' | 'noHighlight',
): string | null {
  return wanted === null ? null : words(`rules.of.${wanted ? has : lacks}`);
}
