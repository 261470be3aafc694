import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { cx } from './cx';
import { popupListStyles } from './popup-styles';
import { readAloud } from './read-aloud';
import styles from './SuggestionList.module.css';

export type Suggestion = { key: string; mark: ReactNode; text: string; aside?: string | undefined };

export type SuggestionListProps = {
  /** Read aloud as the list's name. */
  label: string;
  /** The element that `aria-controls` of the text names, and its options' ids by their index. */
  id: string;
  optionId: (index: number) => string;
  options: readonly Suggestion[];
  /** Shown where there is nothing to choose. */
  none: string;
  /** Said when the options change, to who does not see them. */
  spoken: string;
  index: number;
  onPoint: (index: number) => void;
  onChoose: (index: number) => void;
  /** Where the words are that ask, in the window. */
  findAnchor: () => { left: number; top: number; bottom: number };
};

/** Choices beside the caret. The focus stays in the text, and so do the keys: whoever shows the list answers them. */
export function SuggestionList(props: SuggestionListProps) {
  const { label, id, optionId, options, none, spoken, index, onPoint, onChoose, findAnchor } = props;
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(box, findAnchor, options.length);
  useLayoutEffect(() => {
    void box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index, options]);
  return createPortal(
    // A press must not take the caret out of the text.
    <div ref={box} className={cx(popupListStyles.popup, styles['popup'])} style={place} onMouseDown={keepCaret}>
      {options.length === 0 ? (
        <p className={styles['none']}>{none}</p>
      ) : (
        <div id={id} role="listbox" aria-label={label}>
          {options.map(({ key, mark, text, aside }, at) => (
            <div
              key={key}
              id={optionId(at)}
              role="option"
              aria-selected={at === index}
              data-highlighted={at === index ? '' : undefined}
              className={cx(popupListStyles.item, styles['item'])}
              title={text}
              onMouseMove={() => at !== index && onPoint(at)}
              onClick={() => onChoose(at)}
            >
              <span className={styles['mark']}>{mark}</span>
              <span className={popupListStyles.text}>{text}</span>
              {aside === undefined || aside === '' ? null : <span className={styles['aside']}>{aside}</span>}
            </div>
          ))}
        </div>
      )}
      <p className={readAloud} role="status">
        {options.length === 0 ? none : spoken}
      </p>
    </div>,
    document.body,
  );
}

function keepCaret(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

const GAP_PX = 6;
const EDGE_PX = 8;

type Place = { left: number; top: number; visibility?: 'hidden' };

/** Below the words, or above them where there is no room; it goes along when the text scrolls. */
function usePlace(box: React.RefObject<HTMLDivElement | null>, findAnchor: () => DOMRectLike, count: number): Place {
  const [place, setPlace] = useState<Place>({ left: 0, top: 0, visibility: 'hidden' });
  const anchor = useRef(findAnchor);
  useLayoutEffect(() => {
    anchor.current = findAnchor;
  });
  useLayoutEffect(() => {
    const lay = (): void => {
      const { current } = box;
      if (current === null) return;
      const { left, top, bottom } = anchor.current();
      const { offsetWidth: width, offsetHeight: height } = current;
      const below = bottom + GAP_PX;
      const fits = below + height + EDGE_PX <= window.innerHeight || top - GAP_PX - height < EDGE_PX;
      const next = {
        left: Math.max(EDGE_PX, Math.min(left, window.innerWidth - width - EDGE_PX)),
        top: fits ? below : top - GAP_PX - height,
      };
      setPlace((before) =>
        before.left === next.left && before.top === next.top && !before.visibility ? before : next,
      );
    };
    lay();
    window.addEventListener('scroll', lay, true);
    window.addEventListener('resize', lay);
    return () => {
      window.removeEventListener('scroll', lay, true);
      window.removeEventListener('resize', lay);
    };
  }, [box, count]);
  return place;
}

type DOMRectLike = { left: number; top: number; bottom: number };
