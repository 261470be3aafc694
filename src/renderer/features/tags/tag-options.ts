import { parseTagName, resolveTags, tagKey, type Tag } from '../../../shared/model/tag';
import type { TagId } from '../../../shared/model/id';

/** How many of the papers in question carry a tag. */
export type TagState = 'all' | 'some' | 'none';
export type TagOption = { kind: 'tag'; tag: Tag; state: TagState } | { kind: 'create'; name: string };

/** Letters with their accents removed, so that "egalite" finds "Égalité"; two different names stay two tags. */
function searchKey(name: string): string {
  return tagKey(name).normalize('NFKD').replace(/\p{M}/gu, '');
}

export function tagState(tag: Tag, carried: readonly ReadonlySet<TagId>[]): TagState {
  const count = carried.filter((tags) => tags.has(tag.id)).length;
  if (count === 0) return 'none';
  return count === carried.length ? 'all' : 'some';
}

/** A set for each paper, through merges and without tags that are gone. */
export function carriedTags(papers: readonly { tagIds: TagId[] }[], tags: readonly Tag[]): ReadonlySet<TagId>[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return papers.map((paper) => new Set(resolveTags(paper.tagIds, byId).map((tag) => tag.id)));
}

/** The tag that was given last to a single paper, or to the first of several; null where none has a tag. */
export function lastCarried(carried: readonly ReadonlySet<TagId>[]): TagId | null {
  return carried.flatMap((tags) => [...tags].slice(-1))[0] ?? null;
}

export function isShown(tag: Tag): boolean {
  return !tag.gone && tag.mergedInto === null;
}

/**
 * What the picker offers for what is typed: the name itself, then names that begin with it, then the typed name as a new
 * tag, then names that hold it elsewhere: Enter takes the first, and a new name must not take off a tag that happens to
 * contain it. With nothing typed the tags that the papers carry come first, since those are the ones to remove.
 */
export function listTagOptions(
  typed: string,
  tags: readonly Tag[],
  carried: readonly ReadonlySet<TagId>[],
): TagOption[] {
  const name = parseTagName(typed);
  const key = name === null ? '' : searchKey(name);
  const options = tags
    .filter(isShown)
    .map((tag) => ({ tag, state: tagState(tag, carried), rank: matchRank(searchKey(tag.name), key) }))
    .filter((option) => option.rank !== null)
    .sort(
      (a, b) =>
        (a.rank ?? 0) - (b.rank ?? 0) ||
        (key === '' ? stateRank[a.state] - stateRank[b.state] : 0) ||
        a.tag.name.localeCompare(b.tag.name),
    );
  const show = (some: typeof options): TagOption[] => some.map(({ tag, state }) => ({ kind: 'tag', tag, state }));
  const isNew = name !== null && !tags.some((tag) => isShown(tag) && tagKey(tag.name) === tagKey(name));
  if (!isNew) return show(options);
  const firstInside = options.findIndex((option) => (option.rank ?? 0) > BEGINS);
  const cut = firstInside < 0 ? options.length : firstInside;
  return [...show(options.slice(0, cut)), { kind: 'create', name }, ...show(options.slice(cut))];
}

const stateRank: Record<TagState, number> = { all: 0, some: 1, none: 2 };

/** Of names that begin with what is typed; above it they only hold it. */
const BEGINS = 1;

function matchRank(name: string, typed: string): number | null {
  if (typed === '') return 0;
  if (name === typed) return 0;
  if (name.startsWith(typed)) return BEGINS;
  const at = name.indexOf(typed);
  if (at < 0) return null;
  return /[\s\-_/.:]/.test(name.charAt(at - 1)) ? 2 : 3;
}
