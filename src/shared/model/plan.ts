import { MAX_MOVES, type Paper, type Plan, type Status } from './paper';

/** All of a plan, so that nobody who copies one forgets a part: the compiler asks for each. */
const planFields: Record<keyof Plan, true> = {
  priority: true,
  orderKey: true,
  reason: true,
  snoozedUntil: true,
  snoozedFor: true,
  dueAt: true,
  takeaway: true,
  lists: true,
  moves: true,
  byRule: true,
};

/** What the reader means to do with a paper, as far as anything was said. */
export function planOf(paper: Plan): Plan {
  const said = (Object.keys(planFields) as (keyof Plan)[]).filter((field) => paper[field] !== undefined);
  return Object.fromEntries(said.map((field) => [field, paper[field]]));
}

/**
 * A paper whose status the reader has decided: when is noted, and what was said of the one before (why it was dismissed, until when it
 * should wait, which rule gave it) is said no more.
 */
export function withStatus(paper: Paper, status: Status, at: number): Paper {
  const { reason: _, snoozedUntil: __, snoozedFor: ___, byRule, ...rest } = paper;
  const rules = Object.entries(byRule ?? {}).filter(([what]) => what !== 'status');
  const moves = status === paper.status ? (paper.moves ?? []) : [...(paper.moves ?? []), { to: status, at }];
  return {
    ...rest,
    status,
    changedAt: at,
    ...(moves.length === 0 ? {} : { moves: moves.slice(-MAX_MOVES) }),
    ...(rules.length === 0 ? {} : { byRule: Object.fromEntries(rules) }),
  };
}

/**
 * Two papers that turned out to be one: what was said of the first stands, and gains what was said of the second alone. What belongs to a
 * status goes with it: it is the other's where the status is.
 */
export function unitePlans(kept: Plan, other: Plan, takesStatus: boolean): Plan {
  const lists = [...(kept.lists ?? [])];
  for (const one of other.lists ?? []) if (!lists.some(({ id }) => id === one.id)) lists.push(one);
  // Which rule gave the other what says nothing of how this one came to it.
  const { byRule: _, ...others } = planOf(other);
  const [own, theirs] = [planOf(kept), takesStatus ? others : withoutStatus(others)];
  return { ...theirs, ...(takesStatus ? withoutStatus(own) : own), ...(lists.length === 0 ? {} : { lists }) };
}

function withoutStatus({ moves: _, reason: __, snoozedUntil: ___, snoozedFor: ____, ...rest }: Plan): Plan {
  return rest;
}
