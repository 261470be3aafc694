import { expect, it } from 'vitest';
import { findNext, layTicks, type Mark } from './plot';

function mark(row: number, column: number): Mark {
  const opens = { kind: 'read-rated', rating: row } as const;
  return { id: `${String(row)}:${String(column)}`, x: 0, y: 0, width: 1, height: 1, row, column, label: '', opens };
}

it('an arrow stays in its line, and leaves it only where nothing more is in it', () => {
  const marks = [mark(0, 0), mark(0, 9), mark(1, 1), mark(4, 0)];
  const [start, end, below] = marks;
  if (start === undefined || end === undefined || below === undefined) throw new Error('no marks');
  const walk = (from: Mark, key: string) => findNext(marks, from, key)?.id ?? null;
  expect(walk(start, 'ArrowRight')).toBe('0:9');
  expect(walk(end, 'ArrowRight')).toBeNull();
  expect(walk(start, 'ArrowDown')).toBe('4:0');
  expect(walk(end, 'ArrowDown')).toBe('1:1');
  expect(walk(below, 'ArrowUp')).toBe('0:0');
  expect(walk(below, 'ArrowLeft')).toBe('0:0');
});

it.each([0, 1, 3, 4, 7, 25, 99, 101, 1_234, 100_000, 3_000_000])('lines up to %i are few, whole and round', (most) => {
  const ticks = layTicks(most);
  expect(ticks.every(Number.isInteger)).toBe(true);
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.length).toBeLessThan(7);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
});
