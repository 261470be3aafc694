import type { ParsedPaper } from '../../shared/import/types';
import type { NextId, TagId } from '../../shared/model/id';
import { parseTagName, TAG_COLOURS, tagKey, type Tag } from '../../shared/model/tag';
import { isPath, parseTagPath, tagPath } from '../../shared/model/tag-tree';
import type { Take } from './import-preview';

/** Names that files gave, as tags: those that are there, and new ones. */
export type ImportTags = {
  /** Tags of a record as far as they are taken along; each once. */
  of(paper: ParsedPaper): TagId[];
  /** Tags that were not there, in the order in which they were met: what lies under another comes after it. */
  created(): Tag[];
};

/** @param known live tags, as they were when the import began */
export function createImportTags(known: readonly Tag[], take: Take, nextId: NextId): ImportTags {
  const byKey = keyTags(known);
  const created: Tag[] = [];
  function create(name: string, parent: Tag | null): Tag {
    // Colours go round: counting uses for each of some thousand keywords would say nothing.
    const colour = parent?.colour ?? ((known.length + created.length) % TAG_COLOURS) + 1;
    const row: Tag = { id: nextId(), name, colour, parentId: parent?.id ?? null, mergedInto: null, gone: false };
    const tag: Tag = parent === null ? row : { ...row, inherits: true };
    created.push(tag);
    return tag;
  }
  function require(name: string): TagId {
    const key = tagKey(name);
    const tag = byKey.get(key) ?? create(name, null);
    byKey.set(key, tag);
    return tag.id;
  }
  // Who kept tags as a tree finds it again. A keyword is a word of its field, and "input/output" one word.
  function requirePath(text: string): TagId | null {
    const path = parseTagPath(text);
    const known = parseTagName(text);
    const whole = known === null ? undefined : byKey.get(tagKey(known));
    if (whole !== undefined || !isPath(path)) return whole?.id ?? (known === null ? null : require(known));
    let tag: Tag | null = null;
    path.levels.forEach((level, at) => {
      const key = tagKey(path.levels.slice(0, at + 1).join('/'));
      tag = byKey.get(key) ?? create(level, tag);
      byKey.set(key, tag);
      if (!byKey.has(tagKey(level))) byKey.set(tagKey(level), tag);
    });
    return (tag as Tag | null)?.id ?? null;
  }
  return {
    of(paper) {
      const recorded = take.tags ? (paper.recorded?.tags ?? []) : [];
      const keywords = take.keywords ? paper.keywords : [];
      // A name that is too long to be one is a sentence; the text of the file has it.
      const words = keywords.map(parseTagName).filter((name) => name !== null);
      const ids = [...recorded.map(requirePath), ...words.map(require)];
      return [...new Set(ids.filter((id) => id !== null))];
    },
    created: () => created,
  };
}

/** By path, by name (at the top before deeper), and by the other names that a tag was given. */
function keyTags(known: readonly Tag[]): Map<string, Tag> {
  const byId = new Map(known.map((tag) => [tag.id, tag]));
  const byKey = new Map<string, Tag>();
  const add = (name: string, tag: Tag): void => {
    if (!byKey.has(tagKey(name))) byKey.set(tagKey(name), tag);
  };
  for (const tag of known) add(tagPath(tag, byId), tag);
  for (const tag of known) add(tag.name, tag);
  for (const tag of known) for (const alias of tag.aliases ?? []) add(alias, tag);
  return byKey;
}
