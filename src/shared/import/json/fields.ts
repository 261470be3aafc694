import { joinSpaces } from '../../text/scan-text';
import { isObject, type JsonObject } from './read-value';

/** White space of any kind as one space; null where nothing is left, or where it is no text. Numbers count as text. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const text = joinSpaces(value);
  return text === '' ? null : text;
}

/** The first that says anything. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value);
    if (text !== null) return text;
  }
  return null;
}

/** A text, or the texts of a list. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== null);
}

export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Empty where there is none, so that paths can be followed without asking at each step. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** A year that a paper can have, as a number or at the start of a date: `2021`, `"2021-03-01T00:00:00Z"`. */
export function yearOf(value: unknown): number | null {
  const year = Number(/^\s*(\d{4})(?:\D|$)/.exec(textOf(value) ?? '')?.[1]);
  return year >= 1000 && year < 2200 ? year : null;
}

/** The year of a time in milliseconds since 1970, in UTC. */
export function yearOfTime(value: unknown): number | null {
  if (typeof value !== 'number' || value <= 0 || value > 7_000_000_000_000) return null;
  const days = Math.floor(value / 86_400_000);
  let year = 1970 + Math.floor(days / 366);
  while (daysBefore(year + 1) <= days) year += 1;
  return year;
}

/** Days from 1970 to the first of January. */
function daysBefore(year: number): number {
  const last = year - 1;
  const leapDays = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
  return (year - 1970) * 365 + leapDays - 477;
}
