import type { Segment } from './segment-text';

/** A stretch of a text that something is drawn on: offsets into the source, half-open. */
export type MarkSpan = { id: string; start: number; end: number };
/** What is drawn in one piece: a segment, or a part of one that is text, with the marks on it, the lowest first. */
export type Run<M extends MarkSpan> = { segment: Segment; marks: M[] };

/** The one that begins first lies lowest; of those that begin together the longest, which else would hide the other. */
export function compareMarks(a: MarkSpan, b: MarkSpan): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

/**
 * Cuts text where marks begin and end. Formulas, links and shown escapes stay whole: a mark on a part of one is drawn on all of it. The runs
 * cover what the segments cover, in order.
 * @param marks in the order of `compareMarks`
 */
export function cutRuns<M extends MarkSpan>(segments: readonly Segment[], marks: readonly M[]): Run<M>[] {
  return segments.flatMap((segment): Run<M>[] => {
    const own = marks.filter((mark) => mark.start < segment.end && mark.end > segment.start);
    if (segment.kind !== 'text' || own.length === 0) return [{ segment, marks: own }];
    return cutText(segment, own);
  });
}

function cutText<M extends MarkSpan>(segment: Extract<Segment, { kind: 'text' }>, marks: readonly M[]): Run<M>[] {
  const { start, end, text } = segment;
  const borders = new Set([start, end]);
  for (const mark of marks) {
    for (const at of [mark.start, mark.end]) if (at > start && at < end) borders.add(at);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? start;
    return {
      segment: { kind: 'text', start: from, end: to, text: text.slice(from - start, to - start) },
      marks: marks.filter((mark) => mark.start < to && mark.end > from),
    };
  });
}

/** Strokes further down than this would run into the next line. */
export const MOST_LEVELS = 3;

/**
 * How far down each mark has its stroke, so that two that share words never share it: the lowest number from 0 that none of those it overlaps
 * has. Where more overlap than there is room for, the last level is shared.
 * @param marks in the order of `compareMarks`
 */
export function assignLevels(marks: readonly MarkSpan[]): Map<string, number> {
  const levels = new Map<string, number>();
  /** Where the last mark of each level ends. */
  const ends: number[] = [];
  for (const { id, start, end } of marks) {
    const free = ends.findIndex((until) => until <= start);
    const level = Math.min(free >= 0 ? free : ends.length, MOST_LEVELS - 1);
    ends[level] = Math.max(end, ends[level] ?? 0);
    levels.set(id, level);
  }
  return levels;
}
