import type { PostilDatabase } from './database';

export type LibraryCounts = { papers: number; notes: number; highlights: number };

/** Counted by the engine, which reads no row for it. */
export async function countLibrary(db: PostilDatabase): Promise<LibraryCounts> {
  const [papers, notes, highlights] = await Promise.all([db.papers.count(), db.notes.count(), db.highlights.count()]);
  return { papers, notes, highlights };
}
