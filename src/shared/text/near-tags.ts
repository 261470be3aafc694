import { fold } from './fold';
import type { TagId } from '../model/id';
import type { Tag } from '../model/tag';
import type { TagMap } from '../model/tag-tree';

/** Two tags that may be one: `keep` is the one that more carry. */
export type NearPair = { from: Tag; keep: Tag };

/** Tags that nothing carries and nothing lies under. @param carried how many carry the tag itself */
export function findUnused(tags: TagMap, carried: ReadonlyMap<TagId, number>): Tag[] {
  const parents = new Set([...tags.values()].map((tag) => tag.parentId));
  return [...tags.values()].filter((tag) => (carried.get(tag.id) ?? 0) === 0 && !parents.has(tag.id));
}

// In a short name one other letter is another word: "NLP" and "NLI".
const LEAST_LETTERS = 5;

/**
 * Pairs whose names differ in case, accents, blanks and hyphens, or in one letter. Each tag is found by its name with one letter left out, so
 * that thousands of tags need not be compared with each other.
 */
export function findNearPairs(tags: TagMap, carried: ReadonlyMap<TagId, number>): NearPair[] {
  const groups = new Map<string, Tag[]>();
  for (const tag of tags.values()) {
    for (const key of keysOf(squeeze(tag.name))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [tag]);
      else group.push(tag);
    }
  }
  const pairs = new Map<string, NearPair>();
  for (const group of groups.values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        if (a.id !== b.id && isNear(squeeze(a.name), squeeze(b.name))) addPair(pairs, a, b, carried);
      }
    }
  }
  return [...pairs.values()].sort((a, b) => (a.keep.name < b.keep.name ? -1 : 1));
}

function addPair(pairs: Map<string, NearPair>, a: Tag, b: Tag, carried: ReadonlyMap<TagId, number>): void {
  const [low, high] = a.id < b.id ? [a, b] : [b, a];
  const isMore = (carried.get(high.id) ?? 0) > (carried.get(low.id) ?? 0);
  pairs.set(`${low.id} ${high.id}`, isMore ? { from: low, keep: high } : { from: high, keep: low });
}

function squeeze(name: string): string {
  return fold(name).replace(/[\s\-_.]+/gu, '');
}

function keysOf(name: string): Set<string> {
  const letters = [...name];
  const keys = new Set([name]);
  if (letters.length < LEAST_LETTERS) return keys;
  letters.forEach((_, at) => keys.add([...letters.slice(0, at), ...letters.slice(at + 1)].join('')));
  return keys;
}

function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  // "gpt-3" and "gpt-4" are two things.
  if (a.replace(/\P{N}/gu, '') !== b.replace(/\P{N}/gu, '')) return false;
  const [x, y] = [[...a], [...b]];
  if (Math.min(x.length, y.length) < LEAST_LETTERS || Math.abs(x.length - y.length) > 1) return false;
  let start = 0;
  while (start < x.length && x[start] === y[start]) start += 1;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x.at(-1 - end) === y.at(-1 - end)) end += 1;
  const left = [x.length - start - end, y.length - start - end];
  // One letter more, one other letter, or two that changed places.
  const isSwap = left[0] === 2 && left[1] === 2 && x[start] === y[start + 1] && x[start + 1] === y[start];
  return Math.max(...left) <= 1 || isSwap;
}
