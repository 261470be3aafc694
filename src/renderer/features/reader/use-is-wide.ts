import { useLayoutEffect, useState, type RefObject } from 'react';

// Below this the text beside a margin would be a column of a few words.
const WIDE_PX = 560;

/** Whether the pane around the sheet has room for a margin beside the text. For the component that draws the sheet: it knows before the first frame. */
export function useIsWide(sheet: RefObject<HTMLElement | null>): boolean {
  const [isWide, setIsWide] = useState(false);
  useLayoutEffect(() => {
    const pane = sheet.current?.parentElement ?? null;
    if (pane === null) return undefined;
    const look = (): void => setIsWide(pane.clientWidth >= WIDE_PX);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(pane);
    return () => observer.disconnect();
  }, [sheet]);
  return isWide;
}
