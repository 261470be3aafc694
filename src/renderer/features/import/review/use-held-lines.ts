import { useCallback, useEffect, useRef, useState } from 'react';
import { readHeldLines } from './run-review';
import type { ReadFile } from './tally';

// A page is asked for at once: a few screens of lines, so that walking on rarely waits.
const PAGE = 200;
// Of a file of a million lines only what was looked at lately is here.
const MAX_PAGES = 40;

export type HeldLines = {
  /** By index from 0; null where the line is not here yet. */
  lineAt: (index: number) => string | null;
  /** These lines are on screen. */
  want: (first: number, last: number) => void;
  failed: unknown;
};

/** Lines of a text under review, read page by page as they come on screen: a text may be larger than a window may hold. */
export function useHeldLines({ kept, encoding }: ReadFile): HeldLines {
  const pages = useRef(new Map<number, readonly string[] | null>());
  const [, setVersion] = useState(0);
  const [failed, setFailed] = useState<unknown>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const read = useCallback(
    async (page: number) => {
      pages.current.set(page, null);
      try {
        const lines = await readHeldLines(kept, encoding, page * PAGE + 1, PAGE);
        if (gone.current) return;
        pages.current.set(page, lines);
        const [oldest] = pages.current.keys();
        if (pages.current.size > MAX_PAGES && oldest !== undefined) pages.current.delete(oldest);
        setVersion((version) => version + 1);
      } catch (error) {
        if (!gone.current) setFailed(error);
      }
    },
    [kept, encoding],
  );
  const want = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
        if (!pages.current.has(page)) void read(page);
      }
    },
    [read],
  );
  return { lineAt: (index) => pages.current.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null, want, failed };
}
