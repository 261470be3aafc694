import { liveQuery, type Subscription } from 'dexie';
import type { NoteId, PaperId } from '../../../shared/model/id';
import { NOTE_VERSION, type Draft, type Note, type NoteDoc } from '../../../shared/model/note';
import { SCHEMA_VERSION } from '../../../shared/schema/upgrade';
import { saveNote } from '../../commands/save-note';
import type { FollowedMark } from '../../editor/note-marks';
import { EMPTY_DOC, readNote, type ReadNote } from '../../editor/note-codec';
import { isEmptyDoc, plainText } from '../../editor/plain-text';
import { adoptDraft, readDraft, readDraftOfPaper, saveDraft } from '../../storage/drafts';
import type { Library } from '../../storage/library';
import { readNote as readStoredNote, readNoteOfPaper } from '../../storage/notes';
import { looseIdOf, paperIdOf, type NoteOf } from '../../shell/note-of';
import { DraftKeeper, type Clock, type KeeperState } from './draft-keeper';

/** What the panel shows instead of the editor, or that the editor is there. */
export type NoteView =
  { kind: 'opening' } | { kind: 'editing' } | Exclude<ReadNote, { kind: 'ok' }> | { kind: 'failed'; error: unknown };

/** The part of the editor that a note is put into and taken from. */
export type NoteSheet = {
  show(doc: NoteDoc, editable: boolean): void;
  sync(doc: NoteDoc): void;
  begin(doc: NoteDoc): void;
  read(): NoteDoc;
  /** Where the highlights stand in what is read now, worked out when it is called. */
  followMarks(): () => readonly FollowedMark[];
};

export type DeskPorts = {
  library: Library;
  clock: Clock;
  sheet: NoteSheet;
  mirror: { save(draft: Draft): Promise<void>; remove(noteId: NoteId): Promise<void> };
  onView(view: NoteView): void;
  /** Of the note on the sheet, or of one that was left and is still being stored. */
  onState(of: NoteOf, state: KeeperState): void;
  /** The template of new notes as this paper's note begins with it; null where there is none. */
  readBeginning(paperId: PaperId): Promise<NoteDoc | null>;
  /** The text in the sheet is another than before, and nobody typed it. */
  onShown(): void;
};

type OpenNote = {
  of: NoteOf;
  keeper: DraftKeeper;
  noteId: NoteId;
  baseChangedAt: number | null;
  /** There is nothing to type into before it was read, or when it could not be. */
  editable: boolean;
  live: Subscription | null;
  /** What the note begins with once somebody turns to it; null where the note is there already, or nothing was chosen. */
  beginning: NoteDoc | null;
  /** The beginning as it stands on the sheet, from when it was put there until the note is stored. */
  begun: string | null;
};

/** Of the library and not of the desk: the panel may go and come back before everything is stored. */
const leavingByLibrary = new WeakMap<Library, Map<NoteOf, DraftKeeper>>();

function leavingOf(library: Library): Map<NoteOf, DraftKeeper> {
  const known = leavingByLibrary.get(library) ?? new Map<NoteOf, DraftKeeper>();
  leavingByLibrary.set(library, known);
  return known;
}

/** One sheet, one note after the other. Each note's keeper outlives its turn on the sheet until all of it is stored. */
export class NoteDesk {
  readonly #ports: DeskPorts;
  readonly #leaving: Map<NoteOf, DraftKeeper>;
  #open: OpenNote | null = null;
  /** Of drafts that were read from the sheet: it may show another note by the time one is stored. */
  readonly #followed = new WeakMap<Draft, () => readonly FollowedMark[]>();

  constructor(ports: DeskPorts) {
    this.#ports = ports;
    this.#leaving = leavingOf(ports.library);
  }

  /** Puts a note on the sheet; the one before is left and stored. */
  async open(of: NoteOf): Promise<void> {
    void this.leave();
    const { library, sheet } = this.#ports;
    // The sheet is bare until the note is read: not a word may land on the wrong one.
    sheet.show(EMPTY_DOC, false);
    this.#ports.onView({ kind: 'opening' });
    const open = this.#createOpen(of);
    this.#open = open;
    const handedOver = await this.#handOver(of);
    try {
      const note = await readNoteOf(library.db, of);
      const stored = await this.#readDraftFor(of, note);
      open.beginning = await this.#readBeginning(of, note);
      // Another paper was opened meanwhile: that one has the sheet. What was handed over goes back to be stored.
      if (this.#open !== open) return this.#giveBack(open, handedOver);
      this.#put(open, note, handedOver ?? stored);
    } catch (error) {
      this.#giveBack(open, handedOver);
      if (this.#open === open) this.#ports.onView({ kind: 'failed', error });
    }
  }

  /** Begun where there was no note, while undo or redo brought one back: it goes on as that one's, or it would be found for ever. */
  async #readDraftFor(of: NoteOf, note: Note | null): Promise<Draft | null> {
    const { library, mirror } = this.#ports;
    const draft = await readDraftOf(library.db, of);
    if (draft === null || note === null || draft.noteId === note.id || library.readOnly) return draft;
    await mirror.remove(draft.noteId).catch(() => undefined);
    return adoptDraft(library.db, draft, note.id);
  }

  /** The note on the sheet; null while it is not known yet. */
  get noteId(): NoteId | null {
    return this.#open === null || this.#open.noteId === '' ? null : this.#open.noteId;
  }

  /** A key was pressed. */
  typed(): void {
    if (this.#open?.editable === true) this.#open.keeper.typed();
  }

  /** The writer turned to the sheet. A note that does not exist begins with the template, and exists only once more is written. */
  begin(): void {
    const open = this.#open;
    if (open === null || !open.editable || open.beginning === null || open.keeper.pending) return;
    const { sheet } = this.#ports;
    if (open.baseChangedAt !== null || !isEmptyDoc(sheet.read())) return;
    sheet.begin(open.beginning);
    open.begun = JSON.stringify(sheet.read());
  }

  /** The writer turned away: a beginning to which nothing was added goes again. */
  withdraw(): void {
    const open = this.#open;
    if (open === null || open.keeper.pending || !isBeginning(open, this.#ports.sheet.read())) return;
    open.begun = null;
    this.#ports.sheet.sync(EMPTY_DOC);
  }

  /** The writer is in another part of the window now. */
  async turnAway(): Promise<void> {
    this.withdraw();
    await this.rest();
  }

  /** What would be stored of the note if it were this; null where it is not there to be written. */
  draftOf(doc: NoteDoc): Draft | null {
    const open = this.#open;
    return open?.editable === true ? this.#createDraft(open, doc) : null;
  }

  /** The writer turned to something else, with the note still open: the burst becomes one entry to undo. */
  async rest(): Promise<void> {
    await this.#open?.keeper.endBurst();
  }

  /** Takes the note off the sheet. Comes back when it is stored or could not be. */
  async leave(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    open.live?.unsubscribe();
    await this.#store(open);
  }

  /** The window closes: everything is stored that can be. */
  async flush(): Promise<void> {
    await Promise.all([this.rest(), ...[...this.#leaving.values()].map((keeper) => keeper.endBurst())]);
  }

  async #store(open: OpenNote): Promise<void> {
    const { keeper, of } = open;
    if (!keeper.pending) return;
    this.#leaving.set(of, keeper);
    await keeper.leave();
    if (!keeper.pending && this.#leaving.get(of) === keeper) this.#leaving.delete(of);
  }

  /** What an earlier turn of the same note could not store; the new turn goes on with it. */
  async #handOver(of: NoteOf): Promise<Draft | null> {
    const before = this.#leaving.get(of);
    if (before === undefined) return null;
    await before.endBurst();
    if (this.#leaving.get(of) === before) this.#leaving.delete(of);
    return before.takeOver();
  }

  #giveBack(open: OpenNote, draft: Draft | null): void {
    if (draft === null) return;
    const keeper = this.#createKeeper(open.of, () => draft);
    keeper.resume();
    this.#leaving.set(open.of, keeper);
    void keeper.endBurst();
  }

  #put(open: OpenNote, note: Note | null, draft: Draft | null): void {
    const { library, sheet, onView } = this.#ports;
    open.noteId = note?.id ?? looseIdOf(open.of) ?? draft?.noteId ?? library.nextId<NoteId>();
    open.baseChangedAt = note?.changedAt ?? null;
    const stored = readStored(note);
    const drafted = draft === null ? null : readNote(draft.doc, draft.noteVersion);
    const shown = drafted ?? stored;
    if (shown.kind !== 'ok') return onView(shown);
    open.editable = !library.readOnly;
    sheet.show(shown.doc, open.editable);
    onView({ kind: 'editing' });
    this.#ports.onShown();
    // Words of a draft are not in the note yet: they become a change like those that are typed now.
    if (draft !== null && open.editable) open.keeper.resume();
    this.#follow(open);
  }

  /** A change of the stored note from elsewhere (undo, redo) reaches the sheet, unless somebody is writing on it. */
  #follow(open: OpenNote): void {
    const { db } = this.#ports.library;
    const read = async (): Promise<NoteDoc | null> => this.#readBeginning(open.of, await readNoteOf(db, open.of));
    open.live = liveQuery(read).subscribe({
      next: (beginning) => {
        open.beginning = beginning;
        void this.#refresh(open);
      },
      error: (error: unknown) => this.#ports.onView({ kind: 'failed', error }),
    });
  }

  #readBeginning(of: NoteOf, note: Note | null): Promise<NoteDoc | null> {
    const paperId = paperIdOf(of);
    return note !== null || paperId === null ? Promise.resolve(null) : this.#ports.readBeginning(paperId);
  }

  async #refresh(open: OpenNote): Promise<void> {
    // Read anew: what a live query hands over may be older than a burst that was stored since.
    try {
      this.#update(open, await readNoteOf(this.#ports.library.db, open.of));
    } catch (error) {
      if (this.#open === open) this.#ports.onView({ kind: 'failed', error });
    }
  }

  #update(open: OpenNote, note: Note | null): void {
    if (this.#open !== open || open.keeper.pending) return;
    open.noteId = note?.id ?? open.noteId;
    open.baseChangedAt = note?.changedAt ?? null;
    if (note === null && isBeginning(open, this.#ports.sheet.read())) return;
    open.begun = null;
    const read = readStored(note);
    if (read.kind !== 'ok') {
      open.editable = false;
      return this.#ports.onView(read);
    }
    if (isSameDoc(read.doc, this.#ports.sheet.read())) return;
    this.#ports.sheet.sync(read.doc);
    this.#ports.onShown();
  }

  #createOpen(of: NoteOf): OpenNote {
    const open = {
      ...{ of, noteId: '' as NoteId, baseChangedAt: null, editable: false, live: null },
      ...{ beginning: null, begun: null },
    };
    const keeper = this.#createKeeper(of, () => this.#readDraft(open));
    return Object.assign(open, { keeper });
  }

  #readDraft(open: Omit<OpenNote, 'keeper'>): Draft {
    const draft = this.#createDraft(open, this.#ports.sheet.read());
    this.#followed.set(draft, this.#ports.sheet.followMarks());
    return draft;
  }

  #createDraft(open: Omit<OpenNote, 'keeper'>, read: NoteDoc): Draft {
    // Words that were written and taken out again leave the beginning alone, which makes no note.
    const doc = isEmptyDoc(read) || (open.baseChangedAt === null && isBeginning(open, read)) ? EMPTY_DOC : read;
    return {
      noteId: open.noteId,
      paperId: paperIdOf(open.of),
      baseChangedAt: open.baseChangedAt,
      doc,
      noteVersion: NOTE_VERSION,
      text: plainText(doc),
      schema: SCHEMA_VERSION,
      typedAt: this.#ports.library.now(),
    };
  }

  #createKeeper(of: NoteOf, read: () => Draft): DraftKeeper {
    const { library, clock, mirror, onState } = this.#ports;
    // The run before this one may have mirrored a draft that is a note now: left there, it would come back over a later undo.
    let mirrored = true;
    return new DraftKeeper({
      clock,
      read,
      onState: (state) => onState(of, state),
      saveDraft: (draft) => saveDraft(library.db, draft),
      mirror: async (draft) => {
        mirrored = true;
        await mirror.save(draft);
      },
      commit: async (draft) => {
        await saveNote(library, draft, this.#followed.get(draft)?.() ?? []);
        if (mirrored) await mirror.remove(draft.noteId).catch(() => undefined);
        mirrored = false;
      },
    });
  }
}

function readNoteOf(db: Library['db'], of: NoteOf): Promise<Note | null> {
  const [noteId, paperId] = [looseIdOf(of), paperIdOf(of)];
  if (noteId !== null) return readStoredNote(db, noteId);
  return paperId === null ? Promise.resolve(null) : readNoteOfPaper(db, paperId);
}

function readDraftOf(db: Library['db'], of: NoteOf): Promise<Draft | null> {
  const [noteId, paperId] = [looseIdOf(of), paperIdOf(of)];
  if (noteId !== null) return readDraft(db, noteId);
  return paperId === null ? Promise.resolve(null) : readDraftOfPaper(db, paperId);
}

function readStored(note: Note | null): ReadNote {
  return note === null ? { kind: 'ok', doc: EMPTY_DOC } : readNote(note.doc, note.noteVersion);
}

function isSameDoc(one: NoteDoc, other: NoteDoc): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Nothing was added to what the note began with. */
function isBeginning({ begun }: Pick<OpenNote, 'begun'>, read: NoteDoc): boolean {
  return begun !== null && begun === JSON.stringify(read);
}
