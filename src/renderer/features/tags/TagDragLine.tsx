import type { TagId } from '../../../shared/model/id';
import { parentOf, type MoveProblem, type TagMap } from '../../../shared/model/tag-tree';
import { useWords } from '../../i18n/start-i18n';
import type { TreeDrag } from '../../shell/use-tree-drag';
import { cx } from '../../ui/cx';
import styles from './TagManager.module.css';

/**
 * Below the list, and always there: a place that came with a drag would move the rows under the pointer. It says how tags are moved, why one
 * may not lie where the pointer is, and takes one that is to lie at the top.
 */
export function TagDragLine({ drag, tags }: { drag: TreeDrag<TagId, MoveProblem>; tags: TagMap }) {
  const words = useWords();
  const { dragged, problem, topProps } = drag;
  const tag = dragged === null ? undefined : tags.get(dragged);
  const isBelow = tag !== undefined && parentOf(tag, tags) !== null;
  const said = problem === null ? 'tags.manage.dragHint' : (`tags.problem.${problem}` as const);
  return (
    <p
      role="status"
      className={cx(styles['dragLine'], problem !== null && styles['refused'], isBelow && styles['top'])}
      {...(isBelow ? topProps : {})}
    >
      {words(isBelow && problem === null ? 'tags.manage.dropTop' : said)}
    </p>
  );
}
