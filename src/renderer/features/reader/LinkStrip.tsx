import { useEffect, type RefObject } from 'react';
import { TextCursorInput } from 'lucide-react';
import { createRange } from '../../anchoring/source-span';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { useRelink, type Relink } from '../../shell/relink';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { leaveRelink } from '../../marks/leave-relink';
import { findField, goToWords } from './chosen-words';
import type { BarModel } from '../../marks/bar-model';
import type { OpenPaper } from './use-paper';
import styles from './LinkStrip.module.css';

type LinkStripProps = { sheet: RefObject<HTMLElement | null>; open: OpenPaper; bar: BarModel };

/** Above the text while the words of a highlight are chosen anew: whose they are, and how to choose them. */
export function LinkStrip({ sheet, open, bar }: LinkStripProps) {
  const words = useWords();
  const relink = useRelink(open.paper.id);
  useNearWords(sheet, relink);
  const giveUp = (): void => leaveRelink(bar);
  useActions({ 'app.back': giveUp }, relink !== null);
  if (relink === null) return null;
  return (
    <div className={styles['strip']} role="status">
      <Icon of={TextCursorInput} small />
      <p className={styles['ask']}>
        <span>{words('highlight.link.ask')}</span> <q className={styles['quote']}>{relink.quote}</q>
        <span className={styles['how']}>{words('highlight.link.how')}</span>
      </p>
      <Button kind="quiet" keys="Escape" onClick={giveUp}>
        {words('highlight.link.leave')}
      </Button>
    </div>
  );
}

/** Shows the likeliest words, selected, or where the old ones stood: a caret goes on from there. */
function useNearWords(sheet: RefObject<HTMLElement | null>, relink: Relink | null): void {
  useEffect(() => {
    if (relink === null || relink.near === null) return undefined;
    const { id, near } = relink;
    // The text has been scrolled to where it was left by then.
    const frame = requestAnimationFrame(() => {
      const place = sheet.current;
      const field = place === null ? null : findField(place, near.field);
      if (place === null || field === null) return;
      goToWords(place, id, near.field, near);
      const range = createRange(field, near);
      const selection = document.getSelection();
      if (range === null || selection === null) return;
      if (!near.isLikely) range.collapse(true);
      selection.removeAllRanges();
      selection.addRange(range);
    });
    return () => cancelAnimationFrame(frame);
  }, [sheet, relink]);
}
