import { useState, type DragEvent, type LiHTMLAttributes } from 'react';
import type { TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { findMoveProblem, type TagMap } from '../../../shared/model/tag-tree';
import { moveTag } from '../../commands/commands';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';

/** What the row of a tag needs to be dragged, and to be dropped on. `data-drop` says where a drop would put what is dragged. */
export type DragProps = LiHTMLAttributes<HTMLLIElement> & { 'data-drop'?: 'under' | 'beside' | undefined };

type Over = { id: TagId; where: 'under' | 'beside' };

// The edges of a row of 28 mean the place between two: siblings stand by name, so it is the level alone that is chosen.
const EDGE_PX = 6;

/** A tag that is dropped on another lies under it, between two it lies beside them. Where it may not lie, nothing offers itself. */
export function useTagDrag(tags: TagMap): (tag: Tag) => DragProps {
  const library = useLibrary();
  const [dragged, setDragged] = useState<TagId | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  function parentAt(tag: Tag, where: Over['where']): TagId | null {
    return where === 'under' ? tag.id : tag.parentId;
  }
  function enter(event: DragEvent<HTMLLIElement>, tag: Tag): void {
    if (dragged === null) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const y = event.clientY - top;
    const where: Over['where'] = y < EDGE_PX || y > height - EDGE_PX ? 'beside' : 'under';
    const isAllowed = tag.id !== dragged && findMoveProblem(tags, dragged, parentAt(tag, where)) === null;
    if (isAllowed) event.preventDefault();
    const next = isAllowed ? { id: tag.id, where } : null;
    if (next?.id !== over?.id || next?.where !== over?.where) setOver(next);
  }
  function end(): void {
    setDragged(null);
    setOver(null);
  }
  return (tag) => ({
    draggable: true,
    'data-drop': over?.id === tag.id ? over.where : undefined,
    onDragStart: (event) => {
      // Text of its own, so that a drop elsewhere gives the name and not an address.
      event.dataTransfer.setData('text/plain', tag.name);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(tag.id);
    },
    onDragOver: (event) => enter(event, tag),
    onDragLeave: () => setOver(null),
    onDrop: (event) => {
      event.preventDefault();
      if (dragged !== null && over !== null) void runCommand(moveTag(library, dragged, parentAt(tag, over.where)));
      end();
    },
    onDragEnd: end,
  });
}
