import type { Effect } from '../../shared/model/change';
import { applyEffects, diffRow, rowKey, type Rows } from '../../shared/model/effects';
import type { PaperId } from '../../shared/model/id';
import { NOTE_VERSION, type Note } from '../../shared/model/note';
import { changeMentions, findLinks, linkTo } from '../../shared/model/note-links';
import type { Library } from '../storage/library';

/**
 * Notes that mention papers which were merged away mention the kept ones. Their words stay, and so do their dates: nobody wrote in them.
 * A note by a newer Postil is left as it is.
 * @param planned what the merge does besides: a note that it joins with another is changed as it will be then
 */
export async function planMentions(
  { db }: Library,
  into: ReadonlyMap<PaperId, PaperId>,
  planned: readonly Effect[],
): Promise<Effect[]> {
  const links = [...into.keys()].map((id) => linkTo('paper', id));
  const mentioning = await db.notes.where('links').anyOf(links).distinct().toArray();
  const ofNotes = planned.filter((effect) => effect.table === 'notes');
  const touched = await db.notes.bulkGet([...new Set(ofNotes.map((effect) => effect.id))]);
  const rows: Rows = new Map();
  for (const note of [...mentioning, ...touched])
    if (note !== undefined) rows.set(rowKey({ table: 'notes', id: note.id }), note);
  if (applyEffects(rows, ofNotes) !== null) throw new Error('a merge was planned on a stale note');
  return [...rows.values()].flatMap((row) => (row === undefined ? [] : planNote(row as Note, into)));
}

function planNote(note: Note, into: ReadonlyMap<PaperId, PaperId>): Effect[] {
  if (note.noteVersion > NOTE_VERSION) return [];
  const doc = changeMentions(note.doc, ({ kind, id }) => {
    const kept = kind === 'paper' ? into.get(id as PaperId) : undefined;
    return kept === undefined ? null : { id: kept };
  });
  return doc === note.doc ? [] : diffRow('notes', note.id, note, { ...note, doc, links: findLinks(doc) });
}
