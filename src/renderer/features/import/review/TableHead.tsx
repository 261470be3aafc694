import { useMemo } from 'react';
import type { PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { useWords } from '../../../i18n/start-i18n';
import { CheckMark } from '../../../ui/CheckMark';
import { decideTaken } from './decide';
import { happen, isRecord, isTaken } from './happening';
import { decideRecords } from './review-state';
import type { ReadFile } from './tally';
import styles from './RecordTable.module.css';

type TableHeadProps = {
  file: ReadFile;
  shown: readonly PreviewRecord[];
  decided: ReadonlyMap<number, RecordDecision> | undefined;
};

/** The box takes or leaves out all that are shown. Those that are here already stay: nobody means twenty doubles with one click. */
export function TableHead({ file, shown, decided }: TableHeadProps) {
  const words = useWords();
  const takeable = useMemo(() => shown.filter((one) => isRecord(one) && isTaken(one, one.outcome)), [shown]);
  const taken = takeable.filter((one) => isTaken(one, happen(one, decided?.get(one.ordinal)))).length;
  const all = taken === takeable.length;
  return (
    <div role="row" aria-rowindex={1} className={styles['head']}>
      <span role="columnheader" className={styles['cell']}>
        {takeable.length > 0 && (
          <CheckMark
            checked={all ? true : taken > 0 ? 'mixed' : false}
            label={words('review.takeAll')}
            onToggle={() => decideRecords(file, takeable, (one, made) => decideTaken(one, made, !all))}
          />
        )}
      </span>
      <span role="columnheader">{words('import.table.lines')}</span>
      <span role="columnheader">{words('import.table.title')}</span>
      <span role="columnheader">{words('review.what')}</span>
    </div>
  );
}
