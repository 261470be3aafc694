import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { headingText, splitBody, type BodyBlock } from './body-blocks';
import { PaperText } from './PaperText';
import styles from './PaperBody.module.css';

/**
 * A full text of up to megabytes. Every block is there as plain text, so that it can be found and scrolled to; what lies far off is not laid
 * out (`content-visibility`), and its maths is drawn only when it comes near.
 */
export function PaperBody({ text }: { text: string }) {
  const words = useWords();
  const blocks = useMemo(() => splitBody(text), [text]);
  return (
    <section className={styles['body']} aria-label={words('reader.body')}>
      {blocks.map((block) => (
        <Block key={block.start} block={block} />
      ))}
    </section>
  );
}

// About a screen ahead, so that formulas are there before they are seen.
const NEAR = '800px';

const Block = memo(function Block({ block }: { block: BodyBlock }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || near) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && setNear(true), {
      rootMargin: NEAR,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  const { heading } = block;
  const text = heading > 0 ? headingText(block.text) : block.text;
  return (
    <div
      ref={place}
      // Until it is drawn, its formulas stand as their source.
      data-reading-text={near ? '' : 'waiting'}
      className={styles[heading > 0 ? 'heading' : 'block']}
      {...(heading > 0 ? { role: 'heading', 'aria-level': Math.min(6, heading + 1) } : {})}
    >
      {near ? <PaperText text={text} /> : text}
    </div>
  );
});
