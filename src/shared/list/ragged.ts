/** Any number of values for each row: where those of a row end in `values`, which is where those of the next begin. */
export type Ragged<Values extends Uint32Array | Float64Array> = { ends: Uint32Array; values: Values };

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export function createRagged<Values extends Uint32Array | Float64Array>(values: Values): Ragged<Values> {
  return { ends: new Uint32Array(0), values };
}

/** Where the values of a row begin. */
export function startOf({ ends }: { ends: Uint32Array }, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] ?? 0);
}

export function readValues<Values extends Uint32Array | Float64Array>(ragged: Ragged<Values>, at: number): Values {
  return ragged.values.subarray(startOf(ragged, at), startOf(ragged, at + 1)) as Values;
}

/** The values of the row behind the last; there is room for its end already. */
export function appendValues<T, Values extends Uint32Array | Float64Array>(
  ragged: Ragged<Values>,
  at: number,
  given: readonly T[],
  valueOf: (value: T) => number,
): void {
  const start = startOf(ragged, at);
  ragged.values = withRoom(ragged.values, start + given.length);
  given.forEach((value, index) => (ragged.values[start + index] = valueOf(value)));
  ragged.ends[at] = start + given.length;
}

/** As `appendValues`, those of a row elsewhere. */
export function copyValues<Values extends Uint32Array | Float64Array>(
  from: Ragged<Values>,
  at: number,
  to: Ragged<Values>,
  next: number,
): void {
  const values = readValues(from, at);
  const start = startOf(to, next);
  to.values = withRoom(to.values, start + values.length);
  to.values.set(values, start);
  to.ends[next] = start + values.length;
}

/** The values of the first `count` rows elsewhere, behind those of the last row before `at`. */
export function appendRagged<Values extends Uint32Array | Float64Array>(
  to: Ragged<Values>,
  at: number,
  from: Ragged<Values>,
  count: number,
  valueOf: (value: number) => number,
): void {
  const start = startOf(to, at);
  to.values = putValues(to.values, start, from.values.subarray(0, startOf(from, count)).map(valueOf) as Values);
  to.ends = putValues(
    to.ends,
    at,
    from.ends.subarray(0, count).map((end) => start + end),
  );
}

/** Writes values from `at` on, and answers the column, which is another one where there was no room. */
export function putValues<T extends Column>(column: T, at: number, values: T): T {
  const next = withRoom(column, at + values.length);
  next.set(values, at);
  return next;
}

const MIN_ROOM = 64;

/** Doubled when full: each value is then moved twice at most, however many are appended. */
export function withRoom<T extends Column>(column: T, wanted: number): T {
  if (wanted <= column.length) return column;
  const Kind = column.constructor as new (length: number) => T;
  const next = new Kind(Math.max(wanted, 2 * column.length, MIN_ROOM));
  next.set(column);
  return next;
}
