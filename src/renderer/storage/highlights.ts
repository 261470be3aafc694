import type { HighlightId, NoteId, PaperId } from '../../shared/model/id';
import type { Highlight, HighlightTarget } from '../../shared/model/highlight';
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

/** The text that a highlight is over, as it stands; null where there is none any more. */
export async function readTargetText(db: PostilDatabase, target: HighlightTarget): Promise<string | null> {
  if (target.kind === 'note') return (await db.notes.get(target.id))?.text ?? null;
  if (target.field === 'body') return (await db.bodies.get(target.id))?.text ?? null;
  return (await db.papers.get(target.id))?.[target.field] ?? null;
}
