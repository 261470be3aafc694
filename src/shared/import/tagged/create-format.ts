import type { Format } from '../types';
import type { TaggedLayout } from './layout';
import { parseTagged } from './parse-tagged';
import { scoreTagged } from './score-tagged';

export function createTaggedFormat(layout: TaggedLayout): Format {
  return {
    name: layout.name,
    label: `format.${layout.name}`,
    group: 'records',
    score: (lines) => (layout.isMarked(lines) ? scoreTagged(layout, lines) : 0),
    parse: (chunks) => parseTagged(layout, chunks),
  };
}
