import { createPortal } from 'react-dom';
import { useWords } from '../../i18n/start-i18n';
import { useCarry } from './carry';
import styles from './PaperList.module.css';

// Beside the arrow of a pointer, and not below it: what it points at stays seen.
const AWAY_PX = 14;

/** How many papers are in hand, beside the pointer. */
export function CarryBadge() {
  const words = useWords();
  const { count, x, y, over } = useCarry();
  if (count === 0) return null;
  return createPortal(
    <div
      className={styles['carried']}
      data-over={over !== null || undefined}
      style={{ transform: `translate(${x + AWAY_PX}px, ${y + AWAY_PX}px)` }}
    >
      {words('list.carried', { count })}
    </div>,
    document.body,
  );
}
