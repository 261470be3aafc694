import type { PaperFilter } from '../../shared/model/paper-filter';

type Answer = (filter: PaperFilter) => void;
let answer: Answer | null = null;

/** Whoever has the rules says how one is begun, so that a list or its facets need not know them. Answers how to stop. */
export function answerRules(next: Answer): () => void {
  answer = next;
  return () => {
    if (answer === next) answer = null;
  };
}

/** Begins a rule for the papers of a filter: the reader says what they get, and sees what it would do, before it is kept. */
export function beginRule(filter: PaperFilter): void {
  answer?.(filter);
}
