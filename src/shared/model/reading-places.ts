import { isObject } from './guard';
import type { PaperField } from './highlight';
import { isUlid, type PaperId } from './id';

/** The first character that is seen of a text that was left in its midst. In characters, so that it is the same in every font and width. */
export type ReadingPlace = { field: Exclude<PaperField, 'title'>; offset: number };

/** Where texts were left, the latest last. */
export type ReadingPlaces = ReadonlyMap<PaperId, ReadingPlace>;

/** Those of papers that nobody opened for longest go first. */
export const MAX_READING_PLACES = 2_000;

/** @param place null where the text was left at its beginning */
export function keepReadingPlace(places: ReadingPlaces, id: PaperId, place: ReadingPlace | null): ReadingPlaces {
  const kept = new Map(places);
  // Behind all others, also where it was among them.
  kept.delete(id);
  if (place !== null) kept.set(id, place);
  const first = kept.keys().next();
  if (kept.size > MAX_READING_PLACES && first.done !== true) kept.delete(first.value);
  return kept;
}

const FORMAT = 1;

/** What is stored of them. */
export type StoredReadingPlaces = { format: typeof FORMAT; places: [PaperId, ReadingPlace][] };

export function storeReadingPlaces(places: ReadingPlaces): StoredReadingPlaces {
  return { format: FORMAT, places: [...places] };
}

/**
 * @returns `newer` for what a later build stored, which is to be left as it is. What is damaged says nothing of any paper: a place is quickly found
 * again.
 */
export function readReadingPlaces(stored: unknown): ReadingPlaces | 'newer' {
  if (!isObject(stored)) return new Map();
  const { format, places } = stored;
  if (typeof format === 'number' && format > FORMAT) return 'newer';
  if (format !== FORMAT || !Array.isArray(places)) return new Map();
  return new Map(places.slice(-MAX_READING_PLACES).flatMap(readEntry));
}

function readEntry(entry: unknown): [PaperId, ReadingPlace][] {
  if (!Array.isArray(entry)) return [];
  const [id, place] = entry as unknown[];
  if (!isUlid(id) || !isObject(place)) return [];
  const { field, offset } = place;
  if (field !== 'abstract' && field !== 'body') return [];
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 1) return [];
  return [[id as PaperId, { field, offset }]];
}
