import type { ComparedText } from './compared-text';

/** Where each run of a few units stands in a text. Finds the places that share something with a quote without reading the text again. */
export type GramIndex = { bits: number; offsets: Uint32Array; positions: Uint32Array };

/**
 * With one unit in ten changed, six runs of five in ten are whole, and a run of five stands in a megabyte of English some tens of times.
 * Runs of four are found everywhere, of seven hardly half survive.
 */
export const GRAM = 5;

const LEAST_BITS = 8;
// Above, the table costs more than the collisions that it saves; each only adds a stray vote.
const MOST_BITS = 18;

export function createGramIndex(text: ComparedText): GramIndex {
  const count = Math.max(0, text.length - GRAM + 1);
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.floor(Math.log2(count + 1))));
  const offsets = new Uint32Array((1 << bits) + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const hash = hashGram(text.units, at, bits);
    hashes[at] = hash;
    offsets[hash] = (offsets[hash] ?? 0) + 1;
  }
  for (let hash = 1; hash <= 1 << bits; hash += 1) offsets[hash] = (offsets[hash] ?? 0) + (offsets[hash - 1] ?? 0);
  const positions = new Uint32Array(count);
  // From the last to the first: each takes its place from the end of its stretch, which leaves the offsets at the beginnings.
  for (let at = count - 1; at >= 0; at -= 1) {
    const hash = hashes[at] ?? 0;
    const place = (offsets[hash] ?? 0) - 1;
    positions[place] = at;
    offsets[hash] = place;
  }
  return { bits, offsets, positions };
}

export function hashGram(units: Uint16Array, at: number, bits: number): number {
  const first = (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16);
  const second = (units[at + 2] ?? 0) | ((units[at + 3] ?? 0) << 16);
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(units[at + 4] ?? 0, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> (32 - bits);
}
