import { explain } from '../explained-share';
import { isObsidianLine } from '../note-file/obsidian-line';
import { isPaperField } from '../note-file/fields';
import { parseNotes } from '../note-file/parse';
import { isYamlKey } from '../note-file/yaml';
import type { Format } from '../types';

// Other formats begin with a rule or a key as well; a note that names a paper at its head and reads whole is hardly anything else.
const BEST = 0.95;
const BESIDE_OBSIDIAN = 0.88;

/** A head with fields of a paper, and how much of the sample the notes take in. */
function score(lines: readonly string[]): number {
  if (!hasPaperHead(lines)) return 0;
  const { share, papers } = explain(parseNotes, lines);
  if (papers.length === 0) return 0;
  return share * (lines.some(isObsidianLine) ? BESIDE_OBSIDIAN : BEST);
}

/** Of a note, not of a document: `title` alone stands at the head of any page. */
function hasPaperHead(lines: readonly string[]): boolean {
  const start = lines.findIndex((line, at) => line.trimEnd() === '---' && isYamlKey(lines[at + 1] ?? ''));
  if (start < 0) return false;
  const keys = new Set<string>();
  for (const line of lines.slice(start + 1)) {
    if (/^---\s*$/.test(line)) break;
    const key = isYamlKey(line) ? line.slice(0, line.indexOf(':')).trim().toLowerCase() : '';
    if (key !== 'tags' && isPaperField(key)) keys.add(key);
  }
  return keys.size >= 2;
}

export const frontMatterFormat: Format = {
  name: 'front-matter',
  label: 'format.front-matter',
  group: 'notes',
  score,
  parse: parseNotes,
};
