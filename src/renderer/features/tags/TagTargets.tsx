import type { LucideIcon } from 'lucide-react';
import { findTags } from '../../../shared/list/find-tags';
import type { Tag } from '../../../shared/model/tag';
import { dotOf } from '../../../shared/model/tag-dot';
import { layTags, type TagMap } from '../../../shared/model/tag-tree';
import { useWords } from '../../i18n/start-i18n';
import { useReadLibraryRows } from '../../shell/library-rows';
import { IconButton } from '../../ui/Button';
import { OnePicker, type OneOption } from '../../ui/OnePicker';
import { TagDot } from '../../ui/Tag';

export type TagTargetsProps = {
  label: string;
  icon: LucideIcon;
  disabled: boolean;
  /** Offered before all tags, while nothing is typed. */
  first?: OneOption | undefined;
  isOne: (tag: Tag, tags: TagMap) => boolean;
  onChoose: (tag: Tag) => void;
};

/** One of the other tags, found by its path or by another name. Tags are asked for when it opens: hundreds of rows have one each. */
export function TagTargets({ label, icon, disabled, first, isOne, onChoose }: TagTargetsProps) {
  const words = useWords();
  const readRows = useReadLibraryRows();
  function findOptions(typed: string): OneOption[] {
    const { tags } = readRows();
    const order = new Map(layTags(tags).map(({ tag }, at) => [tag.id, at]));
    const found = findTags(tags, typed)
      .filter(({ tag }) => isOne(tag, tags))
      .sort((a, b) => b.match.score - a.match.score || (order.get(a.tag.id) ?? 0) - (order.get(b.tag.id) ?? 0))
      .map(({ tag, path, alias }) => ({
        key: tag.id,
        name: path,
        also: alias,
        mark: <TagDot colour={dotOf(tag)} />,
        onChoose: () => onChoose(tag),
      }));
    return first === undefined || typed.trim() !== '' ? found : [first, ...found];
  }
  return (
    <OnePicker
      trigger={<IconButton small label={label} icon={icon} disabled={disabled} />}
      label={label}
      placeholder={words('tags.targets.placeholder')}
      hint={words('tags.targets.hint')}
      empty={words('tags.manage.noMatch')}
      findOptions={findOptions}
    />
  );
}
