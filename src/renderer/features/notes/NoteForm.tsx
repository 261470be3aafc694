import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/Button';
import styles from './NotePanel.module.css';

type NoteFormProps = {
  onSubmit: () => void;
  /** What the main button says. */
  submitLabel: string;
  /** Buttons for what else can be done, before the main one. */
  others?: ReactNode;
  children: ReactNode;
};

/** What is asked beside a part of a note: its fields, and below them what to do with it. */
export function NoteForm({ onSubmit, submitLabel, others, children }: NoteFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {children}
      <span className={styles['buttons']}>
        {others}
        <Button kind="main" type="submit">
          {submitLabel}
        </Button>
      </span>
    </form>
  );
}
