import type { TagId } from '../../../shared/model/id';
import { findMoveProblem, type TagMap } from '../../../shared/model/tag-tree';
import { moveTag } from '../../commands/commands';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { useTreeDrag, type DragProps, type Where } from './use-tree-drag';

/**
 * A tag that is dropped on another lies under it, between two it lies beside them: siblings stand by name, so it is the level alone that is
 * chosen.
 */
export function useTagDrag(tags: TagMap): (tag: { id: TagId; name: string }) => DragProps {
  const library = useLibrary();
  function parentAt({ id, where }: { id: TagId; where: Where }): TagId | null {
    return where === 'under' ? id : (tags.get(id)?.parentId ?? null);
  }
  return useTreeDrag<TagId>({
    isAllowed: (dragged, over) => findMoveProblem(tags, dragged, parentAt(over)) === null,
    onDrop: (dragged, over) => void runCommand(moveTag(library, dragged, parentAt(over))),
  });
}
