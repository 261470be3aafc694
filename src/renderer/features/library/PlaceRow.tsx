import type { ReactNode } from 'react';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { isSamePlace, type Place } from '../../shell/place';
import { goTo, useScreen } from '../../shell/screen-state';
import type { DragProps } from '../../shell/use-tree-drag';
import { cx } from '../../ui/cx';
import { ariaKeys } from '../../ui/Kbd';
import { Tooltip } from '../../ui/Tooltip';
import { useTaking } from './carry';
import styles from './Places.module.css';

export type PlaceRowProps = {
  place: Place;
  name: string;
  mark: ReactNode;
  count: number;
  keys?: string | undefined;
  depth?: number | undefined;
  /** Only a mark and a tooltip: the rail of a narrow window. */
  rail: boolean;
  /** Said beside the name while the pointer rests on it. */
  about?: string | undefined;
  drag?: DragProps | undefined;
  /** Out of use, and shown all the same. */
  dim?: boolean | undefined;
};

/** What the number beside a place counts, where it is not papers. */
const COUNTED: Partial<
  Record<Place['kind'], 'place.namedImports' | 'place.namedPairs' | 'place.namedHighlights' | 'place.namedNotes'>
> = {
  highlights: 'place.namedHighlights',
  lost: 'place.namedHighlights',
  imports: 'place.namedImports',
  duplicates: 'place.namedPairs',
  notes: 'place.namedNotes',
};

// A tree of tags deeper than this gives its names no room in 200 px.
const DEEPEST = 4;
const INDENT_PX = 15;

/** How far in the row of a tree begins. */
export function indentOf(depth: number): number {
  return 8 + Math.min(depth, DEEPEST) * INDENT_PX;
}

export function PlaceRow({ place, name, mark, count, keys, depth = 0, rail, about, drag, dim }: PlaceRowProps) {
  const words = useWords();
  const isHere = useScreen((state) => isSamePlace(state.place, place));
  const taking = useTaking(place);
  const counted = COUNTED[place.kind] ?? 'place.named';
  const spoken = count === 0 ? name : words(counted, { name, count });
  return (
    <li {...drag} {...taking} data-list={place.kind === 'list' ? place.listId : undefined}>
      <Tooltip
        text={rail && count > 0 ? `${name} · ${formatCount(count)}` : name}
        keys={keys}
        side="right"
        disabled={!rail}
      >
        <button
          type="button"
          className={cx(styles['place'], isHere && styles['here'], dim && styles['dim'])}
          style={rail ? undefined : { paddingInlineStart: indentOf(depth) }}
          aria-current={isHere ? 'page' : undefined}
          aria-label={spoken}
          aria-keyshortcuts={ariaKeys(keys)}
          data-pane-focus={isHere || undefined}
          onClick={() => goTo(place)}
        >
          <span className={styles['mark']}>{mark}</span>
          <span className={styles['name']} title={about ?? name}>
            {name}
          </span>
          {count === 0 ? null : <span className={styles['count']}>{formatCount(count)}</span>}
        </button>
      </Tooltip>
    </li>
  );
}
