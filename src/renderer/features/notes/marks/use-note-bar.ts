import { useEffect, useRef, useState } from 'react';
import { anchor } from '../../../../shared/anchoring/anchor';
import { createAnchorText } from '../../../../shared/anchoring/anchor-text';
import { describe } from '../../../../shared/anchoring/describe';
import type { Colour } from '../../../../shared/model/colour';
import { addHighlight, relinkHighlight, type ChosenWords, type FirstWritten } from '../../../commands/commands';
import type { NoteEditor } from '../../../editor/note-editor';
import { findMarksAt } from '../../../editor/note-marks';
import type { DocRange } from '../../../editor/note-words';
import { useWords } from '../../../i18n/start-i18n';
import { rememberColour, type BarModel, type BarPart, type BarTarget } from '../../../marks/bar-model';
import { boxOfHighlights } from '../../../marks/drawn-highlights';
import { leaveRelink } from '../../../marks/leave-relink';
import { paintChosen } from '../../../marks/paint-chosen';
import { trimSpan } from '../../../marks/trim-span';
import { paperIdOf, type NoteOf } from '../../../shell/note-of';
import { notify, notifyError, runCommand } from '../../../shell/notices';
import type { Relink } from '../../../shell/relink';
import { readTargetText } from '../../../storage/highlights';
import type { Library } from '../../../storage/library';
import { useLibrary } from '../../../storage/library-context';
import type { DeskState } from '../use-note-desk';
import type { NoteMarks } from './use-note-marks';

export type NoteBar = BarModel & {
  /** Opens it for what is selected. Answers false where nothing is. */
  openSelected(): boolean;
  openAt(ids: readonly string[]): void;
  /** For what is selected, else for the highlights at the caret. Answers false where there are neither. */
  openHere(): boolean;
};

type Open = { of: NoteOf; target: BarTarget; range: DocRange | null };
type Sheet = { of: NoteOf; note: NoteEditor; desk: Pick<DeskState, 'readNoteId' | 'rest'>; marks: NoteMarks };

export function useNoteBar({ of, note, desk, marks }: Sheet, relink: Relink | null): NoteBar {
  const library = useLibrary();
  const words = useWords();
  const [state, setState] = useState<Open | null>(null);
  const lastBox = useRef(new DOMRect());
  const shown = state?.of === of ? state : null;
  // One that was removed meanwhile, by undo, has no bar any more.
  const isGone = shown?.target.kind === 'highlight' && !marks.rows.has(shown.target.id);
  const open = isGone ? null : shown;
  const range = open?.range ?? null;
  const setTarget = (target: BarTarget, at: DocRange | null = null): void => setState({ of, target, range: at });
  const close = (): void => setState(null);
  usePaintedRange(note, range);

  function openSelected(): boolean {
    const chosen = readChosen(note, of, desk.readNoteId());
    if (chosen !== null) setTarget({ kind: 'words', words: chosen.words }, chosen.range);
    return chosen !== null;
  }
  function openAt(found: readonly string[]): void {
    const ids = [...marks.rows.keys()].filter((id) => found.includes(id));
    const [only] = ids;
    if (only === undefined) return;
    setTarget(ids.length > 1 ? { kind: 'choice', ids } : { kind: 'highlight', id: only, part: 'colours' });
  }
  function openHere(): boolean {
    if (openSelected()) return true;
    const ids = findMarksAt(note.editor.state.selection, note.editor.state);
    openAt(ids);
    return ids.length > 0;
  }
  /** Typed words become a change of their own first: a highlight is described in the text that is stored. */
  async function toStored(chosen: ChosenWords): Promise<ChosenWords | null> {
    if (range !== null) note.editor.commands.setTextSelection(range.to);
    await desk.rest();
    const stored = await findStored(library, chosen);
    if (stored === null) notify({ text: words('highlight.note.notStored'), tone: 'error' });
    return stored;
  }
  async function add(chosen: ChosenWords, colour: Colour, written: FirstWritten, then: BarPart | null): Promise<void> {
    rememberColour(colour);
    const stored = await toStored(chosen);
    const added = stored === null ? null : await runCommand(addHighlight(library, stored, colour.id, written));
    if (added === null) close();
    else if (then !== null) setTarget({ kind: 'highlight', id: added.id, part: then });
  }
  async function link(chosen: ChosenWords, { id }: Relink): Promise<void> {
    const stored = await toStored(chosen);
    if (stored !== null && (await runCommand(relinkHighlight(library, id, stored))) !== null) leaveRelink({ close });
  }
  function measure(): DOMRect {
    const box = open === null ? null : boxOf(note, open);
    if (box !== null && box.width > 0) lastBox.current = box;
    return lastBox.current;
  }
  return {
    target: open?.target ?? null,
    anchor: { getBoundingClientRect: measure },
    open: (target) => setTarget(target),
    close,
    addTo: (chosen, colour, written, then) => void add(chosen, colour, written, then).catch(notifyError),
    // They stand in the note already.
    quoteNew: null,
    link: relink === null ? null : (chosen) => void link(chosen, relink).catch(notifyError),
    openSelected,
    openAt,
    openHere,
  };
}

type Chosen = { words: ChosenWords; range: DocRange };

/** What is selected, without white space at its ends, and with the whole of what is partly selected and has no words of its own. */
function readChosen(note: NoteEditor, of: NoteOf, noteId: ReturnType<DeskState['readNoteId']>): Chosen | null {
  const { selection } = note.editor.state;
  if (selection.empty || noteId === null) return null;
  const words = note.readWords();
  const span = words.spanOf(selection);
  const trimmed = span === null ? null : trimSpan(words.text, span);
  const range = trimmed === null ? null : words.rangeOf(trimmed);
  if (trimmed === null || range === null) return null;
  const target = { kind: 'note', id: noteId, field: 'text' } as const;
  return { words: { target, paperId: paperIdOf(of), text: words.text, ...trimmed }, range };
}

/** The same words in the text that is stored: an import may have written that with other breaks. Null where they are not in it. */
async function findStored({ db }: Library, chosen: ChosenWords): Promise<ChosenWords | null> {
  const text = await readTargetText(db, chosen.target);
  if (text === null || text === chosen.text) return text === null ? null : chosen;
  const described = describe(chosen.text, chosen.start, chosen.end);
  const found = described === null ? null : anchor(createAnchorText(text), described);
  if (found === null || !('place' in found)) return null;
  const { start, end } = found.place;
  return { ...chosen, text, start, end };
}

function usePaintedRange(note: NoteEditor, range: DocRange | null): void {
  useEffect(() => (range === null ? undefined : paintChosen(toDomRange(note, range))), [note, range]);
}

/** Null where the document has become shorter meanwhile. */
export function toDomRange({ editor }: NoteEditor, { from, to }: DocRange): Range | null {
  if (editor.isDestroyed || to > editor.state.doc.content.size) return null;
  const [start, end] = [editor.view.domAtPos(from, 1), editor.view.domAtPos(to, -1)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function boxOf(note: NoteEditor, { target, range }: Open): DOMRect | null {
  if (target.kind === 'words')
    return range === null ? null : (toDomRange(note, range)?.getBoundingClientRect() ?? null);
  return boxOfHighlights(note.editor.view.dom, target.kind === 'choice' ? target.ids : [target.id]);
}
