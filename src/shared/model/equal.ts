/**
 * Equality of JSON values. A field that is `undefined` equals one that is absent, since JSON cannot tell them apart and
 * rows that went through the journal are compared with rows that did not.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return isEqualArray(a, b);
  return isEqualRecord(a as Record<string, unknown>, b as Record<string, unknown>);
}

function isEqualArray(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((one, index) => isEqual(one, b[index]));
}

function isEqualRecord(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  for (const key of Object.keys(a)) if (!isEqual(a[key], ownOf(b, key))) return false;
  for (const key of Object.keys(b)) if (b[key] !== undefined && ownOf(a, key) === undefined) return false;
  return true;
}

/** Files may name a field `constructor`, which every object answers for. */
function ownOf(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
