import type { Editor } from '@tiptap/core';
import { ListTree } from 'lucide-react';
import { useState } from 'react';
import { goToHeading, readOutline } from '../../editor/note-outline';
import { useWords } from '../../i18n/start-i18n';
import { IconButton } from '../../ui/Button';
import { Menu, MenuItem } from '../../ui/Menu';
import styles from './NoteOutline.module.css';

/** The headings of the note: choosing one goes there. */
export function NoteOutline({ editor }: { editor: Editor }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const entries = open ? readOutline(editor.state.doc) : [];
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton small label={words('note.outline')} icon={ListTree} />}
    >
      {entries.length === 0 ? (
        <p className={styles['empty']}>{words('note.outline.empty')}</p>
      ) : (
        entries.map(({ level, text, pos }) => (
          // A menu that closes gives the focus back to its button; the caret must come after that.
          <MenuItem key={pos} onSelect={() => requestAnimationFrame(() => goToHeading(editor, pos))}>
            <span className={styles['entry']} data-level={level}>
              {text.trim() === '' ? words('note.outline.untitled') : text}
            </span>
          </MenuItem>
        ))
      )}
    </Menu>
  );
}
