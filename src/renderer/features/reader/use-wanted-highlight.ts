import { useEffect, type RefObject } from 'react';
import { paperFields } from '../../../shared/model/highlight';
import { useSide } from '../../shell/beside';
import { forgetWantedHighlight, useWantedHighlight } from '../../shell/shown-highlight';
import { goToWords } from './chosen-words';
import type { PaperMarks } from './use-marks';

/** Goes to the words that a list of highlights asked for, once they are drawn. The focus goes along where it is in the paper already. */
export function useWantedWords(sheet: RefObject<HTMLElement | null>, { fields }: PaperMarks): void {
  const wanted = useWantedHighlight();
  // Who asks opens the paper in the pane that the list drives, also where it stands beside that already.
  const isAsked = useSide() === 'first';
  useEffect(() => {
    const place = sheet.current;
    if (wanted === null || place === null || !isAsked) return;
    for (const field of paperFields) {
      const mark = fields[field].drawn.find(({ id }) => id === wanted.id);
      if (mark === undefined) continue;
      const drawn = goToWords(place, mark.id, field, mark);
      if (place.parentElement?.contains(document.activeElement) === true) drawn?.focus({ preventScroll: true });
      forgetWantedHighlight();
    }
  }, [sheet, wanted, fields, isAsked]);
}
