import { cx } from './cx';
import styles from './bar.module.css';

/** How a bar looks that says what stands below it. */
export const barStyles = { title: cx(styles['title']), about: cx(styles['about']) } as const;
