import { useEffect, useState, type RefObject } from 'react';

/** On words whose card is pointed at; MarkedRun's style sheet draws it. */
const ACTIVE = 'data-active';

export type ActiveMark = {
  /** Whose card and words show that they belong together. */
  active: string | null;
  /** Has the focus, or the bar: its card gets its own line. Never for the pointer alone, from under which the card would move away. */
  pinned: string | null;
};

/**
 * The highlight whose words or card are pointed at, or else have the focus or the bar; its words show it. By listening, since a text of thousands of marks
 * must not be drawn anew for a pointer that crosses it.
 */
export function useActiveMark(sheet: RefObject<HTMLElement | null>, openId: string | null): ActiveMark {
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const pinned = focused ?? openId;
  const active = pointed ?? pinned;
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return undefined;
    const point = ({ target }: Event): void => setPointed(idAt(target));
    const unpoint = (): void => setPointed(null);
    const focus = ({ target }: Event): void => setFocused(idAt(target));
    const unfocus = (): void => setFocused(null);
    element.addEventListener('pointerover', point);
    element.addEventListener('pointerleave', unpoint);
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', unfocus);
    return () => {
      element.removeEventListener('pointerover', point);
      element.removeEventListener('pointerleave', unpoint);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', unfocus);
    };
  }, [sheet]);
  useEffect(() => {
    const drawn = active === null ? [] : [...(sheet.current?.querySelectorAll(`[data-highlight="${active}"]`) ?? [])];
    for (const run of drawn) run.setAttribute(ACTIVE, '');
    return () => {
      for (const run of drawn) run.removeAttribute(ACTIVE);
    };
  }, [sheet, active]);
  return { active, pinned };
}

/** Of marks that lie in each other the innermost. */
function idAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-highlight], [data-card]') : null;
  return element?.getAttribute('data-highlight') ?? element?.getAttribute('data-card') ?? null;
}
