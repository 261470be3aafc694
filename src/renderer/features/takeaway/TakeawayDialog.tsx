import { useRef, useState, type KeyboardEvent } from 'react';
import { MAX_TAKEAWAY, type Paper } from '../../../shared/model/paper';
import { setRating, setTakeaway } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { notifyChange, runCommand } from '../../shell/notices';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Rating } from '../../ui/Rating';
import { TextField } from '../../ui/TextField';
import styles from './TakeawayDialog.module.css';

/** A rating, which acts at once, and a line, which Enter saves and Escape leaves as it was. */
export function TakeawayDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const words = useWords();
  const library = useLibrary();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState(paper.takeaway ?? '');
  async function save(): Promise<void> {
    // What could not be saved stays in the field.
    const result = await runCommand(setTakeaway(library, paper.id, line), { quiet: true });
    if (result === null) return;
    onClose();
    // Said once nothing stands over it.
    notifyChange(result);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('takeaway.title')}
      closeLabel={words('app.close')}
      width={560}
      initialFocus={field}
      actions={
        <Button kind="main" keys="Enter" onClick={() => void save()}>
          {words('takeaway.save')}
        </Button>
      }
    >
      <div className={styles['form']}>
        <p className={styles['paper']}>{paper.title === '' ? words('list.untitled') : paper.title}</p>
        <TextField
          ref={field}
          label={words('takeaway.line')}
          value={line}
          maxLength={MAX_TAKEAWAY}
          spellCheck
          onChange={setLine}
          onKeyDown={press}
        />
        <div className={styles['rating']}>
          <span>{words('rating.name')}</span>
          <Rating
            value={paper.rating}
            label={words('rating.name')}
            describe={(value) => (value === 0 ? words('rating.none') : words('rating.value', { count: value }))}
            onChange={(value) => void runCommand(setRating(library, [paper.id], value), { quiet: true })}
          />
        </div>
      </div>
    </Dialog>
  );
}
