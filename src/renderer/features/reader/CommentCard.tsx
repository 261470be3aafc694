import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import { formatDate } from '../../i18n/format';
import { colourStyle } from '../../ui/colour-style';
import { cx } from '../../ui/cx';
import { CommentText } from '../../marks/CommentText';
import type { PlacedComment } from './comments-of';
import { ColourName, ColourSign } from '../../ui/ColourSign';
import { markColours } from '../../marks/MarkedRun';
import styles from './CommentCard.module.css';

type CommentCardProps = {
  comment: PlacedComment;
  /** It or its words are pointed at, or have the focus. */
  active?: boolean;
  className?: string | undefined;
  /** To its words, with the bar. */
  onOpen: (comment: PlacedComment) => void;
  /** To its words, and nothing more. */
  onLeave: (comment: PlacedComment) => void;
};

/** A comment on the margin rule. All of it leads to its words by a click; for the keyboard its name is the button. */
export const CommentCard = memo(function CommentCard(props: CommentCardProps) {
  const { comment, active = false, className, onOpen, onLeave } = props;
  const { mark, row, doc } = comment;
  function click({ target }: MouseEvent): void {
    const own = target instanceof Element ? target.closest('button') : null;
    // Words that are selected to be copied are no click, and a link is its own.
    if (document.getSelection()?.isCollapsed === false || own?.getAttribute('role') === 'link') return;
    onOpen(comment);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(comment);
  }
  return (
    <article
      className={cx(markColours, styles['card'], className)}
      style={colourStyle(mark.colour)}
      data-card={mark.id}
      data-active={active ? '' : undefined}
      onClick={click}
      onKeyDown={press}
    >
      <span className={styles['sign']}>
        <ColourSign colour={mark.colour} />
      </span>
      <button type="button" className={styles['who']} aria-label={mark.label}>
        <ColourName colour={mark.colour} />
        <small className={styles['date']}>{formatDate(row.changedAt)}</small>
      </button>
      <CommentText doc={doc} />
    </article>
  );
});
