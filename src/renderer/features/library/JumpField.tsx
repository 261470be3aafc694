import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { focusPane } from '../../shell/panes';
import { setSelection, useScreen } from '../../shell/screen-state';
import { moveTo } from '../../shell/selection';
import type { ListRow } from '../../storage/library-rows';
import { TextField } from '../../ui/TextField';
import { findJump } from './arrange-rows';
import styles from './PaperList.module.css';

/**
 * Type-ahead. Single letters decide about papers, so it begins with a key of its own, and shows what was typed.
 * Enter, Escape and leaving end it; the cursor stays where it jumped to.
 */
export function JumpField({ rows, onClose }: { rows: readonly ListRow[]; onClose: () => void }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);

  function jump(text: string, after: number): void {
    const { selection } = useScreen.getState();
    const at = rows.findIndex((row) => row.id === selection.focusedId);
    const row = rows[findJump(rows, text, at + after)];
    setMissed(row === undefined && text.trim() !== '');
    if (row !== undefined) setSelection(moveTo(selection, row.id));
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') jump(typed, 1);
    else if (event.key === 'Enter' || event.key === 'Escape') {
      onClose();
      focusPane('list');
    } else return;
    event.preventDefault();
  }
  return (
    <div className={styles['filter']}>
      <TextField
        autoFocus
        label={words('list.jump')}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          jump(text, 0);
        }}
        aria-invalid={missed || undefined}
        onKeyDown={press}
        onBlur={onClose}
      />
    </div>
  );
}
