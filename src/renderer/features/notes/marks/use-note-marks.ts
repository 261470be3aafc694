import { useEffect, useMemo, useRef, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { quoteOf, type Placed } from '../../../../shared/anchoring/place-highlights';
import { defaultColours } from '../../../../shared/model/default-colours';
import type { Highlight } from '../../../../shared/model/highlight';
import type { Colour } from '../../../../shared/model/colour';
import type { NoteEditor } from '../../../editor/note-editor';
import { drawNoteMarks, type FollowedMark } from '../../../editor/note-marks';
import { useWords } from '../../../i18n/start-i18n';
import type { BarMarks } from '../../../marks/bar-model';
import { areSameMarks, drawMarks, type DrawnMark } from '../../../marks/drawn-marks';
import { markAttributes } from '../../../marks/mark-look';
import { looseIdOf, paperIdOf, type NoteOf } from '../../../shell/note-of';
import { readColours } from '../../../storage/colours';
import type { PostilDatabase } from '../../../storage/database';
import { readHighlightsOf, readHighlightsOfPapers } from '../../../storage/highlights';
import { useLibrary } from '../../../storage/library-context';
import type { DeskState } from '../use-note-desk';
import { followPlaces, type PlaceFollower } from './follow-places';

export type NoteMarks = BarMarks & {
  drawn: readonly DrawnMark[];
  /** How many have no certain place in the note as it is now. */
  unsure: number;
};

type Stored = { of: NoteOf; rows: readonly Highlight[]; colours: readonly Colour[] };
type Shown = { of: NoteOf; drawn: readonly DrawnMark[]; unsure: number };

const NONE: readonly DrawnMark[] = [];

/** The highlights of the note that is on the sheet, drawn where their words are today. */
export function useNoteMarks(of: NoteOf, note: NoteEditor, desk: Pick<DeskState, 'readNoteId'>): NoteMarks {
  const words = useWords();
  const { db } = useLibrary();
  const read = useLiveQuery(async (): Promise<Stored> => {
    const [rows, colours] = await Promise.all([readRows(db, of), readColours(db)]);
    return { of, rows, colours };
  }, [db, of]);
  // What was read for the note before is not this one's.
  const stored = read?.of === of ? read : undefined;
  const [shown, setShown] = useState<Shown>({ of, drawn: NONE, unsure: 0 });
  const newest = useRef({ stored, words, readNoteId: desk.readNoteId });
  const follower = useRef<PlaceFollower | null>(null);
  useEffect(() => {
    newest.current = { stored, words, readNoteId: desk.readNoteId };
    follower.current?.again();
  }, [stored, words, desk.readNoteId]);
  useEffect(() => {
    const show = (drawn: readonly DrawnMark[], unsure: number): void => {
      const { stored: now } = newest.current;
      if (now === undefined) return;
      const next = { of: now.of, drawn, unsure };
      // A pause in a note without highlights draws nothing anew.
      setShown((before) => (isSame(before, next) ? before : next));
    };
    let isDrawn = false;
    const following = followPlaces(note, {
      rows() {
        const { stored: now, readNoteId } = newest.current;
        const noteId = readNoteId();
        return now?.rows.filter(({ target }) => target.id === noteId) ?? [];
      },
      onPlaced(found, noteWords) {
        const { stored: now, words: say } = newest.current;
        const placed = keepFollowed(found, noteWords.text, note.followMarks()());
        const drawn = drawMarks(placed, now?.colours ?? defaultColours, say);
        const marks = drawn.map((mark) => ({ ...mark, attributes: markAttributes(mark) }));
        drawNoteMarks(note.editor.view, noteWords, marks);
        isDrawn = true;
        show(drawn, placed.length - drawn.length);
      },
      onNone() {
        if (isDrawn) drawNoteMarks(note.editor.view, note.readWords(), []);
        isDrawn = false;
        show(NONE, 0);
      },
    });
    follower.current = following;
    following.again();
    return () => {
      follower.current = null;
      following.stop();
    };
  }, [note]);
  const rows = useMemo(() => new Map(stored?.rows.map((row) => [row.id, row])), [stored]);
  const isShown = shown.of === of;
  return {
    rows,
    colours: stored?.colours ?? defaultColours,
    drawn: isShown ? shown.drawn : NONE,
    unsure: isShown ? shown.unsure : 0,
  };
}

/** Words that were followed through what was typed, and are the same still, are where they were followed to, also where they alone would not tell. */
function keepFollowed(found: readonly Placed[], text: string, followed: readonly FollowedMark[]): Placed[] {
  const spans = new Map(followed.map((one) => [one.id, one]));
  return found.map(({ highlight, anchored }) => {
    const span = spans.get(highlight.id);
    if ('place' in anchored || span === undefined) return { highlight, anchored };
    const { start, end } = span;
    const isHeld = text.slice(start, end) === quoteOf(highlight);
    return { highlight, anchored: isHeld ? { kind: 'exact', place: { start, end, score: 1, words: 1 } } : anchored };
  });
}

function isSame(a: Shown, b: Shown): boolean {
  return a.of === b.of && a.unsure === b.unsure && areSameMarks(a.drawn, b.drawn);
}

async function readRows(db: PostilDatabase, of: NoteOf): Promise<Highlight[]> {
  const [noteId, paperId] = [looseIdOf(of), paperIdOf(of)];
  if (noteId !== null) return readHighlightsOf(db, noteId);
  const rows = paperId === null ? [] : await readHighlightsOfPapers(db, [paperId]);
  return rows.filter(({ target }) => target.kind === 'note');
}
