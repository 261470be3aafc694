import { useEffect, useMemo, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Source } from '../../../shared/model/source';
import { readSourceLines } from '../../clients/source-text';
import { describeError } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../storage/library-context';
import { SourceLine } from '../../ui/SourceLine';
import { outcomeOfLines, type Outcome } from './line-outcomes';
import styles from './ImportReview.module.css';

// A file without line ends is one line; what is shown of it must stay cheap to lay out.
const MAX_SHOWN_LENGTH = 2_000;
const LINE_HEIGHT = 17;
const OVERSCAN = 8;

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
  return <Lines name={source.fileName} lines={text.lines} outcomes={outcomes} current={current} />;
}

type LinesProps = { name: string; lines: readonly string[]; outcomes: readonly Outcome[]; current: Outcome | null };

function Lines({ name, lines, outcomes, current }: LinesProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const toneOf = useMemo(() => outcomeOfLines(lines.length, outcomes), [lines.length, outcomes]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read while drawing
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: OVERSCAN,
  });
  const first = current?.first ?? null;
  useEffect(() => {
    if (first !== null && lines.length > 0) virtualizer.scrollToIndex(Math.max(0, first - 3), { align: 'start' });
  }, [virtualizer, first, lines.length]);
  return (
    <div
      ref={scroller}
      className={styles['lines']}
      tabIndex={0}
      role="region"
      aria-label={words('import.sourceLabel', { name })}
    >
      <div className={styles['tall']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const tone = toneOf(index + 1);
          return (
            <div
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles['line']}
              style={{ transform: `translateY(${start}px)` }}
            >
              <SourceLine
                number={index + 1}
                text={cutLine(lines[index] ?? '')}
                tone={tone}
                toneLabel={tone === null ? undefined : words(`import.did.${tone}`)}
                current={current !== null && index + 1 >= current.first && index + 1 <= current.last}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function cutLine(text: string): string {
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text;
}
