import type { PaperListId } from './id';
import type { Paper } from './paper';

/** A paper that is in the list at this place of its order. Where a rule had put it there, it is the reader's now. */
export function withList(paper: Paper, id: PaperListId, orderKey: string): Paper {
  const others = (paper.lists ?? []).filter((one) => one.id !== id);
  return { ...withoutRule(paper, id), lists: [...others, { id, orderKey }] };
}

/** A paper that is in the list no more, as one that never was. */
export function withoutList(paper: Paper, id: PaperListId): Paper {
  const { lists, ...rest } = withoutRule(paper, id);
  const others = (lists ?? []).filter((one) => one.id !== id);
  return others.length === 0 ? rest : { ...rest, lists: others };
}

function withoutRule(paper: Paper, id: PaperListId): Paper {
  const { byRule, ...rest } = paper;
  const rules = Object.entries(byRule ?? {}).filter(([what]) => what !== `list:${id}`);
  return rules.length === 0 ? rest : { ...rest, byRule: Object.fromEntries(rules) };
}
