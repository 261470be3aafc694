import { ChevronDown, ChevronRight } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import type { GroupValue } from '../../../../shared/model/grouping';
import { dotOf } from '../../../../shared/model/tag-dot';
import { formatCount } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { foldGroups } from '../../../shell/layout-of';
import { useLibraryRows } from '../../../shell/library-rows';
import { Icon } from '../../../ui/Icon';
import { ListSign } from '../../../ui/ListSign';
import { StatusIcon } from '../../../ui/StatusIcon';
import { TagDot } from '../../../ui/Tag';
import type { ShownGroup } from './lay-groups';
import styles from './Groups.module.css';

/** The height of a head in CSS pixels, of which the list must know before it is drawn. */
export const GROUP_PX = 28;

export type DrawnGroupProps = {
  group: ShownGroup;
  name: string;
  top: number;
  rowHeight: number;
  /** Of the table, over the groups. */
  headHeight: number;
  isTable: boolean;
  children: ReactNode;
};

/** As high as all its papers, so that its head goes when they have gone by. */
export function DrawnGroup({ group, name, top, rowHeight, headHeight, isTable, children }: DrawnGroupProps) {
  const words = useWords();
  const { count, folded } = group;
  const height = GROUP_PX + (folded ? 0 : count * rowHeight);
  return (
    <div
      role={isTable ? 'rowgroup' : 'group'}
      aria-label={words(folded ? 'group.nameFolded' : 'group.name', { name, count })}
      className={styles['group']}
      // Not moved by a transform, of which a head that stays in view would know nothing.
      style={{ top, height }}
    >
      <GroupHead group={group} name={name} headHeight={headHeight} isTable={isTable} />
      {children}
    </div>
  );
}

type GroupHeadProps = Pick<DrawnGroupProps, 'group' | 'name' | 'headHeight' | 'isTable'>;

/** Stays over its papers while they scroll by. A press folds the group; the keys for it are those of the list. */
function GroupHead({ group, name, headHeight, isTable }: GroupHeadProps) {
  const words = useWords();
  const { one, count, elsewhere, folded } = group;
  const more =
    elsewhere === 0 ? null : (
      <span className={styles['elsewhere']} title={words('group.elsewhereText', { count: elsewhere })}>
        {words('group.elsewhere', { shown: `+${formatCount(elsewhere)}` })}
      </span>
    );
  const line = (
    <>
      <span className={styles['fold']}>
        <Icon of={folded ? ChevronRight : ChevronDown} small />
      </span>
      <GroupMark one={one} />
      <span className={styles['name']} title={name}>
        {name}
      </span>
      <span className={styles['count']}>{formatCount(count)}</span>
      {more}
    </>
  );
  function press(event: MouseEvent): void {
    // The list keeps the focus: the next key goes on there.
    event.preventDefault();
    if (event.button !== 0) return;
    foldGroups([one], !folded);
    event.currentTarget.closest<HTMLElement>('[data-pane-focus]')?.focus({ preventScroll: true });
  }
  const part = isTable ? { row: 'row', cell: 'gridcell' } : { row: 'presentation', cell: 'presentation' };
  return (
    <div role={part.row} className={styles['head']} style={{ top: headHeight }} onMouseDown={press}>
      <div role={part.cell} className={styles['line']}>
        {line}
      </div>
    </div>
  );
}

function GroupMark({ one }: { one: GroupValue }): ReactNode {
  const { tags, lists } = useLibraryRows();
  if (one.facet === 'statuses') return <StatusIcon status={one.value} />;
  if (one.facet === 'tagIds') {
    const tag = one.value === null ? undefined : tags.get(one.value);
    return tag === undefined ? null : <TagDot colour={dotOf(tag)} />;
  }
  if (one.facet === 'listIds') {
    const list = one.value === null ? undefined : lists.get(one.value);
    return list === undefined ? null : <ListSign icon={list.icon} colour={list.colour} />;
  }
  return null;
}
