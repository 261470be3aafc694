import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type KeyboardEvent } from 'react';
import type { Said } from '../../../shared/triage/deck';
import { MAX_REASON } from '../../commands/decide-in-triage';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { readReasons } from '../../storage/triage';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FigureList } from '../../ui/FigureList';
import { TextField } from '../../ui/TextField';
import styles from './TriageDialogs.module.css';

// As many as there are figures.
const MAX_SHOWN = 9;

type ReasonDialogProps = { onReason: (said: Omit<Said, 'took'>) => void; onClose: () => void };

/** One given before by its figure or the arrows, or another by writing it. */
export function ReasonDialog({ onReason, onClose }: ReasonDialogProps) {
  const words = useWords();
  const { db } = useLibrary();
  const given = useLiveQuery(() => readReasons(db, 200), [db]) ?? [];
  const [text, setText] = useState('');
  const [cursor, setCursor] = useState(-1);
  const wanted = text.trim().replace(/\s+/g, ' ');
  const shown = given
    .filter((reason) => reason.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()))
    .slice(0, MAX_SHOWN);
  const isLong = wanted.length > MAX_REASON;
  function give(reason: string): void {
    if (reason !== '' && reason.length <= MAX_REASON) onReason({ verdict: 'dismissed', reason });
  }
  function press(event: KeyboardEvent): void {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    const figure =
      text === '' && !event.ctrlKey && !event.metaKey && !event.altKey ? shown[Number(key) - 1] : undefined;
    if (figure !== undefined) give(figure);
    else if (key === 'ArrowDown') setCursor(Math.min(cursor + 1, shown.length - 1));
    else if (key === 'ArrowUp') setCursor(Math.max(cursor - 1, -1));
    else if (key === 'Enter') give(shown[cursor] ?? wanted);
    else return;
    event.preventDefault();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('triage.reasonTitle')}
      closeLabel={words('app.close')}
      width={440}
      bare
      actions={
        <Button
          kind="main"
          keys="Enter"
          disabled={wanted === '' && cursor < 0}
          onClick={() => give(shown[cursor] ?? wanted)}
        >
          {words('triage.dismiss')}
        </Button>
      }
    >
      <div className={styles['field']}>
        <TextField
          autoFocus
          label={words('triage.reason')}
          value={text}
          onChange={(next) => {
            setText(next);
            setCursor(-1);
          }}
          error={isLong ? words('triage.reasonLong') : undefined}
          onKeyDown={press}
        />
      </div>
      {given.length === 0 ? <p className={styles['hint']}>{words('triage.reasonNone')}</p> : null}
      {shown.length === 0 ? null : (
        <FigureList
          label={words('triage.reasons')}
          rows={shown.map((reason) => ({ key: reason, name: reason }))}
          cursor={cursor}
          onCursor={setCursor}
          onChoose={({ name }) => give(name)}
          figures={text === ''}
        />
      )}
    </Dialog>
  );
}
