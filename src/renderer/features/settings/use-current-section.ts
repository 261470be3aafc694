import { useRef, useState, type RefObject, type UIEvent } from 'react';
import type { Section } from './settings-list';

// A head that is this near to the upper edge is what a person reads, though a line of what stands above may still be seen.
const NEAR_PX = 48;

type Current = {
  current: Section;
  page: RefObject<HTMLDivElement | null>;
  /** Brings a section to the upper edge, as far as there is room below it. */
  goTo: (section: Section) => HTMLElement | null;
  onScroll: (event: UIEvent<HTMLElement>) => void;
};

/** Which section is looked at: the one that was gone to, and from the next scrolling on the one at the upper edge. */
export function useCurrentSection(first: Section): Current {
  const [current, setCurrent] = useState(first);
  const page = useRef<HTMLDivElement>(null);
  /** Where going to a section left the page. The last ones never reach the edge, and are meant all the same. */
  const left = useRef<number | null>(null);

  function goTo(section: Section): HTMLElement | null {
    setCurrent(section);
    const box = page.current;
    const part = box?.querySelector<HTMLElement>(`[data-section="${section}"]`) ?? null;
    if (box === null || part === null) return null;
    box.scrollTop += part.getBoundingClientRect().top - box.getBoundingClientRect().top;
    left.current = box.scrollTop;
    return part;
  }
  function onScroll({ currentTarget }: UIEvent<HTMLElement>): void {
    if (left.current === currentTarget.scrollTop) return;
    left.current = null;
    setCurrent((before) => findSectionAtTop(currentTarget) ?? before);
  }
  return { current, page, goTo, onScroll };
}

function findSectionAtTop(box: HTMLElement): Section | null {
  const edge = box.getBoundingClientRect().top + NEAR_PX;
  const parts = [...box.querySelectorAll<HTMLElement>('[data-section]')];
  const isAtEnd = box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
  const found = isAtEnd
    ? parts.at(-1)
    : (parts.findLast((part) => part.getBoundingClientRect().top <= edge) ?? parts[0]);
  return (found?.dataset['section'] as Section | undefined) ?? null;
}
