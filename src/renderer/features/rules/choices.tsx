import type { PaperListId, SourceId, TagId } from '../../../shared/model/id';
import { dotOf } from '../../../shared/model/tag-dot';
import { tagPath } from '../../../shared/model/tag-tree';
import { TagDot } from '../../ui/Tag';
import type { Choice } from './ChoiceField';
import type { RuleNames } from './use-rule-names';

/** By path, so that two of one name are told apart. */
export function tagChoices({ tags }: RuleNames): Choice<TagId>[] {
  return [...tags.values()].map((tag) => ({
    id: tag.id,
    name: tagPath(tag, tags),
    mark: <TagDot colour={dotOf(tag)} />,
  }));
}

export function listChoices({ lists }: RuleNames): Choice<PaperListId>[] {
  return [...lists.values()].map(({ id, name }) => ({ id, name }));
}

export function sourceChoices({ sources }: RuleNames): Choice<SourceId>[] {
  return [...sources.values()].map(({ id, fileName }) => ({ id, name: fileName }));
}

/** What has none of them can be chosen as well, behind all that have a name. */
export function withNone<Id>(choices: readonly Choice<Id>[], name: string): Choice<Id | null>[] {
  return [...choices, { id: null, name }];
}
