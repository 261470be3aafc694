import { useState } from 'react';
import { columnFields, type ColumnField } from '../../../../shared/model/columns';
import { useWords } from '../../../i18n/start-i18n';
import { useLibrary } from '../../../storage/library-context';
import { barStyles } from '../../../ui/bar-styles';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { Select } from '../../../ui/Select';
import { columnsInUse, mapColumn } from './choices';
import { setView, type Review } from './review-state';
import { rereadColumns } from './run-review';
import type { ReadFile } from './tally';
import styles from './ColumnMapper.module.css';

const NOTHING = '';
const EXAMPLES = 2;

/** The head of a table, cells to know each column by, and what it holds. What is set is remembered for tables with the same head. */
export function ColumnMapper({ review, file }: { review: Review; file: ReadFile }) {
  const words = useWords();
  const library = useLibrary();
  const inUse = columnsInUse(file, review.choices);
  const [map, setMap] = useState<(ColumnField | null)[]>([...inUse]);
  const changed = JSON.stringify(map) !== JSON.stringify(inUse);
  const { names = [], examples = [] } = file.columns ?? {};
  const choices = [
    { value: NOTHING, text: words('review.columns.nothing') },
    ...columnFields.map((field) => ({ value: field as string, text: words(`review.column.${field}`) })),
  ];
  return (
    <section className={styles['mapper']} aria-label={words('review.columns.title')}>
      <header className={styles['head']}>
        <h2 className={barStyles.title}>{words('review.columns.title')}</h2>
        <p className={cx(barStyles.about, styles['about'])}>{words('review.columns.about')}</p>
        <Button kind="quiet" onClick={() => setView({ columns: false })}>
          {words('app.close')}
        </Button>
        <Button disabled={!changed} onClick={() => rereadColumns(library, file, map)}>
          {words('review.columns.apply')}
        </Button>
      </header>
      <ul className={styles['columns']} tabIndex={0} aria-label={words('review.columns.title')}>
        {names.map((name, at) => (
          <li key={at} className={styles['column']}>
            <span className={styles['name']} title={name}>
              <bdi>{name === '' ? words('review.columns.unnamed', { number: at + 1 }) : name}</bdi>
            </span>
            <Select
              wide
              label={words('review.columns.holds', { name: name === '' ? String(at + 1) : name })}
              value={map[at] ?? NOTHING}
              choices={choices}
              onChange={(value) => setMap(mapColumn(map, at, columnFields.find((one) => one === value) ?? null))}
            />
            {examples.slice(0, EXAMPLES).map((row, number) => (
              <span key={number} className={styles['cell']} title={row[at]}>
                <bdi>{row[at] ?? ''}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
