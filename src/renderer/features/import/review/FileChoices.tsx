import { encodings } from '../../../../shared/import/encodings';
import { formats } from '../../../../shared/import/registry';
import { formatGroups } from '../../../../shared/import/types';
import { useWords } from '../../../i18n/start-i18n';
import type { Words } from '../../../i18n/words';
import { useLibrary } from '../../../storage/library-context';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { nameFormat } from '../../../i18n/name-format';
import { nameEncoding } from '../outcome-words';
import { findFit } from './fit';
import { rereadFile } from './run-review';
import { setView, useReview } from './review-state';
import type { ReadFile } from './tally';
import styles from './ReviewSide.module.css';

const NO_FORMAT = '';

/** Format and encoding: found out, and corrected here where the guess was wrong. */
export function FileChoices({ file }: { file: ReadFile }) {
  const words = useWords();
  const library = useLibrary();
  return (
    <div className={styles['choices']}>
      <p className={styles['label']}>{words('review.format')}</p>
      <Select
        wide
        label={words('review.format')}
        value={file.format ?? NO_FORMAT}
        choices={listFormats(words, file.format)}
        onChange={(format) => void rereadFile(library, file, { format })}
      />
      <p className={styles['hint']}>{describeFit(words, file)}</p>
      <p className={styles['label']}>{words('review.encoding')}</p>
      <Select
        wide
        label={words('review.encoding')}
        value={file.encoding}
        choices={listEncodings(words, file.encoding)}
        onChange={(encoding) => void rereadFile(library, file, { encoding })}
      />
      <p className={styles['hint']}>{words(`review.sign.${file.encodingSign}`)}</p>
      {file.columns !== null && <ColumnsButton />}
    </div>
  );
}

function ColumnsButton() {
  const words = useWords();
  const shown = useReview((state) => state.view.columns);
  return (
    <Button className={styles['columns'] ?? ''} aria-pressed={shown} onClick={() => setView({ columns: !shown })}>
      {words('review.columns.open')}
    </Button>
  );
}

function listFormats(words: Words, present: string | null) {
  const known = formatGroups.flatMap((group) =>
    formats
      .filter((format) => format.group === group)
      .map(({ name }) => ({ value: name, text: nameFormat(words, name), group: words(`format.group.${group}`) })),
  );
  if (present !== null && formats.some((format) => format.name === present)) return known;
  return [{ value: present ?? NO_FORMAT, text: words('import.unknownFormat') }, ...known];
}

/** "Fits 98 % of lines. Next best: one paper a paragraph, 41 %." */
function describeFit(words: Words, { format, ranking }: ReadFile): string {
  if (format === null) return words('review.fit.none');
  const fit = findFit(format, ranking);
  if (fit === null) return words('review.fit.poor');
  const own = words('review.fit', { percent: fit.percent });
  if (fit.next === null) return own;
  return `${own} ${words('review.fit.next', { name: nameFormat(words, fit.next.format), percent: fit.next.percent })}`;
}

function listEncodings(words: Words, present: string) {
  const all = encodings.map((name) => ({ value: name as string, text: nameEncoding(words, name) }));
  return all.some((one) => one.value === present) ? all : [{ value: present, text: present }, ...all];
}
