import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { headingText, splitBody, type BodyBlock } from './body-blocks';
import { areSameMarks, divideMarks, type DrawnMark } from '../../marks/drawn-marks';
import { PaperText, PlainPiece } from './PaperText';
import styles from './PaperBody.module.css';

/**
 * A full text of up to megabytes. Every block is there as plain text, so that it can be found and scrolled to; what lies far off is not laid
 * out (`content-visibility`), and its maths and marks are drawn only when it comes near.
 */
export function PaperBody({ text, marks }: { text: string; marks: readonly DrawnMark[] }) {
  const words = useWords();
  const blocks = useMemo(() => splitBody(text), [text]);
  const divided = useMemo(() => divideMarks(blocks, marks), [blocks, marks]);
  return (
    <section className={styles['body']} aria-label={words('reader.body')} data-field="body">
      {blocks.map((block) => (
        <Block key={block.start} block={block} marks={divided.get(block.start) ?? NO_MARKS} />
      ))}
    </section>
  );
}

const NO_MARKS: readonly DrawnMark[] = [];

// About a screen ahead, so that formulas are there before they are seen.
const NEAR = '800px';

type BlockProps = { block: BodyBlock; marks: readonly DrawnMark[] };

const Block = memo(function Block({ block, marks }: BlockProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || near) return;
    // A text that is opened in its midst is told of twice at once: that a block is far, and that it is near.
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  const { heading } = block;
  const text = heading > 0 ? headingText(block.text) : block.text;
  // What a heading begins with is not shown.
  const base = block.start + (heading > 0 ? block.text.indexOf(text, heading) : 0);
  return (
    <div
      ref={place}
      // Until it is drawn, its formulas stand as their source.
      data-reading-text={near ? '' : 'waiting'}
      className={styles[heading > 0 ? 'heading' : 'block']}
      {...(heading > 0 ? { role: 'heading', 'aria-level': Math.min(6, heading + 1) } : {})}
    >
      {near ? <PaperText text={text} base={base} marks={marks} /> : <PlainPiece start={base} text={text} />}
    </div>
  );
}, areSameBlocks);

function areSameBlocks(a: BlockProps, b: BlockProps): boolean {
  return a.block === b.block && areSameMarks(a.marks, b.marks);
}
