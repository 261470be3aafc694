import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { cx } from '../../ui/cx';
import type { ReviewFile } from './review-files';
import styles from './ImportReview.module.css';

type FileListProps = { files: readonly ReviewFile[]; chosen: string; onChoose: (key: string) => void };

export function FileList({ files, chosen, onChoose }: FileListProps) {
  const words = useWords();
  return (
    <ul className={styles['fileList']} aria-label={words('import.files')}>
      {files.map((file) => (
        <li key={file.key}>
          <button
            type="button"
            className={cx(styles['file'], file.key === chosen && styles['chosen'])}
            aria-pressed={file.key === chosen}
            onClick={() => onChoose(file.key)}
          >
            <span className={styles['fileName']}>{file.name}</span>
            <span className={cx(styles['fileAbout'], file.kind === 'failed' && styles['bad'])}>
              <FileAbout file={file} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function FileAbout({ file }: { file: ReviewFile }) {
  const words = useWords();
  if (file.kind === 'failed') return words('import.file.failed');
  const { lines, papers } = file.source.counts;
  return words('import.file.papers', {
    count: papers,
    shown: formatCount(papers),
    lines: words('import.review.lines', { count: lines, shown: formatCount(lines) }),
  });
}
