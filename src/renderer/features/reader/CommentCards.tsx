import { paperFields, type PaperField } from '../../../shared/model/highlight';
import { useWords } from '../../i18n/start-i18n';
import { formatDate } from '../../i18n/format';
import { ColourName, ColourSign } from '../../ui/ColourSign';
import type { DrawnMark } from './marks';
import type { PaperMarks } from './use-marks';
import styles from './CommentCards.module.css';

type CommentCardsProps = { marks: PaperMarks; onOpen: (mark: DrawnMark, field: PaperField) => void };

/** What the reader wrote beside the words, below the text and in its order. A highlight without a comment has no card. */
export function CommentCards({ marks, onOpen }: CommentCardsProps) {
  const words = useWords();
  const cards = paperFields.flatMap((field) =>
    marks.fields[field].drawn.flatMap((mark) => {
      const row = marks.rows.get(mark.id);
      return row === undefined || row.commentText === '' ? [] : [{ mark, row, field }];
    }),
  );
  if (cards.length === 0) return null;
  return (
    <section className={styles['cards']} aria-label={words('highlight.comments')}>
      {cards.map(({ mark, row, field }) => (
        <button key={row.id} type="button" className={styles['card']} onClick={() => onOpen(mark, field)}>
          <span className={styles['sign']}>
            <ColourSign colour={mark.colour} />
          </span>
          <span className={styles['who']}>
            <ColourName colour={mark.colour} />
            <small className={styles['date']}>{formatDate(row.changedAt)}</small>
          </span>
          <span className={styles['text']}>{row.commentText}</span>
        </button>
      ))}
    </section>
  );
}
