import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { cx } from '../../ui/cx';
import type { Source } from '../../../shared/model/source';
import files from './file-list.module.css';
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
            className={cx(files['file'], source.id === chosen && files['chosen'], styles['file'])}
            aria-pressed={source.id === chosen}
            onClick={() => onChoose(source.id)}
          >
            <span className={cx(files['name'], styles['fileName'])}>{source.fileName}</span>
            <span className={files['about']}>
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
