/** A guard looks at unknown data and never throws. Guards compose, so that a record's guard reads like its type. */
export type Guard<T> = (value: unknown) => value is T;

export function isNothing(value: unknown): value is undefined {
  return value === undefined || value === null;
}
export function isString(value: unknown): value is string {
  return typeof value === 'string';
}
export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isOneOf<const T extends readonly string[]>(values: T): Guard<T[number]> {
  return (value): value is T[number] => typeof value === 'string' && values.includes(value);
}
export function isArrayOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every((one) => guard(one));
}
export function isRecordOf<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => isObject(value) && Object.values(value).every((one) => guard(one));
}
export function isNullOr<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}
export function isOptional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}
/** Every named field must pass; fields that are not named may be there (a newer build may have added them). */
export function isShape<T>(shape: { [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const entries = Object.entries(shape) as [string, Guard<unknown>][];
  return (value): value is T => isObject(value) && entries.every(([key, guard]) => guard(value[key]));
}
