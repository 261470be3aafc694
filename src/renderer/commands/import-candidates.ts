import type { Known } from '../../shared/dedupe/find-same';
import { idKindOf } from '../../shared/dedupe/id-keys';
import type { PaperId } from '../../shared/model/id';

/** A paper that a record may be. */
export type Candidate = Known & {
  paperId: PaperId;
  where: 'library' | 'trash' | 'import';
  /** As it is shown. */
  name: string;
  /** Its first line in this import; null for others. */
  line: number | null;
};

/**
 * The papers that an import has brought so far, found by their keys. All of them stand in memory, so they stand in columns, and their keys
 * as 64 bits each: as objects in a map, 100,000 took 190 MB. Two keys that share their bits make a candidate too many, which is then
 * compared and found to be another paper.
 */
export type Candidates = {
  add(known: Known, name: string, paperId: PaperId, line: number): void;
  find(key: string): Candidate[];
};

const FIRST_SLOTS = 4_096;
const MAX_LOAD = 0.6;
// A thousand papers are called "Editorial". Those beyond are still found by their other keys, and nothing takes a thousand comparisons.
const MAX_UNDER_KEY = 64;

export function createCandidates(): Candidates {
  const columns = createColumns();
  let table = createTable(FIRST_SLOTS);
  return {
    add(known, name, paperId, line) {
      const at = columns.add(known, name, paperId, line);
      for (const key of known.keys) {
        if ((table.used + 1) / table.at.length > MAX_LOAD) table = grow(table);
        insert(table, hashHigh(key), hashLow(key), at);
      }
    },
    find(key) {
      const [high, low] = [hashHigh(key), hashLow(key)];
      const found: Candidate[] = [];
      for (let slot = firstSlot(table, high, low); table.at[slot] !== EMPTY; slot = nextSlot(table, slot)) {
        if (table.high[slot] === high && table.low[slot] === low) found.push(columns.read(table.at[slot] ?? EMPTY));
      }
      return found;
    },
  };
}

function createColumns() {
  const keys: string[] = [];
  const titles: string[] = [];
  const authors: string[] = [];
  const years: (number | null)[] = [];
  const states: Known['state'][] = [];
  const sketches: string[] = [];
  const names: string[] = [];
  const ids: PaperId[] = [];
  const lines: number[] = [];
  return {
    add(known: Known, name: string, paperId: PaperId, line: number): number {
      // Comparing asks for ids and the whole abstract; the others only lead here.
      keys.push(known.keys.filter((key) => idKindOf(key) !== null || key.startsWith('abstract:')).join('\n'));
      titles.push(known.title);
      authors.push(known.author);
      years.push(known.year);
      states.push(known.state);
      sketches.push(known.sketch);
      names.push(name);
      ids.push(paperId);
      return lines.push(line) - 1;
    },
    read(at: number): Candidate {
      return {
        keys: keys[at]?.split('\n').filter((key) => key !== '') ?? [],
        title: titles[at] ?? '',
        author: authors[at] ?? '',
        year: years[at] ?? null,
        state: states[at] ?? 'open',
        sketch: sketches[at] ?? '',
        paperId: ids[at] ?? ('' as PaperId),
        where: 'import',
        name: names[at] ?? '',
        line: lines[at] ?? null,
      };
    },
  };
}

const EMPTY = -1;

/** Open addressing; a key that several papers have takes a slot for each. */
type Table = { high: Uint32Array; low: Uint32Array; at: Int32Array; used: number };

function createTable(slots: number): Table {
  return { high: new Uint32Array(slots), low: new Uint32Array(slots), at: new Int32Array(slots).fill(EMPTY), used: 0 };
}

function firstSlot({ at }: Table, high: number, low: number): number {
  return (high ^ low) & (at.length - 1);
}
function nextSlot({ at }: Table, slot: number): number {
  return (slot + 1) & (at.length - 1);
}

function insert(table: Table, high: number, low: number, at: number): void {
  let equal = 0;
  let slot = firstSlot(table, high, low);
  for (; table.at[slot] !== EMPTY; slot = nextSlot(table, slot)) {
    if (table.high[slot] === high && table.low[slot] === low && (equal += 1) >= MAX_UNDER_KEY) return;
  }
  table.high[slot] = high;
  table.low[slot] = low;
  table.at[slot] = at;
  table.used += 1;
}

function grow(table: Table): Table {
  const larger = createTable(table.at.length * 2);
  for (let slot = 0; slot < table.at.length; slot += 1) {
    const at = table.at[slot] ?? EMPTY;
    if (at !== EMPTY) insert(larger, table.high[slot] ?? 0, table.low[slot] ?? 0, at);
  }
  return larger;
}

function hashHigh(key: string): number {
  return hash(key, 0x9e3779b9);
}
function hashLow(key: string): number {
  return hash(key, 0x85ebca6b);
}

/** 32 bits of a key; nobody attacks, and what collides is compared. */
function hash(key: string, seed: number): number {
  let bits = seed;
  for (let i = 0; i < key.length; i += 1) bits = Math.imul(bits ^ key.charCodeAt(i), 0x5f356495);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 13)) >>> 0;
}
