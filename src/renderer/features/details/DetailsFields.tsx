import { useId, type ReactNode, type RefObject } from 'react';
import type { WrongField } from '../../../shared/text/paper-form';
import { useWords } from '../../i18n/start-i18n';
import { TextField } from '../../ui/TextField';
import { AuthorsField } from './AuthorsField';
import type { TypedForm } from './use-paper-form';
import styles from './DetailsDialog.module.css';

type FieldsProps = { typed: TypedForm; first: RefObject<HTMLTextAreaElement | null> };

export function DetailsFields({ typed, first }: FieldsProps) {
  const words = useWords();
  const authorsId = useId();
  const { form, change } = typed;
  return (
    <>
      <Text typed={typed} name="title" className={styles['title']} first={first} />
      <div role="group" aria-labelledby={authorsId}>
        <p id={authorsId} className={styles['label']}>
          {words('details.authors')}
        </p>
        <AuthorsField names={form.authors} onChange={(authors) => change({ authors })} />
      </div>
      <div className={styles['columns']}>
        <Line typed={typed} name="year" />
        <Line typed={typed} name="venue" />
      </div>
      <div className={styles['columns']}>
        <Line typed={typed} name="doi" />
        <Line typed={typed} name="arxiv" />
        <Line typed={typed} name="pmid" />
      </div>
      <Text typed={typed} name="urls" className={styles['text']} />
      <Text typed={typed} name="abstract" className={styles['text']} rows={4} />
    </>
  );
}

function isWrong(typed: TypedForm, name: string): name is WrongField {
  return typed.wrong.some((one) => one === name);
}

type LineProps = { typed: TypedForm; name: 'year' | 'venue' | 'doi' | 'arxiv' | 'pmid' };

function Line({ typed, name }: LineProps) {
  const words = useWords();
  return (
    <label className={styles['cell']} data-field={name}>
      <span className={styles['label']}>{words(`details.${name}`)}</span>
      <TextField
        label={words(`details.${name}`)}
        placeholder=""
        value={typed.form[name]}
        onChange={(text) => typed.change({ [name]: text })}
        error={isWrong(typed, name) ? words(`details.wrong.${name}`) : undefined}
      />
    </label>
  );
}

type TextProps = {
  typed: TypedForm;
  name: 'title' | 'urls' | 'abstract';
  className: string | undefined;
  rows?: number;
  first?: RefObject<HTMLTextAreaElement | null>;
};

/** Grows with what is typed. */
function Text({ typed, name, className, rows = 1, first }: TextProps): ReactNode {
  const words = useWords();
  const id = useId();
  const wrong = isWrong(typed, name);
  return (
    <div>
      <label className={styles['label']} htmlFor={id}>
        {words(`details.${name}`)}
      </label>
      <textarea
        ref={first}
        id={id}
        rows={rows}
        className={className}
        spellCheck={false}
        aria-invalid={wrong || undefined}
        value={typed.form[name]}
        onChange={(event) => typed.change({ [name]: event.target.value })}
      />
      {wrong && (
        <span className={styles['error']} role="alert">
          {words(`details.wrong.${name}`)}
        </span>
      )}
    </div>
  );
}
