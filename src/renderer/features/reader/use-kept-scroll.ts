import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { PaperId } from '../../../shared/model/id';
import type { ReadingPlace } from '../../../shared/model/reading-places';
import { findHeight, findSeenOffset } from '../../anchoring/seen-words';
import { useLibrary } from '../../shell/library';
import { isHighlightWanted } from '../../shell/shown-highlight';
import { findField } from './chosen-words';
import { readingDeskOf } from './reading-desk';

// Of this session, to the pixel; what outlasts it is the place in the text.
const kept = new Map<PaperId, number>();
// Which words stand at the edge is asked once the text stands still.
const STILL_MS = 150;
/** A long text is laid out as it comes near, and formulas are then drawn in it: the place is looked for again until it stays. */
const MOST_LOOKS = 20;
const SLIP_PX = 4;
const ENDS_LOOKING = ['wheel', 'keydown', 'pointerdown'] as const;

/** Comes back to where a text was left, in this session or before it. */
export function useKeptScroll(id: PaperId): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const library = useLibrary();
  // All of it before the frame: what scrolls now is no more the paper of before.
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    element.scrollTop = kept.get(id) ?? 0;
    const desk = readingDeskOf(library);
    let stopLooking: (() => void) | null = null;
    let still: ReturnType<typeof setTimeout> | null = null;
    let isHere = true;
    const scroll = (): void => {
      kept.set(id, element.scrollTop);
      if (still !== null) clearTimeout(still);
      if (element.scrollTop === 0) desk.keep(id, null);
      else still = setTimeout(() => desk.keep(id, findPlace(element)), STILL_MS);
    };
    element.addEventListener('scroll', scroll, { passive: true });
    if (!kept.has(id)) {
      void desk.find(id).then((left) => {
        // Who asked for certain words gets those; who has begun to read stays.
        if (left !== null && isHere && element.scrollTop === 0 && !isHighlightWanted())
          stopLooking = lookFor(element, left);
      });
    }
    return () => {
      isHere = false;
      stopLooking?.();
      if (still !== null) clearTimeout(still);
      element.removeEventListener('scroll', scroll);
    };
  }, [id, library]);
  return place;
}

/** Null at the beginning of the paper, and where no text is in view. */
function findPlace(scroller: HTMLElement): ReadingPlace | null {
  const { top } = scroller.getBoundingClientRect();
  for (const field of ['abstract', 'body'] as const) {
    const root = findField(scroller, field);
    if (root === null || root.getBoundingClientRect().bottom <= top) continue;
    // What came back to the edge may stand a part of a pixel above it.
    const offset = findSeenOffset(root, top - 1);
    return offset === null || offset === 0 ? null : { field, offset };
  }
  return null;
}

/** Answers what ends it. */
function lookFor(scroller: HTMLElement, { field, offset }: ReadingPlace): () => void {
  const ends = new AbortController();
  let frame = 0;
  let looks = 0;
  let put: number | null = null;
  function look(): void {
    const root = findField(scroller, field);
    const height = root === null ? null : findHeight(root, offset);
    if (height === null || (looks += 1) > MOST_LOOKS) return stop();
    const off = height - scroller.getBoundingClientRect().top;
    // Something else went elsewhere meanwhile. What is laid out above moves the one and not the other.
    if (put !== null && Math.abs(scroller.scrollTop - put) > SLIP_PX && Math.abs(off) > SLIP_PX) return stop();
    scroller.scrollTop += off;
    put = scroller.scrollTop;
    frame = requestAnimationFrame(look);
  }
  function stop(): void {
    ends.abort();
    cancelAnimationFrame(frame);
  }
  for (const name of ENDS_LOOKING) {
    scroller.ownerDocument.addEventListener(name, stop, { signal: ends.signal, capture: true, passive: true });
  }
  look();
  return stop;
}
