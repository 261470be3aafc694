import { cx } from './cx';
import styles from './read-aloud.module.css';

/** The class of what is only read aloud. */
export const readAloud = cx(styles['only']);
