import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { cx } from '../../ui/cx';
import type { Source } from '../../../shared/model/source';
import styles from './ImportReview.module.css';

type FileListProps = { sources: readonly Source[]; chosen: string; onChoose: (id: string) => void };

export function FileList({ sources, chosen, onChoose }: FileListProps) {
  const words = useWords();
  return (
    <ul className={styles['fileList']} aria-label={words('import.files')}>
      {sources.map((source) => (
        <li key={source.id}>
          <button
            type="button"
            className={cx(styles['file'], source.id === chosen && styles['chosen'])}
            aria-pressed={source.id === chosen}
            onClick={() => onChoose(source.id)}
          >
            <span className={styles['fileName']}>{source.fileName}</span>
            <span className={styles['fileAbout']}>
              <FileAbout source={source} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function FileAbout({ source }: { source: Source }) {
  const words = useWords();
  const { lines, papers } = source.counts;
  return words('import.file.papers', {
    count: papers,
    shown: formatCount(papers),
    lines: words('import.review.lines', { count: lines, shown: formatCount(lines) }),
  });
}
