import type { HighlightId, NoteId, PaperId } from '../../shared/model/id';
import type { Highlight } from '../../shared/model/highlight';
import type { PostilDatabase } from './database';

export async function readHighlight(db: PostilDatabase, id: HighlightId): Promise<Highlight | null> {
  return (await db.highlights.get(id)) ?? null;
}

/** Those of their texts and of their notes, in the order in which they were made. */
export async function readHighlightsOfPapers(db: PostilDatabase, paperIds: readonly PaperId[]): Promise<Highlight[]> {
  return db.highlights
    .where('paperId')
    .anyOf([...paperIds])
    .toArray();
}

export async function readHighlightsOf(db: PostilDatabase, targetId: PaperId | NoteId): Promise<Highlight[]> {
  return db.highlights.where('target.id').equals(targetId).toArray();
}
