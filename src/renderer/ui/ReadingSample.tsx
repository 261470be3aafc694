import { cx } from './cx';
import { readingStyles } from './reading-styles';
import styles from './ReadingSample.module.css';

export type ReadingSampleProps = { label: string; title: string; text: string; className?: string | undefined };

/** Some words as the reader has papers set now. The keys scroll it where it is larger than its place. */
export function ReadingSample({ label, title, text, className }: ReadingSampleProps) {
  return (
    <section className={cx(styles['sample'], className)} aria-label={label} tabIndex={0}>
      <h3 className={readingStyles.title}>{title}</h3>
      <p className={readingStyles.text}>{text}</p>
    </section>
  );
}
