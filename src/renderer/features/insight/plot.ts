import type { ReactNode } from 'react';
import type { Opens } from './insight-screen';

/** A number that is drawn: where it can be pressed, and where the arrows find it. */
export type Mark = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  row: number;
  column: number;
  /** Read aloud, and shown while the pointer rests on it. */
  label: string;
  opens: Opens;
};

export type Size = { width: number; height: number };
export type Drawing = { shapes: ReactNode; marks: Mark[] };

export type Cell = {
  text: string;
  /** Read aloud in place of the bare number. */
  label?: string | undefined;
  /** Null where there is nothing to open. */
  opens: Opens | null;
  /** From 0 to 1, of the greatest number in the table. */
  shade?: number | undefined;
};
export type PlotTable = { head: string[]; rows: { name: string; cells: Cell[] }[] };

/** A question, what is seen of its answer, and how it is drawn in so much room. */
export type Plot = {
  id: string;
  title: string;
  say: string;
  /** Teaches, where there is nothing to draw; else null. */
  empty: string | null;
  table: PlotTable;
  draw: (size: Size) => Drawing;
};

/** A round number of at least `most`, and the lines up to it: at most five, and none between whole papers. */
export function layTicks(most: number): number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough && Number.isInteger(one)) ?? 1;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** The mark that an arrow leads to: in the same line where there is one, else in the nearest. Null at the edge. */
export function findNext(marks: readonly Mark[], from: Mark, key: string): Mark | null {
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let best: Mark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const columns = (mark.column - from.column) * (isAcross ? step : 1);
    const rows = (mark.row - from.row) * (isAcross ? 1 : step);
    const ahead = isAcross ? columns : rows;
    if (ahead <= 0) continue;
    // Any line nearer beats any number nearer.
    const far = Math.abs(isAcross ? rows : columns) * FAR + ahead;
    if (far < least) [best, least] = [mark, far];
  }
  return best;
}

const FAR = 10_000;

/** As many letters as have room; a name is whole in the table. */
export function cutName(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
