import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { firstDayOf } from '../../../shared/insight/calendar';
import { countRatings, countReading, countWaiting } from '../../../shared/insight/count-reading';
import { countStatuses, layDays } from '../../../shared/insight/count-statuses';
import { countTagYears } from '../../../shared/insight/count-tag-years';
import type { LibraryList } from '../../../shared/list/library-list';
import type { Colour } from '../../../shared/model/colour';
import { MAX_RATING } from '../../../shared/model/paper';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { readColours } from '../../storage/colours';
import type { PostilDatabase } from '../../storage/database';
import { createColourPlot, createRatingPlot } from './bar-plots';
import { useInsightScreen, wallCalendar } from './insight-screen';
import type { Plot } from './plot';
import { createReadingPlot } from './reading-plot';
import { createStatusPlot } from './status-plot';
import { createTagYearPlot } from './tag-year-plot';
import { createWaitingPlot } from './waiting-plot';

/** As the library is now, and after each change. Null until the highlights have been counted. */
export function usePlots(): Plot[] | null {
  const words = useWords();
  const { list, tags } = useLibraryRows();
  const { db } = useLibrary();
  const range = useInsightScreen((state) => state.range);
  const today = useToday();
  const marked = useLiveQuery(() => readMarked(db), [db]);
  const names = useMemo(() => ({ words, tags }), [words, tags]);
  const dated = useMemo(() => {
    const first = firstDayOf(range, today, earliestOf(list), wallCalendar);
    const period = { from: wallCalendar.startOf(first), to: wallCalendar.startOf(today + 1) };
    return [
      createStatusPlot(names, countStatuses(list, layDays(first, today), wallCalendar)),
      createReadingPlot(names, countReading(list, first, today, wallCalendar)),
      createWaitingPlot(names, countWaiting(list, period)),
    ];
  }, [list, names, range, today]);
  const tagYears = useMemo(() => createTagYearPlot(names, countTagYears(list, tags)), [list, names, tags]);
  const ratings = useMemo(() => createRatingPlot(names, countRatings(list, MAX_RATING)), [list, names]);
  if (marked === undefined) return null;
  return [...dated, tagYears, createColourPlot(names, marked.colours, marked.counts), ratings];
}

/** By the index of colours alone: no highlight is read. */
async function readMarked(db: PostilDatabase): Promise<{ colours: Colour[]; counts: Map<string, number> }> {
  const [colours, keys] = await Promise.all([readColours(db), db.highlights.orderBy('colourId').keys()]);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return { colours, counts };
}

/** When the first paper came; null in an empty library. */
function earliestOf({ slots, store: { base, grown } }: LibraryList): number | null {
  let earliest = Infinity;
  for (const slot of slots) {
    const addedAt = slot < base.count ? base.addedAt[slot] : grown.addedAt[slot - base.count];
    if (addedAt !== undefined && addedAt < earliest) earliest = addedAt;
  }
  return earliest === Infinity ? null : earliest;
}

const LOOK_MS = 60_000;

/** The number of the day, also after a midnight at which the window was open. */
function useToday(): number {
  const [today, setToday] = useState(() => wallCalendar.dayOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(wallCalendar.dayOf(Date.now())), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
