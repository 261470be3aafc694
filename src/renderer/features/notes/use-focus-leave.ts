import { useRef } from 'react';

/**
 * Calls once the focus has left the panel for another part of the window. React hands up focus through portals, so the
 * panel's own menus and popovers count as inside; another window does not count as leaving.
 */
export function useFocusLeave(onLeave: () => void): { onFocus: () => void; onBlur: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  return {
    onFocus() {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    onBlur() {
      if (!document.hasFocus()) return;
      timer.current ??= setTimeout(() => {
        timer.current = null;
        onLeave();
      });
    },
  };
}
