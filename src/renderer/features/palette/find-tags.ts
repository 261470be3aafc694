import type { TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { tagPath } from '../../../shared/model/tag-tree';
import { matchText, type Match } from '../../../shared/text/match-typed';

export type FoundTag = {
  tag: Tag;
  /** From the top, as it is shown. */
  path: string;
  /** The other name by which it was found, where its path is none of what was typed. */
  alias: string | null;
  match: Match;
};

/** A path counts before other names: those answer only where it does not. */
export function findTags(tags: ReadonlyMap<TagId, Tag>, query: string): FoundTag[] {
  return [...tags.values()].flatMap((tag): FoundTag[] => {
    const path = tagPath(tag, tags);
    const match = matchText(path, query);
    if (match !== null) return [{ tag, path, alias: null, match }];
    const others = (tag.aliases ?? []).flatMap((alias) => {
      const found = matchText(alias, query);
      return found === null ? [] : [{ alias, score: found.score }];
    });
    const [best] = others.sort((a, b) => b.score - a.score);
    return best === undefined ? [] : [{ tag, path, alias: best.alias, match: { score: best.score, hits: [] } }];
  });
}
