import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { TagId } from '../../../shared/model/id';
import { resolveTags } from '../../../shared/model/tag';
import { findNearPairs, findUnused } from '../../../shared/text/near-tags';
import { dotOf } from '../../../shared/model/tag-dot';
import { tagPath } from '../../../shared/model/tag-tree';
import { deleteTags, mergeTags } from '../../commands/commands';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { readTagMap } from '../../storage/tags';
import type { Library } from '../../storage/library';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Tag } from '../../ui/Tag';
import styles from './TagCleanUp.module.css';

/** Tags that nothing carries, and pairs that are called nearly the same. One key does what is offered, and another takes it back. */
export function TagCleanUp() {
  const words = useWords();
  const library = useLibrary();
  const { tags, counts } = useLibraryRows();
  const marked = useLiveQuery(() => countHighlights(library), [library]);
  const found = useMemo(() => {
    if (marked === undefined) return null;
    const carried = new Map(counts.ownTags);
    for (const [id, count] of marked) carried.set(id, (carried.get(id) ?? 0) + count);
    return { unused: findUnused(tags, carried), pairs: findNearPairs(tags, carried), carried };
  }, [tags, counts, marked]);
  if (found === null) return <div aria-busy="true" />;
  const { unused, pairs, carried } = found;
  if (unused.length + pairs.length === 0) {
    return <EmptyState title={words('tags.clean.none')}>{words('tags.clean.noneText')}</EmptyState>;
  }
  return (
    <div className={styles['clean']}>
      {pairs.length > 0 && <h3 className={styles['head']}>{words('tags.clean.near', { count: pairs.length })}</h3>}
      <ul>
        {pairs.map(({ from, keep }) => (
          <li key={`${from.id} ${keep.id}`} className={styles['line']}>
            <span className={styles['names']}>
              <Tag colour={dotOf(from)} name={tagPath(from, tags)} />
              <span className={styles['count']}>{formatCount(carried.get(from.id) ?? 0)}</span>
              <Tag colour={dotOf(keep)} name={tagPath(keep, tags)} />
              <span className={styles['count']}>{formatCount(carried.get(keep.id) ?? 0)}</span>
            </span>
            <Button onClick={() => void runCommand(mergeTags(library, [from.id], keep.id))}>
              {words('tags.clean.merge', { name: keep.name })}
            </Button>
          </li>
        ))}
      </ul>
      {unused.length > 0 && (
        <div className={styles['line']}>
          <h3 className={styles['head']}>{words('tags.clean.unused', { count: unused.length })}</h3>
          <Button onClick={() => void runCommand(deleteTags(library, idsOf(unused)))}>
            {words('tags.clean.deleteAll')}
          </Button>
        </div>
      )}
      <ul className={styles['unused']}>
        {unused.map((tag) => (
          <li key={tag.id}>
            <Tag colour={dotOf(tag)} name={tagPath(tag, tags)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function idsOf(tags: readonly { id: TagId }[]): TagId[] {
  return tags.map((tag) => tag.id);
}

/** A tag that only highlights have is used. */
async function countHighlights({ db }: Library): Promise<Map<TagId, number>> {
  const [all, highlights] = await Promise.all([readTagMap(db), db.highlights.toArray()]);
  const counts = new Map<TagId, number>();
  for (const { tagIds } of highlights) {
    for (const { id } of resolveTags(tagIds, all)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
