import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Span } from '../../../shared/import/types';
import { useWords } from '../../i18n/start-i18n';
import { SourceLine } from '../../ui/SourceLine';
import { outcomeOfLines, type Outcome } from './line-outcomes';
import styles from './ImportReview.module.css';

// A file without line ends is one line; what is shown of it must stay cheap to lay out.
const MAX_SHOWN_LENGTH = 2_000;
const LINE_HEIGHT = 17;
const OVERSCAN = 8;
// Lines above the record in question, so that it is seen where it stands.
const LINES_BEFORE = 2;
// A line knows its height once it is drawn: the first aim is by guess, the next ones mend it.
const MAX_AIMS = 5;

type SourceLinesProps = {
  name: string;
  count: number;
  /** By index from 0; null while it is read. */
  lineAt: (index: number) => string | null;
  onShown?: (first: number, last: number) => void;
  outcomes: readonly Outcome[];
  current: Span | null;
};

/** Lines of a file, each with the sign of what became or will become of it. Only what is on screen is drawn. */
export function SourceLines({ name, count, lineAt, onShown, outcomes, current }: SourceLinesProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const toneOf = useMemo(() => outcomeOfLines(count, outcomes), [count, outcomes]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read while drawing
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: OVERSCAN,
  });
  const first = current?.first ?? null;
  const isHere = current !== null && lineAt(current.last - 1) !== null;
  useEffect(() => {
    if (first === null || count === 0) return;
    let left = MAX_AIMS;
    let frame = 0;
    function aim(at: number): void {
      virtualizer.scrollToIndex(Math.max(0, at - 1 - LINES_BEFORE), { align: 'start' });
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(() => aim(at));
    }
    aim(first);
    return () => cancelAnimationFrame(frame);
    // `isHere`: lines that come later are higher than what stood for them, and near the end of the file push this one out of sight.
  }, [virtualizer, first, count, isHere]);
  const items = virtualizer.getVirtualItems();
  const from = items[0]?.index;
  const to = items.at(-1)?.index;
  useEffect(() => {
    if (from !== undefined && to !== undefined) onShown?.(from, to);
  }, [onShown, from, to]);
  return (
    <div
      ref={scroller}
      className={styles['lines']}
      tabIndex={0}
      role="region"
      aria-label={words('import.sourceLabel', { name })}
    >
      <div className={styles['tall']} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
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
                text={cutLine(lineAt(index) ?? '')}
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
