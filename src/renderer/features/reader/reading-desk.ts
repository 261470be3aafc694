import { keepReadingPlace, type ReadingPlace, type ReadingPlaces } from '../../../shared/model/reading-places';
import type { PaperId } from '../../../shared/model/id';
import { registerFlush } from '../../shell/flush';
import type { Library } from '../../storage/library';
import { loadReadingPlaces, saveReadingPlaces } from '../../storage/reading-places';

// A reader who goes on within this time has not stopped anywhere.
const REST_MS = 1_000;

/** Where the texts of a library were left. */
export type ReadingDesk = {
  /** Null where a text was not left, or at its beginning. */
  find(id: PaperId): Promise<ReadingPlace | null>;
  keep(id: PaperId, place: ReadingPlace | null): void;
};

const desks = new WeakMap<Library, ReadingDesk>();

export function readingDeskOf(library: Library): ReadingDesk {
  const desk = desks.get(library) ?? createDesk(library);
  desks.set(library, desk);
  return desk;
}

/** Read once and written when the reading rests. What fails of it costs the reader a moment of looking, and is said to nobody. */
function createDesk(library: Library): ReadingDesk {
  const { db } = library;
  // Of papers that were left before the stored places had been read.
  let left: ReadingPlaces | null = null;
  let canWrite = !library.readOnly;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const loading = loadReadingPlaces(db)
    .catch((): ReadingPlaces => new Map())
    .then((found) => {
      // A later build knows more than this one would write.
      if (found === 'newer') canWrite = false;
      left = found === 'newer' ? new Map() : found;
      return left;
    });
  async function write(): Promise<void> {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    if (left !== null && canWrite && !library.readOnly) await saveReadingPlaces(db, left).catch(() => undefined);
  }
  registerFlush(write);
  return {
    async find(id) {
      await loading;
      return left?.get(id) ?? null;
    },
    keep(id, place) {
      if (left === null) return;
      left = keepReadingPlace(left, id, place);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void write(), REST_MS);
    },
  };
}
