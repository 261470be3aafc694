import { useEffect } from 'react';
import { hasOverlay } from '../shell/overlay';
import { focusPane } from '../shell/panes';

/**
 * A dialog gives the focus back to what opened it, which may be gone by then: the first import takes away the page with its
 * button. The keys would act nowhere and a screen reader would start from the top; so the list takes the focus.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let frame = 0;
    function check(): void {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && !hasOverlay() && !focusPane('list')) focusPane('paper');
    }
    // Overlays stand directly in the body. They hand the focus back in the frame after they went.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(check)));
    });
    observer.observe(document.body, { childList: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}
