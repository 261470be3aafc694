import { AppError } from '../../shared/app-error';
import { shownQuoteOf } from '../../shared/anchoring/place-highlights';
import type { Effect } from '../../shared/model/change';
import { paperFields, type Highlight } from '../../shared/model/highlight';
import type { HighlightId, NoteId, PaperId } from '../../shared/model/id';
import { NOTE_VERSION, type Draft, type NoteDoc } from '../../shared/model/note';
import { appendQuotes, appendQuoteText, type NoteQuote } from '../../shared/model/note-quotes';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { readDraftOfPaper } from '../storage/drafts';
import type { Library } from '../storage/library';
import { readNoteOfPaper } from '../storage/notes';
import { createHighlight, type ChosenWords } from './highlights';
import { createLabel, cutTitle } from './labels';
import { runCommand, type CommandResult, type Plan } from './run-command';
import { saveTo } from './save-note';

/** Highlights that are there, or words that are marked first. */
export type QuoteWish =
  { kind: 'highlights'; ids: readonly HighlightId[] } | { kind: 'words'; words: ChosenWords; colourId: string };

export type QuotePorts = {
  /** The note of a paper as it would be with these, where it is being written; null where it is not open. Asked while nobody else writes. */
  draftWith(paperId: PaperId, quotes: readonly NoteQuote[]): Draft | null;
  isReadable(doc: NoteDoc, noteVersion: number): boolean;
};

/** What went into a note. */
export type QuotedNote = { draft: Draft; quotes: NoteQuote[] };
export type QuoteResult = CommandResult & { notes: QuotedNote[] };

/**
 * Each goes into the note of its paper, in the order of the text: where that is open at its caret, else at its end. A note is begun where there
 * is none. Words that were only chosen are marked by the same change.
 * @throws AppError note-newer, note-unreadable where a note cannot be read: nothing at all is written then. row-invalid where there is nothing to quote
 */
export async function quoteHighlights(library: Library, wish: QuoteWish, ports: QuotePorts): Promise<QuoteResult> {
  const notes: QuotedNote[] = [];
  const result = await runCommand(library, async (): Promise<Plan> => {
    const { rows, effects } = await readQuoted(library, wish);
    const byPaper = await groupByPaper(library, rows);
    const going: string[] = [];
    if (byPaper.size === 0) throw new AppError('row-invalid', { table: 'highlights' });
    for (const [paperId, own] of byPaper) {
      const quotes = own.map((row) => ({ highlightId: row.id, text: shownQuoteOf(row) }));
      const draft = ports.draftWith(paperId, quotes) ?? (await extendStored(library, paperId, quotes, ports));
      notes.push({ draft, quotes });
      going.push(draft.noteId, (await readDraftOfPaper(library.db, paperId))?.noteId ?? draft.noteId);
      effects.push(...(await saveTo(library, await readNoteOfPaper(library.db, paperId), draft)));
    }
    const [first] = rows;
    const quote = first === undefined ? '' : cutTitle(shownQuoteOf(first));
    const label = createLabel('change.quoteHighlights', { count: rows.length, quote });
    return { label, effects, removeDrafts: going };
  });
  return { ...result, notes };
}

async function readQuoted(library: Library, wish: QuoteWish): Promise<{ rows: Highlight[]; effects: Effect[] }> {
  if (wish.kind === 'words') {
    const id = library.nextId<HighlightId>();
    const row = createHighlight(library, id, wish.words, wish.colourId);
    return { rows: [row], effects: [{ kind: 'insert', table: 'highlights', id, row }] };
  }
  const found = await library.db.highlights.bulkGet([...new Set(wish.ids)]);
  return { rows: found.filter((row) => row !== undefined), effects: [] };
}

/** Papers in the order of the rows; the rows of each as they follow one another in its texts. Words of no paper, or of one that is gone, have no note to go to. */
async function groupByPaper({ db }: Library, rows: readonly Highlight[]): Promise<Map<PaperId, Highlight[]>> {
  const groups = new Map<PaperId, Highlight[]>();
  for (const row of rows) {
    if (row.paperId === null) continue;
    groups.set(row.paperId, [...(groups.get(row.paperId) ?? []), row]);
  }
  for (const paperId of [...groups.keys()]) if ((await db.papers.get(paperId)) === undefined) groups.delete(paperId);
  for (const group of groups.values()) group.sort(compareInText);
  return groups;
}

function compareInText(a: Highlight, b: Highlight): number {
  return fieldOf(a) - fieldOf(b) || startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
}

function fieldOf({ target }: Highlight): number {
  const at = paperFields.findIndex((field) => field === target.field);
  return at < 0 ? paperFields.length : at;
}

function startOf({ selectors }: Highlight): number {
  return selectors.find((one) => one.type === 'TextPositionSelector')?.start ?? 0;
}

/** A draft that nobody has open is newer than the note: what is typed in it goes along, or it would come back over the quotation. */
async function extendStored(
  library: Library,
  paperId: PaperId,
  quotes: readonly NoteQuote[],
  { isReadable }: QuotePorts,
): Promise<Draft> {
  const note = await readNoteOfPaper(library.db, paperId);
  const stored = (await readDraftOfPaper(library.db, paperId)) ?? note;
  for (const one of [stored, note]) {
    if (one === null) continue;
    if (one.noteVersion > NOTE_VERSION) throw new AppError('note-newer');
    if (!isReadable(one.doc, one.noteVersion)) throw new AppError('note-unreadable');
  }
  return {
    noteId: note?.id ?? (stored === null ? library.nextId<NoteId>() : idOf(stored)),
    paperId,
    baseChangedAt: note?.changedAt ?? null,
    doc: appendQuotes(stored?.doc ?? { type: 'doc' }, quotes),
    noteVersion: NOTE_VERSION,
    text: appendQuoteText(stored?.text ?? '', quotes),
    schema: SCHEMA_VERSION,
    typedAt: library.now(),
  };
}

function idOf(stored: Draft | { id: NoteId }): NoteId {
  return 'noteId' in stored ? stored.noteId : stored.id;
}
