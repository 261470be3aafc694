import { createPlacer, type Placed } from '../../../../shared/anchoring/place-highlights';
import type { Highlight } from '../../../../shared/model/highlight';
import { FROM_LIBRARY } from '../../../editor/from-library';
import type { NoteEditor } from '../../../editor/note-editor';
import type { NoteWords } from '../../../editor/note-words';

// Keys move highlights along by themselves; where their words are now is asked in the pause.
const REST_MS = 800;
// Half of a frame: the other half is the window's own.
const SLICE_MS = 8;

export type PlacePorts = {
  /** Those of the note that is on the sheet. */
  rows(): readonly Highlight[];
  /** `words` are those of the document as it is on the sheet now. */
  onPlaced(placed: readonly Placed[], words: NoteWords): void;
  /** There are no highlights, so that nothing was looked for. */
  onNone(): void;
};

export type PlaceFollower = { again(): void; stop(): void };

/** Looks for the words of highlights whenever the note is another, and in the pauses of writing. A note without highlights costs nothing. */
export function followPlaces(note: NoteEditor, { rows, onPlaced, onNone }: PlacePorts): PlaceFollower {
  const { editor } = note;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let turn = 0;
  function stop(): void {
    turn += 1;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  function schedule(ms: number): void {
    stop();
    timer = setTimeout(() => void place(), ms);
  }
  async function place(): Promise<void> {
    stop();
    if (editor.isDestroyed) return;
    // Drawing anew would end what an input method is in the middle of.
    if (editor.view.composing) return schedule(REST_MS);
    const mine = turn;
    const own = rows();
    if (own.length === 0) return onNone();
    const words = note.readWords();
    const placeOne = createPlacer(words.text);
    const placed: Placed[] = [];
    let begun = performance.now();
    for (const row of own) {
      placed.push(placeOne(row));
      if (performance.now() - begun < SLICE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      // A key was pressed meanwhile: these are no longer the words.
      if (mine !== turn) return;
      begun = performance.now();
    }
    onPlaced(placed, words);
  }
  function hear({ transaction }: { transaction: { docChanged: boolean; getMeta(key: string): unknown } }): void {
    if (transaction.getMeta(FROM_LIBRARY) === true) schedule(0);
    else if (transaction.docChanged) schedule(REST_MS);
  }
  editor.on('transaction', hear);
  return {
    again: () => schedule(0),
    stop() {
      stop();
      editor.off('transaction', hear);
    },
  };
}
