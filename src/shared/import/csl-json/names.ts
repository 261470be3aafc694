import { objectsOf, textOf } from '../json/fields';
import type { JsonObject } from '../json/read-value';

/** `Family, Given`; a literal name, of an institution for the most part, stays as it is. "others" is nobody. */
export function readCslNames(value: unknown): string[] {
  const names = objectsOf(value)
    .map(readCslName)
    .filter((name) => name !== null && !/^(?:others|et al\.?)$/i.test(name));
  return [...new Set(names.filter((name) => name !== null))];
}

function readCslName(name: JsonObject): string | null {
  const family = [name['dropping-particle'], name['non-dropping-particle'], name['family']].map(textOf).filter(isText);
  const given = [name['given'], name['suffix']].map(textOf).filter(isText);
  if (family.length === 0) return textOf(name['literal']) ?? textOf(name['name']) ?? textOf(name['given']);
  return given.length === 0 ? family.join(' ') : `${family.join(' ')}, ${given.join(', ')}`;
}

function isText(text: string | null): text is string {
  return text !== null;
}
