import { expect, test } from 'vitest';
import { isUlid, type PaperListId, type TagId } from '../../shared/model/id';
import { parsePlace, placeKey, startPlace, type Place } from './place';

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
if (!isUlid<TagId>(id)) throw new Error('not an id');
const listId: string = id;
if (!isUlid<PaperListId>(listId)) throw new Error('not an id');

test.each<Place>([
  { kind: 'status', status: 'to-read' },
  { kind: 'all' },
  { kind: 'highlights' },
  { kind: 'lost' },
  { kind: 'imports' },
  { kind: 'duplicates' },
  { kind: 'notes' },
  { kind: 'insight' },
  { kind: 'trash' },
  { kind: 'tag', tagId: id },
  { kind: 'list', listId },
])('comes back from settings: %o', (place) => {
  expect(parsePlace(placeKey(place))).toEqual(place);
});

const picked = placeKey({ kind: 'picked', picked: { kind: 'read-rated', rating: 4 } });

test.each(['', 'nowhere', picked, 'tag:', 'tag:nonsense', 'tag', 'list:nonsense'])(
  'a place that is not known is the inbox: %j',
  (key) => {
    expect(parsePlace(key)).toEqual(startPlace);
  },
);
