import { MAX_SORT_KEYS, type Sort } from '../../../shared/model/settings';

/** The newest and the best are what is looked for; names are read from A, and what is due or urgent comes first. */
const DOWNWARDS: readonly Sort['field'][] = ['rating', 'year', 'changed'];

export function createKey(field: Sort['field']): Sort {
  return { field, descending: DOWNWARDS.includes(field) };
}

/**
 * One of the keys given anew, or, with null, taken out. A second key for the same would decide nothing: where it stands elsewhere it goes.
 */
export function setKey(keys: readonly Sort[], at: number, key: Sort | null): Sort[] {
  const before = keys.slice(0, at);
  const behind = keys.slice(at + 1);
  const others = (some: readonly Sort[]) => some.filter(({ field }) => field !== key?.field);
  return [...others(before), ...(key === null ? [] : [key]), ...others(behind)].slice(0, MAX_SORT_KEYS);
}

/**
 * As the head of a column is pressed: the key that is the first one already is turned round, any other takes the place of all.
 * @param added with Shift: the others stay, and it stands behind them
 */
export function pressHead(keys: readonly Sort[], field: Sort['field'], added: boolean): Sort[] {
  const at = keys.findIndex((key) => key.field === field);
  const present = keys[at];
  if (present !== undefined && (added || at === 0))
    return keys.map((key) => (key === present ? { ...key, descending: !key.descending } : key));
  // Where all places are taken, the last one is given up.
  return added ? [...keys.slice(0, MAX_SORT_KEYS - 1), createKey(field)] : [createKey(field)];
}
