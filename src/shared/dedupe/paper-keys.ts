import { createKnown, type PaperFacts } from './known';

export type { PaperFacts } from './known';

/**
 * The keys under which a paper is found again, strongest first. A title that was suggested or typed by the reader is none: two texts may well
 * suggest the same words. Who compares as well calls `createKnown`, which reads the abstract once for both.
 */
export function paperKeys(facts: PaperFacts): string[] {
  return [...createKnown(facts).keys];
}
