import { useEffect, useState } from 'react';
import type { SourceId } from '../../../shared/model/id';
import type { PaperSource } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import { readSourceLines } from '../../clients/source-text';
import { describeError } from '../../i18n/describe';
import { formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { SourceLine } from '../../ui/SourceLine';
import styles from './SourceExcerpt.module.css';

// Enough around the paper to see where the file was cut.
const LINES_AROUND = 2;
// A whole paper on one line is shown from its start; the rest is above, in the pane.
const MAX_SHOWN_LENGTH = 4_000;

type SourceExcerptProps = {
  source: Source;
  place: PaperSource;
  onOpenImport: ((importId: SourceId) => void) | undefined;
};

/** The lines of the imported file as they were read, with a few around them. */
export function SourceExcerpt({ source, place, onOpenImport }: SourceExcerptProps) {
  const words = useWords();
  const text = useSourceLines(source);
  return (
    <section className={styles['excerpt']}>
      <header className={styles['head']}>
        <strong className={styles['name']}>{source.fileName}</strong>
        <span>{words('reader.importedAt', { when: formatDate(source.importedAt) })}</span>
        {onOpenImport !== undefined && (
          <Button kind="link" className={styles['open']} onClick={() => onOpenImport(source.importId)}>
            {words('reader.openImport')}
          </Button>
        )}
      </header>
      <div
        className={styles['lines']}
        tabIndex={0}
        role="region"
        aria-label={words('reader.sourceOf', { name: source.fileName })}
      >
        {text.lines !== null && <Excerpt lines={text.lines} place={place} />}
        {text.failed !== null && <p className={styles['failed']}>{describeError(words, text.failed)}</p>}
      </div>
    </section>
  );
}

function Excerpt({ lines, place }: { lines: readonly string[]; place: PaperSource }) {
  const first = Math.max(1, place.first - LINES_AROUND);
  return lines.slice(first - 1, place.last + LINES_AROUND).map((line, at) => {
    const number = first + at;
    return (
      <SourceLine
        key={number}
        number={number}
        text={line.length > MAX_SHOWN_LENGTH ? `${line.slice(0, MAX_SHOWN_LENGTH)}…` : line}
        tone={number >= place.first && number <= place.last ? 'new' : null}
        current={number >= place.first && number <= place.last}
      />
    );
  });
}

type SourceText = { lines: readonly string[] | null; failed: unknown };

function useSourceLines({ sha256, encoding }: Source): SourceText {
  const { files } = useLibrary();
  const [text, setText] = useState<SourceText>({ lines: null, failed: null });
  useEffect(() => {
    if (sha256 === null) return;
    let gone = false;
    readSourceLines(files, sha256, encoding).then(
      (lines) => !gone && setText({ lines, failed: null }),
      (failed: unknown) => !gone && setText({ lines: null, failed }),
    );
    return () => {
      gone = true;
    };
  }, [files, sha256, encoding]);
  return text;
}
