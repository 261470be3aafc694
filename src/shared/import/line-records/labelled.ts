import type { Line } from '../../text/lines';

/** Values by label in lower case; of a repeated label the first counts. Each value is the text of neighbouring lines. */
export type Labelled = Map<string, string[]>;

/** @param readLabel the label of a line and what stands behind it, or null for a line that goes on. */
export function gatherLabelled(
  texts: readonly string[],
  readLabel: (text: string) => { label: string; rest: string } | null,
): Labelled {
  const fields: Labelled = new Map();
  // Lines above the first label stand under the empty one.
  let parts: string[] = [];
  fields.set('', parts);
  for (const text of texts) {
    const found = readLabel(text);
    if (found === null) {
      parts.push(text.trim());
    } else {
      parts = [found.rest.trim()];
      if (!fields.has(found.label)) fields.set(found.label, parts);
    }
  }
  return fields;
}

/** Joined by single spaces, or null where there is nothing. */
export function valueOf(fields: Labelled, ...labels: readonly string[]): string | null {
  for (const label of labels) {
    const value = joinParts(fields.get(label) ?? []);
    if (value !== null) return value;
  }
  return null;
}

export function joinParts(parts: readonly string[]): string | null {
  const text = parts.filter((part) => part !== '').join(' ');
  return text === '' ? null : text;
}

export function textsOf(lines: readonly Line[]): string[] {
  return lines.map((line) => line.text);
}
