import { useEffect, type RefObject } from 'react';
import { paperFields } from '../../../shared/model/highlight';
import { createRange } from '../../anchoring/source-span';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { useRelink, type Relink } from '../../shell/relink';
import { leaveRelink } from '../../marks/leave-relink';
import { RelinkStrip } from '../../marks/RelinkStrip';
import { findField, goToWords } from './chosen-words';
import type { BarModel } from '../../marks/bar-model';
import type { OpenPaper } from './use-paper';

type LinkStripProps = { sheet: RefObject<HTMLElement | null>; open: OpenPaper; bar: BarModel };

/** Above the text while the words of a highlight are chosen anew: whose they are, and how to choose them. */
export function LinkStrip({ sheet, open, bar }: LinkStripProps) {
  const words = useWords();
  const relink = useRelink(open.paper.id);
  useNearWords(sheet, relink);
  const giveUp = (): void => leaveRelink(bar);
  useActions({ 'app.back': giveUp }, relink !== null);
  if (relink === null) return null;
  return <RelinkStrip relink={relink} how={words('highlight.link.how')} onLeave={giveUp} />;
}

/** Shows the likeliest words, selected, or where the old ones stood: a caret goes on from there. */
function useNearWords(sheet: RefObject<HTMLElement | null>, relink: Relink | null): void {
  useEffect(() => {
    if (relink === null || relink.near === null) return undefined;
    const { id, near } = relink;
    const paperField = paperFields.find((one) => one === near.field);
    if (paperField === undefined) return undefined;
    // The text has been scrolled to where it was left by then.
    const frame = requestAnimationFrame(() => {
      const place = sheet.current;
      const field = place === null ? null : findField(place, paperField);
      if (place === null || field === null) return;
      goToWords(place, id, paperField, near);
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
