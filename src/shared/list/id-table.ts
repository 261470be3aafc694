/** Ids by the places under which columns name them. Only ever appended to. */
export type IdTable<Id extends string> = { ids: Id[]; places: Map<Id, number> };

export function createIdTable<Id extends string>(ids: readonly Id[]): IdTable<Id> {
  return { ids: [...ids], places: new Map(ids.map((id, at) => [id, at])) };
}

/** The place of an id; a new one where it has none yet. */
export function placeOf<Id extends string>(table: IdTable<Id>, id: Id): number {
  const known = table.places.get(id);
  if (known !== undefined) return known;
  table.places.set(id, table.ids.length);
  return table.ids.push(id) - 1;
}
