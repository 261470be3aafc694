import { detach } from '../../text/line-blocks';
import type { Found, Span } from '../types';
import { createFound, type FullEntry } from './create-paper';
import type { RawEntry } from './read-entry';

/** Entries take fields from others: `crossref` and `xdata` by definition, `xref` for where it appeared. */
export type Family = {
  /** In the order of the file, and so it waits where an entry before it does. */
  give: (found: Found) => void;
  addEntry: (entry: RawEntry, lines: Span, text: string) => void;
  addParent: (entry: RawEntry) => void;
  takeReady: () => readonly Found[];
  takeAll: () => readonly Found[];
};

type Waiting = { entry: RawEntry; lines: Span; text: string; missing: Set<string>; length: number };
type Place = { found: Found; length: number } | Waiting;
type Parents = Map<string, RawEntry>;

// BibTeX wants parents behind their children, often at the file's end. So much is held back in the hope of one; the rest of a larger
// file goes without, which costs a venue or a year and no paper.
const MAX_WAITING = 1_000;
const MAX_WAITING_LENGTH = 4_000_000;
const MAX_PARENTS = 5_000;
const MAX_FIELD_LENGTH = 2_000;
// Parents of parents: series of volumes, data in parts. Some name one another in a circle.
const MAX_RELATIVES = 50;

/** Kinds of entries that hold others. Any other is kept only where somebody already waits for it. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'proceedings book collection mvbook mvcollection mvproceedings periodical reference mvreference xdata'.split(' '),
);
/** Of a parent for an entry within it. Its ids, addresses, abstract and keywords are its own. */
const INHERITED = (
  'title subtitle booktitle booksubtitle maintitle journal journaltitle eventtitle series institution school publisher year date author ' +
  'crossref xref xdata'
).split(' ');

const NONE: readonly Found[] = [];

export function createFamily(): Family {
  const parents: Parents = new Map();
  const awaited = new Map<string, Set<Waiting>>();
  let places: Place[] = [];
  let head = 0;
  let heldLength = 0;
  let ready: Found[] = [];

  function give(found: Found): void {
    if (head === places.length) ready.push(found);
    else place({ found, length: found.kind === 'paper' ? (found.paper.abstract?.length ?? 0) + 500 : 500 });
  }
  function place(one: Place): void {
    places.push(one);
    heldLength += one.length;
    while (places.length - head > MAX_WAITING || heldLength > MAX_WAITING_LENGTH) settle(true);
  }
  /** Gives out the first place; a waiting entry only where it is forced or its parents have come. */
  function settle(isForced: boolean): boolean {
    const first = places[head];
    if (first === undefined || ('entry' in first && first.missing.size > 0 && !isForced)) return false;
    head += 1;
    heldLength -= first.length;
    if (head > MAX_WAITING || head === places.length) {
      places = places.slice(head);
      head = 0;
    }
    if ('found' in first) ready.push(first.found);
    else {
      forget(first);
      ready.push(createFound(complete(first.entry, parents), first.lines, first.text));
    }
    return true;
  }
  function forget(waiting: Waiting): void {
    for (const key of waiting.missing) {
      const children = awaited.get(key);
      children?.delete(waiting);
      if (children?.size === 0) awaited.delete(key);
    }
  }
  function addParent(entry: RawEntry): void {
    if (entry.key === null) return;
    const key = entry.key.toLowerCase();
    const oldest = parents.size >= MAX_PARENTS ? parents.keys().next().value : undefined;
    if (oldest !== undefined) parents.delete(oldest);
    if (!parents.has(key)) parents.set(detach(key), entry.type === 'xdata' ? copyOf(entry) : reduce(entry));
    for (const child of awaited.get(key) ?? []) child.missing.delete(key);
    awaited.delete(key);
    while (settle(false));
  }
  function addEntry(entry: RawEntry, lines: Span, text: string): void {
    if (isChild(entry)) addChild(entry, lines, text);
    else give(createFound(fullOf(entry), lines, text));
    const isAwaited = awaited.size > 0 && awaited.has(entry.key?.toLowerCase() ?? '');
    if (isAwaited || CONTAINERS.has(entry.type)) addParent(entry);
  }
  function addChild(entry: RawEntry, lines: Span, text: string): void {
    const missing = missingOf(entry, parents);
    if (missing.size === 0) give(createFound(complete(entry, parents), lines, text));
    else {
      const waiting = { entry, lines, text, missing, length: text.length };
      for (const key of missing) awaited.set(key, (awaited.get(key) ?? new Set()).add(waiting));
      place(waiting);
    }
  }
  function takeReady(): readonly Found[] {
    if (ready.length === 0) return NONE;
    const taken = ready;
    ready = [];
    return taken;
  }
  function takeAll(): readonly Found[] {
    while (settle(true));
    return takeReady();
  }
  return { give, addEntry, addParent, takeReady, takeAll };
}

function isChild({ fields }: RawEntry): boolean {
  return fields.has('crossref') || fields.has('xdata') || fields.has('xref');
}

function fullOf({ type, key, fields }: RawEntry): FullEntry {
  return { type, key, fields, derived: [] };
}

/** Parents that have not come yet and could still say something. */
function missingOf(entry: RawEntry, parents: Parents): Set<string> {
  const { fields } = entry;
  const missing = new Set(keysOf(fields.get('xdata')));
  const hasAll = (fields.has('year') || fields.has('date')) && (fields.has('booktitle') || fields.has('journal'));
  if (!hasAll) for (const key of [...keysOf(fields.get('crossref')), ...keysOf(fields.get('xref'))]) missing.add(key);
  for (const key of missing) if (parents.has(key)) missing.delete(key);
  missing.delete(entry.key?.toLowerCase() ?? '');
  return missing;
}

// Data of one entry in more parts than this is no data any more.
const MAX_KEYS = 50;

function keysOf(field: string | undefined): string[] {
  if (field === undefined) return [];
  return field
    .slice(0, MAX_FIELD_LENGTH)
    .split(',', MAX_KEYS)
    .map((key) => key.trim().toLowerCase())
    .filter((key) => key !== '');
}

function reduce(entry: RawEntry): RawEntry {
  const kept = new Map<string, string>();
  for (const name of INHERITED) {
    const value = entry.fields.get(name);
    if (value !== undefined) kept.set(name, value.slice(0, MAX_FIELD_LENGTH));
  }
  return copyOf({ ...entry, fields: kept });
}

/** A part of a text keeps the whole of it in memory, and parents are kept to the file's end. */
function copyOf({ type, key, fields, end, state }: RawEntry): RawEntry {
  const copied = new Map<string, string>();
  for (const [name, value] of fields) copied.set(detach(name), detach(value));
  return { type, key: key === null ? null : detach(key), fields: copied, end, state };
}

function complete(entry: RawEntry, parents: Parents, relatives = { left: MAX_RELATIVES }): FullEntry {
  const full = fullOf(entry);
  const { fields } = entry;
  relatives.left -= 1;
  if (relatives.left < 0 || !isChild(entry)) return full;
  full.fields = new Map(fields);
  for (const key of keysOf(fields.get('xdata'))) {
    const parent = parents.get(key);
    if (parent !== undefined) fill(full, complete(parent, parents, relatives).fields);
  }
  const crossref = parents.get(keysOf(fields.get('crossref'))[0] ?? '');
  if (crossref !== undefined) inherit(full, complete(crossref, parents, relatives));
  const xref = parents.get(keysOf(fields.get('xref'))[0] ?? '');
  if (xref !== undefined) inheritPlace(full, complete(xref, parents, relatives));
  return full;
}

function fill(full: FullEntry, from: ReadonlyMap<string, string>): void {
  for (const [name, value] of from) if (!full.fields.has(name)) full.fields.set(name, value);
}

/** The parent's title is where its children appeared. */
function inherit(full: FullEntry, parent: FullEntry): void {
  const fields = new Map(parent.fields);
  const title = fields.get('title');
  const subtitle = fields.get('subtitle');
  for (const name of ['title', 'subtitle', 'doi', 'url', 'isbn', 'crossref', 'xref', 'xdata']) fields.delete(name);
  const isPart = full.type.startsWith('in') || full.type === 'conference' || full.type.startsWith('supp');
  const isOfPeriodical = parent.type === 'periodical';
  if (title !== undefined && (isPart || isOfPeriodical)) {
    const name = isOfPeriodical ? 'journaltitle' : 'booktitle';
    if (!fields.has(name)) fields.set(name, title);
    if (!isOfPeriodical && subtitle !== undefined && !fields.has('booksubtitle')) fields.set('booksubtitle', subtitle);
  }
  // A child's own date, in whichever field, is not mixed with its parent's.
  if (full.fields.has('year') || full.fields.has('date')) for (const name of ['year', 'date']) fields.delete(name);
  fill(full, fields);
}

/** `xref` inherits nothing in BibLaTeX: that the volume's name and year hold for what is in it is a conclusion. */
function inheritPlace(full: FullEntry, parent: FullEntry): void {
  const before = new Set(full.fields.keys());
  inherit(full, { ...parent, fields: new Map([...parent.fields].filter(([name]) => name !== 'author')) });
  const added = [...full.fields.keys()].filter((name) => !before.has(name));
  if (added.some((name) => name === 'year' || name === 'date')) full.derived.push('year');
  if (added.some((name) => /title$|^journal$|^series$/.test(name))) full.derived.push('venue');
}
