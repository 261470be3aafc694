import type { QuoteWish } from '../commands/commands';

type Answer = (wish: QuoteWish) => void;
let answer: Answer | null = null;

/** Whoever has the notes says how words are quoted in them, so that texts and lists need no editor. Answers how to stop. */
export function answerQuotes(next: Answer): () => void {
  answer = next;
  return () => {
    if (answer === next) answer = null;
  };
}

/** Highlights, or words that are marked first, go into the note of their paper. */
export function quoteInNote(wish: QuoteWish): void {
  answer?.(wish);
}
