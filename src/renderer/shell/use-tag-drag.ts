import type { TagId } from '../../shared/model/id';
import { findMoveProblem, type MoveProblem, type TagMap } from '../../shared/model/tag-tree';
import { moveTag } from '../commands/commands';
import { useLibrary } from '../storage/library-context';
import { runCommand } from './notices';
import { useTreeDrag, type Over, type TreeDrag } from './use-tree-drag';

export type TagDrag = TreeDrag<TagId, MoveProblem>;

/**
 * A tag that is dropped on another lies under it, between two it lies beside them: siblings stand by name, so it is the level alone that is
 * chosen.
 */
export function useTagDrag(tags: TagMap, noEdges = false): TagDrag {
  const library = useLibrary();
  function parentAt({ id, where }: Over<TagId>): TagId | null {
    return where === 'under' || id === null ? id : (tags.get(id)?.parentId ?? null);
  }
  return useTreeDrag<TagId, MoveProblem>({
    noEdges,
    findProblem: (dragged, over) => findMoveProblem(tags, dragged, parentAt(over)),
    onDrop: (dragged, over) => void runCommand(moveTag(library, dragged, parentAt(over))),
  });
}
