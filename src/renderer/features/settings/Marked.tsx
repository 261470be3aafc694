import { cutPieces, findTyped } from '../../../shared/text/match-text';
import styles from './Settings.module.css';

/** What was searched for is marked; a setting may be found by words that are not shown. */
export function Marked({ text, query }: { text: string; query: string }) {
  return cutPieces(text, findTyped(text, query)).map((piece, at) =>
    piece.hit ? (
      <mark key={at} className={styles['mark']}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
