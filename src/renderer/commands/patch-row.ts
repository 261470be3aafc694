import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { Paper } from '../../shared/model/paper';
import type { Tag } from '../../shared/model/tag';

/** Effects that give a paper these fields; none where it has them already. */
export function patchPaper(paper: Paper, fields: Partial<Paper>, at: number): Effect[] {
  const effects = diffRow('papers', paper.id, paper, { ...paper, ...fields });
  if (effects.length === 0) return effects;
  return [...effects, ...diffRow('papers', paper.id, paper, { ...paper, changedAt: at })];
}

export function patchTag(tag: Tag, fields: Partial<Tag>): Effect[] {
  return diffRow('tags', tag.id, tag, { ...tag, ...fields });
}
