import type { ParsedPaper } from '../../shared/import/types';
import type { NextId, TagId } from '../../shared/model/id';
import { parseTagName, TAG_COLOURS, tagKey, type Tag } from '../../shared/model/tag';
import type { Take } from './import-preview';

/** Names that files gave, as tags: those that are there, and new ones. */
export type ImportTags = {
  /** Tags of a record as far as they are taken along; each once. */
  of(paper: ParsedPaper): TagId[];
  /** Tags that were not there, in the order in which they were met. */
  created(): Tag[];
};

/** @param known live tags, as they were when the import began */
export function createImportTags(known: readonly Tag[], take: Take, nextId: NextId): ImportTags {
  const byKey = new Map(known.map((tag) => [tagKey(tag.name), tag]));
  const created: Tag[] = [];
  function require(name: string): TagId {
    const key = tagKey(name);
    const found = byKey.get(key);
    if (found !== undefined) return found.id;
    // Colours go round: counting uses for each of some thousand keywords would say nothing.
    const colour = ((known.length + created.length) % TAG_COLOURS) + 1;
    const tag: Tag = { id: nextId(), name, colour, parentId: null, mergedInto: null, gone: false };
    byKey.set(key, tag);
    created.push(tag);
    return tag.id;
  }
  return {
    of(paper) {
      const names = [...(take.tags ? (paper.recorded?.tags ?? []) : []), ...(take.keywords ? paper.keywords : [])];
      // A name that is too long to be one is a sentence; the text of the file has it.
      const parsed = names.map(parseTagName).filter((name) => name !== null);
      return [...new Set(parsed.map(require))];
    },
    created: () => created,
  };
}
