import { useCallback, useState } from 'react';

/** The height of an element in CSS pixels as it is laid out; Infinity before the first time, so that nothing is cut for a frame. */
export function useHeight(): [attach: (element: HTMLElement | null) => (() => void) | undefined, height: number] {
  const [height, setHeight] = useState(Infinity);
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [attach, height];
}
