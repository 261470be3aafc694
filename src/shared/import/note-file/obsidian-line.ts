import { isPaperField } from './fields';
import { findField } from './read-body';

/** What only Obsidian and its plugins write: comments in `%%`, callouts, fields of Dataview. */
export function isObsidianLine(line: string): boolean {
  if (/^\s*%%\s*(?:begin|end)\b/.test(line) || /^\s*>\s*\[!\w+\]/.test(line)) return true;
  const field = findField(line);
  return field !== null && isPaperField(field.key);
}
