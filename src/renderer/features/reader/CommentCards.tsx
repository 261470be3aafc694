import { useWords } from '../../i18n/start-i18n';
import { CommentCard } from './CommentCard';
import type { PlacedComment } from './comments-of';
import styles from './CommentCards.module.css';

type CommentCardsProps = {
  comments: readonly PlacedComment[];
  onOpen: (comment: PlacedComment) => void;
  onLeave: (comment: PlacedComment) => void;
};

/** Below the text and in its order, where there is no room for a margin beside it. */
export function CommentCards({ comments, onOpen, onLeave }: CommentCardsProps) {
  const words = useWords();
  if (comments.length === 0) return null;
  return (
    <section className={styles['cards']} aria-label={words('highlight.comments')}>
      {comments.map((comment) => (
        <CommentCard key={comment.mark.id} comment={comment} onOpen={onOpen} onLeave={onLeave} />
      ))}
    </section>
  );
}
