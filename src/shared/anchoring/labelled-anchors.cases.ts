import { familyCases } from './labelled-families.cases';
import { makeEdits } from './labelled-edits.cases';
import { makeLookalikes } from './labelled-lookalikes.cases';
import type { AnchorCase } from './labelled-texts.cases';

export type { AnchorCase } from './labelled-texts.cases';

/** `POSTIL_ANCHOR_SEED` looks at others; the run prints the one it used. */
export const USUAL_SEED = 20_261;

const RULE_LOOKALIKES = 360;
const RULE_EDITS = 600;

/** Near copies of a quote that is gone. Half by rule, half by hand. */
export function lookalikeCases(seed: number): AnchorCase[] {
  return [...makeLookalikes(seed, RULE_LOOKALIKES), ...familyCases];
}

/** Quotes of which one character in ten was changed, and which are still there. */
export function editedCases(seed: number): AnchorCase[] {
  return makeEdits(seed, RULE_EDITS);
}

/** How much of two spans is common to both, of what either covers: 1 for the same, 0 for apart. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return common <= 0 ? 0 : common / all;
}

/** An edit on the edge of a quote leaves open whether the edge moved with it: nine tenths in common is the place. */
export const RIGHT_PLACE = 0.9;
