import type { PreviewFile } from '../../../commands/import-preview';
import { formatCount } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { cx } from '../../../ui/cx';
import list from '../file-list.module.css';
import { FileChoices } from './FileChoices';
import { ReviewAccount } from './ReviewAccount';
import { setView, useReview, type Review } from './review-state';
import { TakeAlong } from './TakeAlong';
import { countPapers, isRead } from './tally';
import styles from './ReviewSide.module.css';

/** Files, how the chosen one was read, what comes along, and the sum of its lines. */
export function ReviewSide({ review, file, inert }: { review: Review; file: PreviewFile | undefined; inert: boolean }) {
  const words = useWords();
  return (
    <aside className={styles['side']} aria-label={words('import.files')} inert={inert} data-dim={inert || undefined}>
      <Files files={review.preview.files} />
      {file !== undefined && isRead(file) && (
        <>
          <FileChoices file={file} />
          <TakeAlong preview={review.preview} />
          <ReviewAccount file={file} decisions={review.decisions} />
        </>
      )}
    </aside>
  );
}

/** Those that failed come first: they are what a person must do something about. */
function Files({ files }: { files: readonly PreviewFile[] }) {
  const words = useWords();
  const chosen = useReview((state) => state.view.at);
  return (
    <ul className={styles['files']} aria-label={words('import.files')}>
      {files.map((file, at) => (
        <li key={isRead(file) ? file.kept : `failed ${at}`}>
          <button
            type="button"
            className={cx(list['file'], at === chosen && list['chosen'], styles['file'])}
            aria-pressed={at === chosen}
            data-first-focus={files.every((one) => !isRead(one)) && at === 0 ? true : undefined}
            onClick={() => setView({ at, filter: 'all', search: '', ordinal: -1 })}
          >
            <FileName name={file.name} />
            <span className={cx(list['about'], styles['about'], !isRead(file) && styles['bad'])}>
              <FileAbout file={file} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function FileAbout({ file }: { file: PreviewFile }) {
  const words = useWords();
  if (!isRead(file)) return words('review.file.failed');
  const papers = countPapers(file);
  const lines = words('import.review.lines', { count: file.lines, shown: formatCount(file.lines) });
  return words('import.file.papers', { count: papers, shown: formatCount(papers), lines });
}

/** Of a file in a folder the folder gives way first: the files of one have its name in common. */
function FileName({ name }: { name: string }) {
  const cut = name.lastIndexOf('/') + 1;
  return (
    <span className={cx(list['name'], styles['name'])} title={name}>
      {cut > 0 && <bdi className={styles['folder']}>{name.slice(0, cut)}</bdi>}
      <bdi className={styles['base']}>{name.slice(cut)}</bdi>
    </span>
  );
}
