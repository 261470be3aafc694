import type { Picked } from '../../shared/insight/picked';
import { isUlid, type PaperListId, type TagId } from '../../shared/model/id';
import { statuses, type Status } from '../../shared/model/paper';

/** Where the reader is: what the list shows. */
export type Place =
  | { kind: 'status'; status: Status }
  | { kind: 'all' }
  | { kind: 'tag'; tagId: TagId }
  /** A list that the reader made. */
  | { kind: 'list'; listId: PaperListId }
  | { kind: 'highlights' }
  | { kind: 'lost' }
  | { kind: 'imports' }
  | { kind: 'duplicates' }
  | { kind: 'notes' }
  | { kind: 'insight' }
  /** The papers that a number of a plot counts. Of this session only: a start shows where everything is. */
  | { kind: 'picked'; picked: Picked }
  | { kind: 'trash' };

export const startPlace: Place = { kind: 'status', status: 'inbox' };

/** As settings keep it: `inbox`, `all`, `tag:<id>`, `list:<id>`. */
export function placeKey(place: Place): string {
  if (place.kind === 'status') return place.status;
  if (place.kind === 'list') return `list:${place.listId}`;
  if (place.kind === 'picked') return `picked:${JSON.stringify(place.picked)}`;
  return place.kind === 'tag' ? `tag:${place.tagId}` : place.kind;
}

const NAMED = ['all', 'highlights', 'lost', 'notes', 'insight', 'imports', 'duplicates', 'trash'] as const;

/** A place that is no longer known is the inbox. */
export function parsePlace(key: string): Place {
  const status = statuses.find((one) => one === key);
  if (status !== undefined) return { kind: 'status', status };
  const named = NAMED.find((one) => one === key);
  if (named !== undefined) return { kind: named };
  const [kind, id] = key.split(':');
  if (kind === 'list' && isUlid<PaperListId>(id)) return { kind, listId: id };
  return kind === 'tag' && isUlid<TagId>(id) ? { kind, tagId: id } : startPlace;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b);
}

/** Whether the list of papers is there; the other places list what is no paper of it. */
export function isPaperPlace({ kind }: Place): boolean {
  return kind === 'status' || kind === 'all' || kind === 'tag' || kind === 'list' || kind === 'picked';
}

/** Whether the reader puts its papers in an order by hand. */
export function hasHandOrder(place: Place): boolean {
  return isToRead(place) || place.kind === 'list';
}

/** Where it is said what is read next. */
export function isToRead(place: Place): boolean {
  return place.kind === 'status' && place.status === 'to-read';
}
