import { create } from 'zustand';
import type { Calendar, Range } from '../../../shared/insight/calendar';
import type { Picked } from '../../../shared/insight/picked';

/** What a number opens: papers, or the highlights of a colour. */
export type Opens = Picked | { kind: 'colour'; colourId: string };

type InsightScreen = {
  range: Range;
  /** Plots that are shown as tables. */
  tables: ReadonlySet<string>;
  /** The number that was opened last: who comes back finds the focus on it. */
  opened: string | null;
};

export const useInsightScreen = create<InsightScreen>(() => ({
  range: 'half-year',
  tables: new Set(),
  opened: null,
}));

export function toggleTable(plot: string): void {
  useInsightScreen.setState(({ tables }) => {
    const next = new Set(tables);
    if (!next.delete(plot)) next.add(plot);
    return { tables: next };
  });
}

const DAY_MS = 24 * 60 * 60_000;

/** Days as the clock on the wall has them. */
export const wallCalendar: Calendar = {
  dayOf(at) {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
  },
  startOf(day) {
    const date = new Date(day * DAY_MS);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
  },
};
