import type { FocusEvent, ReactNode } from 'react';
import { useWords } from '../i18n/start-i18n';
import { runAction, keysOf } from '../shell/actions';
import { useBeside } from '../shell/beside';
import { isPaperPlace } from '../shell/place';
import { layoutOf } from '../shell/layout-of';
import { setPanes, useScreen } from '../shell/screen-state';
import { Splitter } from '../ui/Splitter';
import { IconButton } from '../ui/Button';
import { PanelLeftOpen } from 'lucide-react';
import { FACETS_PX, layPanes, LIST_PX, PLACES_PX, TABLE_PX, type PaneWidths } from './pane-widths';
import { useWindowWidth } from './use-window-width';
import styles from './Panes.module.css';

export type PanesProps = {
  places: (rail: boolean) => ReactNode;
  /** Null where the paper's side holds something that needs no list: the first start, imports, trash. */
  list: ReactNode | null;
  paper: ReactNode;
  /** A second paper; null where none is open. */
  beside: ReactNode | null;
};

/** Places, list, paper: each a step calmer, with a hairline between that can be dragged. */
export function Panes({ places, list, paper, beside }: PanesProps) {
  const words = useWords();
  const panes = useScreen((state) => state.panes);
  const focused = useScreen((state) => state.focused);
  const hasFacets = useScreen((state) => state.facetsShown && isPaperPlace(state.place));
  const facets = hasFacets && list !== null ? FACETS_PX : 0;
  const isTable = useScreen((state) => layoutOf(state) === 'table');
  const limits = isTable ? TABLE_PX : LIST_PX;
  const widths = layPanes(panes, useWindowWidth(), beside !== null, facets, isTable);
  // For want of room and not by the reader's choice: it still answers the keys that walk.
  const gaveWay = panes.listShown && widths.list === null;
  return (
    <div className={styles['panes']} onFocusCapture={followFocus}>
      {widths.places === null ? null : (
        <>
          <aside
            className={styles['pane']}
            style={{ width: widths.places }}
            // Out of sight, places and list still answer the keys that walk.
            hidden={focused}
            data-pane="places"
            aria-label={words('pane.places')}
          >
            {places(widths.rail)}
          </aside>
          {focused ? null : <PlacesSplitter widths={widths} />}
        </>
      )}
      {list === null || (widths.list === null && !focused && !gaveWay) ? null : (
        <>
          <section
            className={styles['pane']}
            style={{ width: widths.list === null ? undefined : widths.list + facets }}
            hidden={focused || gaveWay}
            data-pane="list"
            aria-label={words('pane.list')}
          >
            {list}
          </section>
          {focused || widths.list === null ? null : (
            <Splitter
              label={words('pane.resizeList')}
              line="vertical"
              size={widths.list + facets}
              min={limits.min + facets}
              max={limits.max + facets}
              onResize={(width) => setPanes({ [isTable ? 'table' : 'list']: width - facets })}
              onReset={() => setPanes({ [isTable ? 'table' : 'list']: limits.usual })}
            />
          )}
        </>
      )}
      <main className={styles['paper']} data-pane="paper" aria-label={words('pane.paper')} tabIndex={-1}>
        {list !== null && widths.list === null && !focused && !gaveWay ? <ShowList /> : null}
        {paper}
      </main>
      {beside === null ? null : (
        <>
          <div className={styles['line']} />
          <section className={styles['paper']} data-pane="beside" aria-label={words('pane.beside')} tabIndex={-1}>
            {beside}
          </section>
        </>
      )}
    </div>
  );
}

/** Keys mean the paper whose pane has the focus. What opens over the panes takes it without meaning another paper. */
function followFocus({ target }: FocusEvent): void {
  const pane = target.closest('[data-pane]');
  if (pane === null) return;
  const isMeant = pane.getAttribute('data-pane') === 'beside';
  if (useBeside.getState().isMeant !== isMeant) useBeside.setState({ isMeant });
}

/** A rail has one width; its line is only a line. */
function PlacesSplitter({ widths }: { widths: PaneWidths }) {
  const words = useWords();
  if (widths.rail || widths.places === null) return <div className={styles['line']} />;
  return (
    <Splitter
      label={words('pane.resizePlaces')}
      line="vertical"
      size={widths.places}
      min={PLACES_PX.min}
      max={PLACES_PX.max}
      onResize={(width) => setPanes({ places: width })}
      onReset={() => setPanes({ places: PLACES_PX.usual })}
    />
  );
}

/** A hidden list is one click away for a reader without the keys. */
function ShowList() {
  const words = useWords();
  return (
    <span className={styles['showList']}>
      <IconButton
        label={words('pane.showList')}
        icon={PanelLeftOpen}
        keys={keysOf('view.list')}
        onClick={() => runAction('view.list')}
      />
    </span>
  );
}
