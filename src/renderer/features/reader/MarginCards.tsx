import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { placeCards } from '../../../shared/margin/place-cards';
import { useWords } from '../../i18n/start-i18n';
import { CommentCard } from './CommentCard';
import type { PlacedComment } from './comments-of';
import { useActiveMark } from './use-active-mark';
import { watchPlaces, type Places } from './watch-places';
import styles from './MarginCards.module.css';

export type MarginCardsProps = {
  /** In the order of the text. */
  comments: readonly PlacedComment[];
  sheet: RefObject<HTMLElement | null>;
  /** The one that the bar is open on. */
  openId: string | null;
  onOpen: (comment: PlacedComment) => void;
  onLeave: (comment: PlacedComment) => void;
};

const NOWHERE: Places = new Map();

/** The margin beside the text: each comment near the view stands level with its line, as far as its neighbours leave room. */
export const MarginCards = memo(function MarginCards({ comments, sheet, openId, onOpen, onLeave }: MarginCardsProps) {
  const words = useWords();
  const margin = useRef<HTMLDivElement>(null);
  const places = usePlaces(comments, sheet, margin);
  const { active, pinned } = useActiveMark(sheet, openId);
  const shown = useMemo(() => comments.filter(({ mark }) => places.has(mark.id)), [comments, places]);
  usePlacedCards(margin, shown, places, pinned);
  const named = comments.length === 0 ? {} : { role: 'region', 'aria-label': words('highlight.comments') };
  return (
    <div ref={margin} className={styles['margin']} {...named}>
      {shown.map((comment) => (
        <CommentCard
          key={comment.mark.id}
          comment={comment}
          active={comment.mark.id === active}
          className={styles['placed']}
          onOpen={onOpen}
          onLeave={onLeave}
        />
      ))}
    </div>
  );
});

function usePlaces(
  comments: readonly PlacedComment[],
  sheet: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
): Places {
  const [places, setPlaces] = useState(NOWHERE);
  const ids = useMemo(() => new Set<string>(comments.map(({ mark }) => mark.id)), [comments]);
  useEffect(() => {
    if (sheet.current === null || margin.current === null || ids.size === 0) return undefined;
    return watchPlaces(
      sheet.current,
      margin.current,
      (id) => ids.has(id),
      (next) => setPlaces((before) => (areSamePlaces(before, next) ? before : next)),
    );
  }, [ids, sheet, margin]);
  return places;
}

function areSamePlaces(a: Places, b: Places): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top);
}

/**
 * All heights are read, then all places written, and by hand: they need no second drawing. Again where a card takes another height, as when a font
 * arrives.
 */
function usePlacedCards(
  margin: RefObject<HTMLElement | null>,
  shown: readonly PlacedComment[],
  places: Places,
  pinned: string | null,
): void {
  useLayoutEffect(() => {
    const element = margin.current;
    if (element === null) return undefined;
    const cards = [...element.querySelectorAll<HTMLElement>('[data-card]')];
    const place = (): void => {
      const wanted = cards.map((card, at) => {
        return {
          top: places.get(shown[at]?.mark.id ?? '') ?? 0,
          height: Math.ceil(card.getBoundingClientRect().height),
        };
      });
      const at = shown.findIndex(({ mark }) => mark.id === pinned);
      const tops = placeCards(wanted, at < 0 ? null : at);
      cards.forEach((card, at) => (card.style.top = `${tops[at] ?? 0}px`));
      // The last may stand below the end of the text.
      const end = (tops.at(-1) ?? 0) + (wanted.at(-1)?.height ?? 0);
      // Written only where it tells: it would lay out the whole text anew.
      const isMet = element.style.minHeight === '' && end <= element.clientHeight;
      if (!isMet) element.style.setProperty('min-height', `${end}px`);
    };
    place();
    const sizes = new ResizeObserver(place);
    for (const card of cards) sizes.observe(card);
    return () => sizes.disconnect();
  }, [margin, shown, places, pinned]);
}
