import { isLiveTag as isShown, tagKey, type Tag } from '../../../shared/model/tag';
import { compareUse, type TagUse } from '../../../shared/model/tag-suggest';
import { ancestorsOf, findNamed, isPath, parseTagPath, type PathProblem } from '../../../shared/model/tag-tree';
import type { TagId } from '../../../shared/model/id';

/** How many of the papers in question carry a tag. */
export type TagState = 'all' | 'some' | 'none';
export type TagOption =
  | {
      kind: 'tag';
      tag: Tag;
      state: TagState;
      /** What it lies under, from the top; '' at the top. */
      above: string;
      /** The other name by which it was found. */
      alias: string | null;
    }
  | { kind: 'create'; name: string };

/** Letters with their accents removed, so that "egalite" finds "Égalité"; two different names stay two tags. */
function searchKey(name: string): string {
  return tagKey(name).normalize('NFKD').replace(/\p{M}/gu, '');
}

export function tagState(tag: Tag, carried: readonly ReadonlySet<TagId>[]): TagState {
  const count = carried.filter((tags) => tags.has(tag.id)).length;
  if (count === 0) return 'none';
  return count === carried.length ? 'all' : 'some';
}

/** The tag that was given last to a single paper, or to the first of several; null where none has a tag. */
export function lastCarried(carried: readonly ReadonlySet<TagId>[]): TagId | null {
  return carried.flatMap((tags) => [...tags].slice(-1))[0] ?? null;
}

/**
 * What the picker offers for what is typed: the name itself, then names that begin with it, then the typed name as a new
 * tag, then names that hold it elsewhere: Enter takes the first, and a new name must not take off a tag that happens to
 * contain it. Of equal ones that comes first which more often stands beside what the papers have, then what is used more. With nothing typed
 * the tags that the papers carry come before all, since those are the ones to remove. What can be no name offers nothing.
 */
export function listTagOptions(
  typed: string,
  tags: readonly Tag[],
  carried: readonly ReadonlySet<TagId>[],
  use: TagUse = NO_USE,
): TagOption[] {
  const path = parseTagPath(typed);
  if (!isPath(path) && path !== 'blank') return path === 'gap' ? listBelow(typed, tags, carried, use) : [];
  const key = isPath(path) ? searchKey(path.whole) : '';
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const options = tags
    .filter(isShown)
    .map((tag) => describeOption(tag, byId, carried, key))
    .filter((option) => option.rank !== null)
    .sort(
      (a, b) =>
        (a.rank ?? 0) - (b.rank ?? 0) ||
        (key === '' ? stateRank[a.state] - stateRank[b.state] : 0) ||
        compareUse(use, a.tag.id, b.tag.id) ||
        a.tag.name.localeCompare(b.tag.name),
    );
  const show = (some: typeof options): TagOption[] => some.map(({ rank: _rank, ...option }) => option);
  if (!isPath(path) || findNamed(typed, byId) !== null) return show(options);
  const firstInside = options.findIndex((option) => (option.rank ?? 0) > BEGINS);
  const cut = firstInside < 0 ? options.length : firstInside;
  return [...show(options.slice(0, cut)), { kind: 'create', name: path.whole }, ...show(options.slice(cut))];
}

const NO_USE: TagUse = { used: new Map(), together: new Map() };

/** `efficiency/`: what lies under it, until the name of the next level is typed. */
function listBelow(
  typed: string,
  tags: readonly Tag[],
  carried: readonly ReadonlySet<TagId>[],
  use: TagUse,
): TagOption[] {
  const [start] = /^[^/].*(?=\/\s*$)/u.exec(typed.trim()) ?? [];
  const above = start === undefined ? null : findNamed(start, new Map(tags.map((tag) => [tag.id, tag])));
  if (above === null) return [];
  return listTagOptions('', tags, carried, use).filter((one) => one.kind === 'tag' && one.tag.parentId === above.id);
}

function describeOption(
  tag: Tag,
  tags: ReadonlyMap<TagId, Tag>,
  carried: readonly ReadonlySet<TagId>[],
  key: string,
): Extract<TagOption, { kind: 'tag' }> & { rank: number | null } {
  const above = ancestorsOf(tag, tags).map((one) => one.name);
  const whole = [tag.name, ...above].reverse().join('/');
  const byName = leastOf([
    matchRank(searchKey(tag.name), key),
    above.length === 0 ? null : matchRank(searchKey(whole), key),
  ]);
  const aliases = byName === null ? (tag.aliases ?? []) : [];
  const ranked = aliases.map((alias) => ({ alias, rank: matchRank(searchKey(alias), key) }));
  const rank = byName ?? leastOf(ranked.map((one) => one.rank));
  const alias = ranked.find((one) => one.rank !== null && one.rank === rank)?.alias ?? null;
  return { kind: 'tag', tag, state: tagState(tag, carried), above: above.reverse().join('/'), alias, rank };
}

function leastOf(ranks: readonly (number | null)[]): number | null {
  const known = ranks.filter((rank) => rank !== null);
  return known.length === 0 ? null : Math.min(...known);
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

/** Why what is typed can be no tag; null while it can, and while nothing is typed. */
export function findTypedProblem(typed: string): Exclude<PathProblem, 'blank'> | null {
  const path = parseTagPath(typed);
  return isPath(path) || path === 'blank' ? null : path;
}
