import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog } from './Dialog';
import { FigureList, type FigureRow } from './FigureList';
import styles from './ChoiceDialog.module.css';

export type Choice = FigureRow & { run: () => void };

type ChoiceDialogProps = {
  title: string;
  closeLabel: string;
  /** Read aloud as the list's name. */
  label: string;
  /** At most nine. */
  choices: readonly Choice[];
  onClose: () => void;
  /** Below the list: what can be written instead. */
  children?: ReactNode;
};

/** A few choices, each taken by its figure, by Enter or by a press. */
export function ChoiceDialog({ title, closeLabel, label, choices, onClose, children }: ChoiceDialogProps) {
  const list = useRef<HTMLElement>(null);
  const [cursor, setCursor] = useState(0);
  function press({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    if (!ctrlKey && !metaKey && !altKey) choices[Number(key) - 1]?.run();
  }
  function holdList(place: HTMLDivElement | null): void {
    list.current = place?.querySelector<HTMLElement>('[role="listbox"]') ?? null;
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      closeLabel={closeLabel}
      width={420}
      bare
      initialFocus={list}
    >
      <div ref={holdList} onKeyDown={press}>
        <FigureList
          label={label}
          rows={choices}
          cursor={cursor}
          onCursor={setCursor}
          onChoose={(choice) => choice.run()}
        />
      </div>
      {children === undefined ? null : <div className={styles['own']}>{children}</div>}
    </Dialog>
  );
}
