import { objectOf, textOf, yearOf } from '../json/fields';
import { readYear } from '../tagged/values';

/** The year of `{ "date-parts": [[2020, 5]] }`, numbers or texts, of `raw` and `literal` dates, or of a plain text. */
export function readCslYear(value: unknown): number | null {
  const date = objectOf(value);
  const parts: unknown = Array.isArray(date['date-parts']) ? date['date-parts'][0] : null;
  const year = yearOf(Array.isArray(parts) ? parts[0] : parts);
  if (year !== null) return year;
  const words = textOf(date['raw']) ?? textOf(date['literal']) ?? textOf(value);
  return words === null ? null : readYear(words);
}
