import type { FormatScore } from '../../../../shared/ipc/calls';

/** How well the format in use fits, and the one that would fit next; scores are shares of lines. */
export type Fit = { percent: number; next: { format: string; percent: number } | null };

/** Null where the format in use fits nothing, or there is none. */
export function findFit(format: string | null, ranking: readonly FormatScore[]): Fit | null {
  const own = ranking.find((one) => one.format === format);
  if (own === undefined) return null;
  const next = ranking.find((one) => one.format !== format && asPercent(one.score) > 0);
  return {
    percent: asPercent(own.score),
    next: next === undefined ? null : { format: next.format, percent: asPercent(next.score) },
  };
}

/** A share that is not the whole never reads as 100. */
function asPercent(score: number): number {
  const percent = Math.round(Math.min(1, Math.max(0, score)) * 100);
  return percent === 100 && score < 1 ? 99 : percent;
}
