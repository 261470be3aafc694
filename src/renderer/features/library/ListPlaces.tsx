import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Trans } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { PaperListId } from '../../../shared/model/id';
import { layLists, listPath, type ListLine } from '../../../shared/model/list-tree';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { setLists, useScreen } from '../../shell/screen-state';
import { useDragged, type DragProps } from '../../shell/use-tree-drag';
import { IconButton } from '../../ui/Button';
import { ContextMenu } from '../../ui/ContextMenu';
import { cx } from '../../ui/cx';
import { Kbd } from '../../ui/Kbd';
import { ListSign } from '../../ui/ListSign';
import { Menu, MenuItem, MenuSeparator, MenuToggle } from '../../ui/Menu';
import { ListMenuLines } from './ListMenu';
import { indentOf, PlaceRow } from './PlaceRow';
import { foldList, useListDrag, useListKeys, type ListDrag } from './use-list-tree';
import styles from './Places.module.css';

/** The lists that the reader made, in their folders. */
export function ListPlaces() {
  const words = useWords();
  const { readOnly } = useLibrary();
  const { lists } = useLibraryRows();
  const { folded, archivedShown } = useScreen((state) => state.lists);
  const lines = useMemo(
    () => layLists(lists, { folded: new Set(folded as PaperListId[]), withArchived: archivedShown }),
    [lists, folded, archivedShown],
  );
  return (
    <>
      <div className={styles['head']}>
        <h2>{words('place.lists')}</h2>
        {readOnly ? null : <HeadMenu hasArchived={[...lists.values()].some((list) => list.archived)} />}
      </div>
      {lines.length === 0 ? (
        <p className={styles['hint']}>
          <Trans
            i18nKey={lists.size === 0 ? 'place.noLists' : 'place.noOpenLists'}
            components={{ key: <Kbd keys={keysOf('paper.lists') ?? ''} /> }}
          />
        </p>
      ) : (
        <Tree lines={lines} />
      )}
    </>
  );
}

function HeadMenu({ hasArchived }: { hasArchived: boolean }) {
  const words = useWords();
  const archivedShown = useScreen((state) => state.lists.archivedShown);
  return (
    <Menu
      align="end"
      trigger={<IconButton small className={styles['manage'] ?? ''} label={words('lists.add')} icon={Plus} />}
    >
      <MenuItem onSelect={() => runAction('lists.new')}>{words('lists.new')}</MenuItem>
      <MenuItem onSelect={() => runAction('lists.newFolder')}>{words('lists.newFolder')}</MenuItem>
      {hasArchived ? (
        <>
          <MenuSeparator />
          <MenuToggle on={archivedShown} onChange={(on) => setLists({ archivedShown: on })}>
            {words('lists.showArchived')}
          </MenuToggle>
        </>
      ) : null}
    </Menu>
  );
}

/** One menu for all rows: it is asked which one it was opened on. */
function Tree({ lines }: { lines: readonly ListLine[] }) {
  const { readOnly } = useLibrary();
  const { lists } = useLibraryRows();
  const [asked, setAsked] = useState<PaperListId | null>(null);
  const drag = useListDrag(lists);
  const tree = useRef<HTMLUListElement>(null);
  const press = useListKeys(lines, tree);
  const open = asked === null ? undefined : lists.get(asked);
  const shown = (
    <ul
      ref={tree}
      onKeyDown={(event: KeyboardEvent) => {
        const id = listAt(event.target);
        if (id !== null && !readOnly) press(event, id);
      }}
      onContextMenuCapture={(event: MouseEvent) => setAsked(listAt(event.target))}
    >
      {lines.map((line) => (
        <ListLineRow key={line.list.id} line={line} drag={drag} canDrag={!readOnly} />
      ))}
    </ul>
  );
  if (readOnly) return shown;
  return <ContextMenu area={shown}>{open === undefined ? null : <ListMenuLines list={open} inTree />}</ContextMenu>;
}

function listAt(target: EventTarget): PaperListId | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-list]') : null;
  return (row?.dataset['list'] as PaperListId | undefined) ?? null;
}

function ListLineRow({ line, drag: tree, canDrag }: { line: ListLine; drag: ListDrag; canDrag: boolean }) {
  const words = useWords();
  const { lists, counts } = useLibraryRows();
  const { list, depth, isArchived } = line;
  const dragged = useDragged(tree, list);
  const drag = canDrag ? dragged : undefined;
  const count = counts.lists.get(list.id) ?? 0;
  const path = listPath(list, lists);
  const about = list.description === '' ? path : `${path}\n${list.description}`;
  if (list.isFolder) return <FolderRow line={line} count={count} about={about} drag={drag} />;
  return (
    <PlaceRow
      place={{ kind: 'list', listId: list.id }}
      name={isArchived ? words('place.archivedName', { name: list.name }) : list.name}
      mark={<ListSign icon={list.icon} colour={list.colour} />}
      count={count}
      depth={depth}
      about={about}
      drag={drag}
      dim={isArchived}
      rail={false}
    />
  );
}

type FolderRowProps = { line: ListLine; count: number; about: string; drag: DragProps | undefined };

/** It holds no papers of its own: pressed, it shows or hides what is in it. */
function FolderRow({ line: { list, depth, folded, isArchived }, count, about, drag }: FolderRowProps) {
  const words = useWords();
  const name = isArchived ? words('place.archivedName', { name: list.name }) : list.name;
  return (
    <li {...drag} data-list={list.id}>
      <button
        type="button"
        className={cx(styles['place'], isArchived && styles['dim'])}
        style={{ paddingInlineStart: indentOf(depth) }}
        aria-expanded={!folded}
        aria-label={words('place.folder', { name, count })}
        onClick={() => foldList(list.id, !folded)}
      >
        <span className={styles['mark']}>
          <ListSign icon={list.icon} colour={list.colour} folder={folded ? 'folded' : 'open'} />
        </span>
        <span className={styles['name']} title={about}>
          {name}
        </span>
        {folded && count > 0 ? <span className={styles['count']}>{formatCount(count)}</span> : null}
      </button>
    </li>
  );
}
