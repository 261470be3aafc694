import { explain } from '../explained-share';
import { isObsidianLine } from '../note-file/obsidian-line';
import { parseNotes } from '../note-file/parse';
import type { Format } from '../types';

const BEST = 0.97;

/** A sign of Obsidian, and how much of the sample the notes take in. */
function score(lines: readonly string[]): number {
  if (!lines.some(isObsidianLine)) return 0;
  const { share, papers } = explain(parseNotes, lines);
  return papers.length === 0 ? 0 : share * BEST;
}

export const obsidianFormat: Format = {
  name: 'obsidian',
  label: 'format.obsidian',
  group: 'notes',
  score,
  parse: parseNotes,
};
