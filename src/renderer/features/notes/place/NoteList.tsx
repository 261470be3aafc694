import { Ellipsis, FilePlus2, FileText, Folder as FolderIcon, FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { canMoveFolder, nameNote, type NoteLine } from '../../../../shared/model/folder-tree';
import type { Folder } from '../../../../shared/model/folder';
import type { FolderId } from '../../../../shared/model/id';
import { formatCount, formatDate } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { keysOf, runAction } from '../../../shell/actions';
import { useLibrary } from '../../../shell/library';
import { focusPane } from '../../../shell/panes';
import { Button, IconButton } from '../../../ui/Button';
import { CursorList } from '../../../ui/CursorList';
import { EmptyState } from '../../../ui/EmptyState';
import { Icon } from '../../../ui/Icon';
import { Menu, MenuChoices, MenuItem, MenuSeparator } from '../../../ui/Menu';
import { ListPane, PaneBar } from '../../../ui/Pane';
import { TwoLineRow } from '../../../ui/TwoLineRow';
import { FolderName } from './FolderName';
import { lineId, useNotes } from './notes-screen';
import { useNoteActions } from './use-note-actions';
import styles from './Notes.module.css';

const ROW_HEIGHT = 50;
// Deeper folders have no room for their names in the list.
const DEEPEST = 6;
const INDENT_PX = 16;

/** The middle pane of the place Notes: folders, and the notes that belong to no paper. */
export function NoteList() {
  const words = useWords();
  const { readOnly } = useLibrary();
  const notes = useNotes();
  const { lines, folders, cursor, open } = notes;
  const [menuOpen, setMenuOpen] = useState(false);
  const { point, move } = useNoteActions(notes, () => setMenuOpen(true));
  const count = lines?.filter((line) => line.kind === 'note').length ?? 0;
  return (
    <ListPane>
      <PaneBar title={words('place.notes')} count={count === 0 ? null : formatCount(count)}>
        {readOnly ? null : <BarTools />}
        {readOnly || open === null ? null : (
          <LineMenu line={open} folders={folders} open={menuOpen} onOpen={setMenuOpen} onMove={move} />
        )}
      </PaneBar>
      {lines?.length === 0 ? (
        <NoNotes canWrite={!readOnly} />
      ) : (
        <CursorList
          label={words('notes.label')}
          keys="list"
          items={lines ?? []}
          keyOf={lineId}
          rowHeight={ROW_HEIGHT}
          cursor={cursor}
          onCursor={point}
          onOpen={() => void focusPane('note')}
          renderRow={(line) => <LineRow line={line} />}
        />
      )}
      <FolderName />
    </ListPane>
  );
}

function BarTools() {
  const words = useWords();
  return (
    <>
      <IconButton
        label={words('notes.new')}
        icon={FilePlus2}
        keys={keysOf('notes.new')}
        onClick={() => runAction('notes.new')}
      />
      <IconButton label={words('notes.newFolder')} icon={FolderPlus} onClick={() => runAction('notes.newFolder')} />
    </>
  );
}

function NoNotes({ canWrite }: { canWrite: boolean }) {
  const words = useWords();
  return (
    <EmptyState
      title={words('notes.none')}
      actions={
        canWrite ? (
          <Button kind="main" keys={keysOf('notes.new')} onClick={() => runAction('notes.new')}>
            {words('notes.new')}
          </Button>
        ) : undefined
      }
    >
      {words('notes.noneText')}
    </EmptyState>
  );
}

function LineRow({ line }: { line: NoteLine }) {
  const words = useWords();
  const indent = { paddingInlineStart: Math.min(line.depth, DEEPEST) * INDENT_PX };
  return (
    <div className={styles['line']} style={indent}>
      {line.kind === 'folder' ? (
        <TwoLineRow
          sign={<Icon of={FolderIcon} small />}
          title={line.folder.name}
          sub={line.count === 0 ? words('notes.folder') : words('notes.inFolder', { count: line.count })}
        />
      ) : (
        <TwoLineRow
          sign={<Icon of={FileText} small />}
          title={nameNote(line.note) || words('notes.untitled')}
          sub={words('notes.changed', { when: formatDate(line.note.changedAt) })}
        />
      )}
    </div>
  );
}

type LineMenuProps = {
  line: NoteLine;
  folders: readonly Folder[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onMove: (line: NoteLine, to: FolderId | null) => void;
};

const TOP = 'top';

function LineMenu({ line, folders, open, onOpen, onMove }: LineMenuProps) {
  const words = useWords();
  const fitting = folders.filter(({ id }) => line.kind === 'note' || canMoveFolder(folders, line.folder.id, id));
  const here = line.kind === 'note' ? line.note.folderId : line.folder.parentId;
  return (
    <Menu
      align="end"
      open={open}
      onOpenChange={onOpen}
      trigger={<IconButton label={words('notes.more')} icon={Ellipsis} keys={keysOf('notes.move')} />}
    >
      <MenuItem
        keys={keysOf('paper.editTitle')}
        onSelect={() => requestAnimationFrame(() => runAction('notes.rename'))}
      >
        {words('notes.rename')}
      </MenuItem>
      <MenuItem danger keys={keysOf('notes.delete')} onSelect={() => runAction('notes.delete')}>
        {words('notes.delete')}
      </MenuItem>
      <MenuSeparator />
      <MenuChoices
        label={words('notes.moveTo')}
        value={here ?? TOP}
        choices={[
          { value: TOP, text: words('notes.noFolder') },
          ...fitting.map((folder) => ({ value: folder.id as string, text: folder.name })),
        ]}
        onChoose={(to) => onMove(line, fitting.find((folder) => folder.id === to)?.id ?? null)}
      />
    </Menu>
  );
}
