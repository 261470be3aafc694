import { useLayoutEffect, useRef, type RefObject } from 'react';

// Of this session only: where a reader was in a text is worth finding again, not worth keeping in the library.
const kept = new Map<string, number>();

/** Comes back to where a text was left. */
export function useKeptScroll(id: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    element.scrollTop = kept.get(id) ?? 0;
    const keep = (): void => void kept.set(id, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [id]);
  return place;
}
