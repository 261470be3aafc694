// Types for the TypeScript test; the measurements themselves run as they stand, on Node alone.
export type Figure = {
  group: string;
  name: string;
  value: number | null;
  unit: string;
  target: number | null;
  better: 'lower' | 'higher';
  holds: boolean | null;
  range: [number, number] | null;
  n: number;
  why: string;
};
export type Kind = Pick<Figure, 'group' | 'name' | 'unit' | 'target' | 'better'>;
export function createFigure(
  kind: Kind,
  measured: { value: number; range: [number, number]; n: number; why: string },
): Figure;
export function createUnmeasured(kind: Kind, why: string): Figure;
export function median(values: readonly number[]): number;
export function quantile(values: readonly number[], at: number): number;
export function rangeOf(values: readonly number[]): [number, number];
export function pairedRatios(around: readonly number[], between: readonly number[]): number[];
export function formatLine(figure: Figure): string;
export function formatTable(figures: readonly Figure[]): string;
export function parseBenchArgs(
  args: readonly string[],
  groups: readonly string[],
): { ok: true; group: string; json: boolean; size: number | null } | { ok: false; why: string };
