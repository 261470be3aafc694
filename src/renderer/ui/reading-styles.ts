import { cx } from './cx';
import styles from './reading.module.css';

/** How the title and the text of a paper look where it is read. */
export const readingStyles = { title: cx(styles['title']), text: cx(styles['text']) } as const;
