import { Archive, ArchiveRestore, FolderInput, ListPlus, PencilLine, Trash2 } from 'lucide-react';
import { foldersFor, listPath } from '../../../shared/model/list-tree';
import type { PaperList } from '../../../shared/model/paper-list';
import { archiveList, deleteList, moveList } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { askForList } from '../../shell/list-form';
import { useRunCommand } from '../../shell/run-command';
import { Icon } from '../../ui/Icon';
import { MenuGroup, MenuItem, MenuSeparator } from '../../ui/Menu';

/** What can be done with a list or folder. @param inTree where keys on its row do the same */
export function ListMenuLines({ list, inTree = false }: { list: PaperList; inTree?: boolean }) {
  const words = useWords();
  const run = useRunCommand();
  const { id, archived, isFolder } = list;
  return (
    <>
      {isFolder ? (
        <MenuItem
          mark={<Icon of={ListPlus} small />}
          onSelect={() => askLater({ kind: 'new', isFolder: false, parentId: id })}
        >
          {words('lists.newInside')}
        </MenuItem>
      ) : null}
      <MenuItem
        mark={<Icon of={PencilLine} small />}
        keys={inTree ? 'F2' : undefined}
        onSelect={() => askLater({ kind: 'edit', id })}
      >
        {words('lists.edit')}
      </MenuItem>
      <MenuItem
        mark={<Icon of={archived ? ArchiveRestore : Archive} small />}
        onSelect={() => void run((library) => archiveList(library, id, !archived))}
      >
        {words(archived ? 'lists.unarchive' : 'lists.archive')}
      </MenuItem>
      <MoveLines list={list} />
      <MenuSeparator />
      <MenuItem
        danger
        mark={<Icon of={Trash2} small />}
        keys={inTree ? 'Delete' : undefined}
        onSelect={() => void run((library) => deleteList(library, id))}
      >
        {words(isFolder ? 'lists.deleteFolder' : 'lists.delete')}
      </MenuItem>
    </>
  );
}

/** Once the menu has gone: the dialog gives the focus back to where it was before. */
function askLater(asked: Parameters<typeof askForList>[0]): void {
  requestAnimationFrame(() => askForList(asked));
}

/** Only where it may lie, and not where it lies already. */
function MoveLines({ list }: { list: PaperList }) {
  const words = useWords();
  const run = useRunCommand();
  const { lists } = useLibraryRows();
  const folders = foldersFor(list.id, lists).filter((folder) => folder.id !== list.parentId);
  if (folders.length === 0 && list.parentId === null) return null;
  return (
    <>
      <MenuSeparator />
      <MenuGroup label={words('lists.moveTo')}>
        {list.parentId === null ? null : (
          <MenuItem onSelect={() => void run((library) => moveList(library, list.id, null))}>
            {words('lists.top')}
          </MenuItem>
        )}
        {folders.map((folder) => (
          <MenuItem
            key={folder.id}
            mark={<Icon of={FolderInput} small />}
            onSelect={() => void run((library) => moveList(library, list.id, folder.id))}
          >
            {listPath(folder, lists)}
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  );
}
