import { useDeferredValue, useMemo, useRef } from 'react';
import type { PreviewRecord } from '../../../commands/import-preview';
import { useWords } from '../../../i18n/start-i18n';
import { cx } from '../../../ui/cx';
import { ColumnMapper } from './ColumnMapper';
import { countFilters, findShown } from './filters';
import { isRecord } from './happening';
import { RecordBar } from './RecordBar';
import { RecordTable } from './RecordTable';
import { setView, useReview, type Review } from './review-state';
import { SourcePane } from './SourcePane';
import type { ReadFile } from './tally';
import styles from './ReviewScreen.module.css';

export type FileReviewProps = { review: Review; file: ReadFile; inert: boolean };

/** The records of one file, and the lines they come from. */
export function FileReview({ review, file, inert }: FileReviewProps) {
  const words = useWords();
  const table = useRef<HTMLDivElement>(null);
  const { filter, search, ordinal, columns, source } = useReview((state) => state.view);
  const { decisions } = review;
  const wanted = useDeferredValue(search);
  const counts = useMemo(() => countFilters(file.records), [file]);
  const shown = useMemo(
    () => findShown(file.records, filter, wanted, decisions, file.kept),
    [file, filter, wanted, decisions],
  );
  const cursor = findCursor(shown, ordinal);
  const current = shown[cursor] ?? null;
  function point(index: number): void {
    const record = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (record !== undefined) setView({ ordinal: record.ordinal });
  }
  return (
    <>
      <main className={styles['main']} inert={inert} data-dim={inert || undefined}>
        <RecordBar counts={counts} filter={filter} search={search} onLeave={() => table.current?.focus()} />
        {columns && file.columns !== null && <ColumnMapper review={review} file={file} />}
        {shown.length === 0 ? (
          <p className={styles['none']} role="status">
            {words(
              file.lines === 0
                ? 'import.file.empty'
                : file.records.length === 0
                  ? 'review.noRecords'
                  : 'review.noMatch',
            )}
          </p>
        ) : (
          <RecordTable ref={table} review={review} file={file} shown={shown} cursor={cursor} onCursor={point} />
        )}
      </main>
      <section
        className={cx(styles['source'], source && styles['sourceOpen'])}
        aria-label={words('review.source')}
        inert={inert}
        data-dim={inert || undefined}
      >
        <SourcePane
          file={file}
          decisions={decisions}
          current={current}
          onPrevious={cursor > 0 ? () => point(cursor - 1) : null}
          onNext={cursor < shown.length - 1 ? () => point(cursor + 1) : null}
        />
      </section>
    </>
  );
}

/** The record that was chosen; where it is not shown, the first that is a paper. */
function findCursor(shown: readonly PreviewRecord[], ordinal: number): number {
  const chosen = ordinal < 0 ? -1 : shown.findIndex((record) => record.ordinal === ordinal);
  return Math.max(0, chosen >= 0 ? chosen : shown.findIndex(isRecord));
}
