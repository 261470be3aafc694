import { useEffect, useState } from 'react';
import type { Source } from '../../../shared/model/source';
import { readSourceLines } from '../../clients/source-text';
import { describeError } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../storage/library-context';
import type { Outcome } from './line-outcomes';
import { SourceLines } from './SourceLines';
import styles from './ImportReview.module.css';

type SourceTextProps = { source: Source; outcomes: readonly Outcome[]; current: Outcome | null };

/** The file as it was read, each line with the sign of what became of it. */
export function SourceText({ source, outcomes, current }: SourceTextProps) {
  const words = useWords();
  const { files } = useLibrary();
  const { sha256, encoding } = source;
  const [text, setText] = useState<{ lines: readonly string[]; failed: unknown }>({ lines: [], failed: null });
  useEffect(() => {
    if (sha256 === null) return;
    let gone = false;
    readSourceLines(files, sha256, encoding).then(
      (lines) => !gone && setText({ lines, failed: null }),
      (failed: unknown) => !gone && setText({ lines: [], failed }),
    );
    return () => {
      gone = true;
    };
  }, [files, sha256, encoding]);
  if (sha256 === null) return <p className={styles['hint']}>{words('import.noSource')}</p>;
  if (text.failed !== null) return <p className={styles['failed']}>{describeError(words, text.failed)}</p>;
  const { lines } = text;
  return (
    <SourceLines
      name={source.fileName}
      count={lines.length}
      lineAt={(index) => lines[index] ?? null}
      outcomes={outcomes}
      current={current}
    />
  );
}
