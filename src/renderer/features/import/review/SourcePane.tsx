import { ChevronDown, ChevronUp } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { ImportDecisions, PreviewRecord } from '../../../commands/import-preview';
import { describeError } from '../../../i18n/describe';
import { useWords } from '../../../i18n/start-i18n';
import { barStyles } from '../../../ui/bar-styles';
import { IconButton } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { Bar } from '../../../ui/Pane';
import { SourceLines } from '../SourceLines';
import { outcomesOf, type ReadFile } from './tally';
import { useHeldLines } from './use-held-lines';
import styles from './SourcePane.module.css';

type SourcePaneProps = {
  file: ReadFile;
  decisions: ImportDecisions;
  current: PreviewRecord | null;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
};

/** The file as it was read, with the lines of the record in question marked. */
export function SourcePane({ file, decisions, current, onPrevious, onNext }: SourcePaneProps) {
  const words = useWords();
  const decided = useDeferredValue(decisions);
  const outcomes = useMemo(() => outcomesOf(file, decided), [file, decided]);
  const { lineAt, want, failed } = useHeldLines(file);
  const { first, last } = current?.lines ?? { first: 0, last: 0 };
  return (
    <>
      <Bar className={styles['head']}>
        <h2 className={barStyles.title}>{words('review.source')}</h2>
        <span className={cx(barStyles.about, styles['range'])}>
          {current === null ? '' : first === last ? first : words('import.range', { first, last })}
        </span>
        <IconButton
          label={words('review.previous')}
          icon={ChevronUp}
          keys="k"
          disabled={onPrevious === null}
          onClick={() => onPrevious?.()}
        />
        <IconButton
          label={words('review.next')}
          icon={ChevronDown}
          keys="j"
          disabled={onNext === null}
          onClick={() => onNext?.()}
        />
      </Bar>
      {failed !== null ? (
        <p className={styles['failed']}>{describeError(words, failed)}</p>
      ) : (
        <SourceLines
          name={file.name}
          count={file.lines}
          lineAt={lineAt}
          onShown={want}
          outcomes={outcomes}
          current={current === null ? null : current.lines}
        />
      )}
    </>
  );
}
