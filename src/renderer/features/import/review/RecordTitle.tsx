import type { PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { useWords } from '../../../i18n/start-i18n';
import { cx } from '../../../ui/cx';
import { Sign } from '../../../ui/Sign';
import cells from '../row-cells.module.css';
import { isRecord } from './happening';
import styles from './RecordTable.module.css';

type RecordTitleProps = { record: PreviewRecord; decision: RecordDecision | undefined; about: string };

/** The title with the sign of where it came from; of a problem its text, then the reason. */
export function RecordTitle({ record, decision, about }: RecordTitleProps) {
  const words = useWords();
  if (!isRecord(record)) {
    return (
      <>
        <span className={cx(cells['title'], cells['cut'])} title={record.text}>
          <bdi>{record.text === '' ? about : record.text}</bdi>
        </span>
        {record.text !== '' && <span className={cells['about']}>{about}</span>}
      </>
    );
  }
  const edited = decision?.title !== undefined;
  const suggested = !edited && record.evidence !== null;
  const title = decision?.title ?? record.text;
  return (
    <span className={styles['titleLine']}>
      <span className={cx(cells['title'], cells['cut'], suggested && cells['suggested'])} title={title}>
        <bdi>{title === '' ? words('list.untitled') : title}</bdi>
      </span>
      {suggested && <Sign className={cells['sign']}>{words('review.sign.suggested')}</Sign>}
      {edited && (
        <Sign own className={cells['sign']}>
          {words('review.sign.edited')}
        </Sign>
      )}
    </span>
  );
}
