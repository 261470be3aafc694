import { fold } from './fold';

/** The words of a question, as they are compared. */
export function foldWords(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Every word must occur, as a part of a word or a whole one. */
export function hasWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** What a paper is searched in. */
export function foldPaper(paper: { title: string; abstract: string }): string {
  return `${fold(paper.title)}\n${fold(paper.abstract)}`;
}
