import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { ranges, type Range } from '../../../shared/insight/calendar';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { focusPane } from '../../shell/panes';
import { goTo } from '../../shell/screen-state';
import { EmptyState } from '../../ui/EmptyState';
import { Bar } from '../../ui/Pane';
import { Segmented } from '../../ui/Segmented';
import { toggleTable, useInsightScreen, type Opens } from './insight-screen';
import { PlotView } from './PlotView';
import { usePlots } from './use-plots';
import paneStyles from '../../ui/Pane.module.css';
import styles from './Insight.module.css';

/**
 * The place "Insight": what the library looks like from afar. Every number opens its papers.
 * @param onColour lists the highlights of a colour
 */
export function InsightPane({ onColour }: { onColour: (colourId: string) => void }) {
  const words = useWords();
  const { counts } = useLibraryRows();
  const range = useInsightScreen((state) => state.range);
  function open(id: string, opens: Opens): void {
    useInsightScreen.setState({ opened: id });
    if (opens.kind === 'colour') onColour(opens.colourId);
    else goTo({ kind: 'picked', picked: opens });
  }
  return (
    <div className={styles['insight']}>
      <Bar className={styles['bar']}>
        <h1 className={paneStyles['heading']}>{words('place.insight')}</h1>
        <span className={paneStyles['count']}>{words('insight.about')}</span>
        {counts.all === 0 ? null : (
          <Segmented<Range>
            label={words('insight.range')}
            value={range}
            choices={ranges.map((value) => ({ value, text: words(`insight.range.${value}`) }))}
            onChange={(value) => useInsightScreen.setState({ range: value })}
          />
        )}
      </Bar>
      {counts.all === 0 ? (
        <EmptyState title={words('insight.none')}>{words('insight.noneText')}</EmptyState>
      ) : (
        <Plots onOpen={open} />
      )}
    </div>
  );
}

function Plots({ onOpen }: { onOpen: (id: string, opens: Opens) => void }) {
  const plots = usePlots();
  const isThere = plots !== null;
  useActions({ 'insight.table': isThere ? toggleHere : null });
  useLayoutEffect(() => (isThere ? takeFocus() : undefined), [isThere]);
  if (plots === null) return null;
  return (
    <div className={styles['plots']}>
      {plots.map((plot) => (
        <PlotView key={plot.id} plot={plot} onOpen={onOpen} />
      ))}
    </div>
  );
}

/** Of the plot that has the focus; the first number of what is shown then takes it. */
function toggleHere(): void {
  const plot = document.activeElement?.closest('[data-plot]') ?? document.querySelector('[data-plot]');
  const id = plot?.getAttribute('data-plot');
  if (plot === null || id === null || id === undefined) return;
  flushSync(() => toggleTable(id));
  // What is drawn waits for its size, which is known in the next frame.
  requestAnimationFrame(() => requestAnimationFrame(focusFirst));
  function focusFirst(): void {
    const number = plot?.querySelector<HTMLElement>('td button, [data-pane-focus]');
    (number ?? plot?.querySelector('button'))?.focus();
  }
}

/** On the number that was opened last, or on the first one, as soon as they are drawn; unless something else was chosen meanwhile. */
function takeFocus(): () => void {
  const { opened } = useInsightScreen.getState();
  const observer = new MutationObserver(take);
  observer.observe(document.body, { childList: true, subtree: true });
  const frame = requestAnimationFrame(take);
  function stop(): void {
    observer.disconnect();
    cancelAnimationFrame(frame);
  }
  function take(): void {
    const present = document.activeElement;
    // The pane itself has it until there are numbers.
    if (present !== null && present !== document.body && !present.matches(PANE)) return stop();
    const last = opened === null ? null : document.getElementById(opened);
    const target = last ?? document.querySelector<HTMLElement>(`${PANE} [data-pane-focus]`);
    target?.focus({ preventScroll: true });
    if (target !== null) stop();
    else if (present === null || present === document.body) focusPane('paper');
  }
  return stop;
}

const PANE = '[data-pane="paper"]';
