import { useState } from 'react';
import { Button } from './Button';
import { TextField, type TextFieldProps } from './TextField';
import styles from './OneFieldForm.module.css';

type OneFieldFormProps = Pick<TextFieldProps, 'label' | 'type' | 'inputMode'> & {
  /** On the button. */
  submit: string;
  /** Answers what is wrong with the text, in words, or null where it was taken. */
  onSubmit: (text: string) => string | null;
};

/** A line to write in and a button; what is wrong with it is said below it. */
export function OneFieldForm({ submit, onSubmit, ...field }: OneFieldFormProps) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(onSubmit(text));
      }}
    >
      <TextField
        {...field}
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(null);
        }}
        error={wrong ?? undefined}
      />
      <Button type="submit" disabled={text === ''}>
        {submit}
      </Button>
    </form>
  );
}
