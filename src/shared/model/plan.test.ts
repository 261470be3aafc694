import { describe, expect, it } from 'vitest';
import { createPaper, MAX_MOVES, statuses, type Paper } from './paper';
import type { PaperId, PaperListId, RuleId, SourceId } from './id';
import { planOf, unitePlans, withStatus } from './plan';

const rule = '01ARZ3NDEKTSV4RRFFQ69G5FA0' as RuleId;
const list = (at: number) => `01ARZ3NDEKTSV4RRFFQ69G5FB${String(at)}` as PaperListId;

function paper(more: Partial<Paper> = {}): Paper {
  return createPaper({
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' as PaperId,
    title: 'On Stones',
    abstract: '',
    sources: [{ id: '01ARZ3NDEKTSV4RRFFQ69G5FAX' as SourceId, first: 1, last: 1 }],
    fieldFrom: {},
    keys: [],
    addedAt: 5,
    ...more,
  });
}

describe('a status that was decided', () => {
  it('is noted with its time', () => {
    expect(withStatus(paper(), 'read', 9)).toMatchObject({
      status: 'read',
      changedAt: 9,
      moves: [{ to: 'read', at: 9 }],
    });
  });

  it('ends what was said of the one before', () => {
    const before = paper({
      reason: 'off topic',
      snoozedUntil: 7,
      snoozedFor: 3,
      byRule: { status: rule, 'tag:x': rule },
    });
    const after = withStatus(before, 'to-read', 9);
    expect(planOf(after)).toEqual({ moves: [{ to: 'to-read', at: 9 }], byRule: { 'tag:x': rule } });
  });

  it('is no move where the paper had it already, and still ends the waiting', () => {
    const after = withStatus(paper({ snoozedFor: 3 }), 'inbox', 9);
    expect(planOf(after)).toEqual({});
  });

  it('keeps the latest moves of a paper that came and went for years', () => {
    let one = paper();
    for (let at = 0; at < 200; at += 1) one = withStatus(one, statuses[1 + (at % 4)] ?? 'read', at);
    expect(one.moves).toHaveLength(MAX_MOVES);
    expect(one.moves?.at(-1)?.at).toBe(199);
  });
});

describe('plans of two papers that are one', () => {
  it('fill each other, and name each list once', () => {
    const kept = { priority: 1, lists: [{ id: list(1), orderKey: 'V' }] };
    const other = {
      priority: 2,
      dueAt: 8,
      lists: [
        { id: list(1), orderKey: 'a' },
        { id: list(2), orderKey: 'b' },
      ],
    };
    expect(unitePlans(kept, other, false)).toEqual({
      priority: 1,
      dueAt: 8,
      lists: [
        { id: list(1), orderKey: 'V' },
        { id: list(2), orderKey: 'b' },
      ],
    });
  });

  it('keep the days of a status with the status', () => {
    const kept = { moves: [{ to: 'inbox', at: 9 } as const], snoozedFor: 3 };
    const other = { moves: [{ to: 'read', at: 4 } as const], reason: 'known' };
    expect(unitePlans(kept, other, true)).toEqual(other);
    expect(unitePlans(kept, other, false)).toEqual(kept);
  });
});
