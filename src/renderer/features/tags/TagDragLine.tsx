import { useStore } from 'zustand';
import { parentOf, type TagMap } from '../../../shared/model/tag-tree';
import { useWords } from '../../i18n/start-i18n';
import type { TagDrag } from '../../shell/use-tag-drag';
import { useDropped } from '../../shell/use-tree-drag';
import { cx } from '../../ui/cx';
import styles from './TagManager.module.css';

/**
 * Below the list, and always there: a place that came with a drag would move the rows under the pointer. It says how tags are moved, why one
 * may not lie where the pointer is, and takes one that is to lie at the top.
 */
export function TagDragLine({ drag, tags }: { drag: TagDrag; tags: TagMap }) {
  const words = useWords();
  const dragged = useStore(drag.state, (state) => state.dragged);
  const problem = useStore(drag.state, ({ over }) => over?.problem ?? null);
  const top = useDropped(drag, null);
  const tag = dragged === null ? undefined : tags.get(dragged);
  const isBelow = tag !== undefined && parentOf(tag, tags) !== null;
  const said = problem === null ? 'tags.manage.dragHint' : (`tags.problem.${problem}` as const);
  return (
    <p
      role="status"
      className={cx(styles['dragLine'], problem !== null && styles['refused'], isBelow && styles['top'])}
      {...(isBelow ? top : {})}
    >
      {words(isBelow && problem === null ? 'tags.manage.dropTop' : said)}
    </p>
  );
}
