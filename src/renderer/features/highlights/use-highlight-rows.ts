import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { nameNote } from '../../../shared/model/folder-tree';
import type { Highlight } from '../../../shared/model/highlight';
import type { NoteId, PaperId } from '../../../shared/model/id';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { useLibrary } from '../../shell/library';
import { useLost, type Losses } from '../../shell/lost-highlights';
import type { PostilDatabase } from '../../storage/database';
import { arrangeHighlights, filterHighlights, type HighlightRow } from './highlight-rows';
import { useHighlightsScreen } from './highlights-screen';
import { useColours } from './use-colours';

export type ShownHighlights = {
  /** Those that the filter lets through. */
  rows: readonly HighlightRow[];
  /** All that the place is about. */
  all: readonly HighlightRow[];
  lost: Losses;
  isLoading: boolean;
};

const NONE: readonly HighlightRow[] = [];

/** @param tray only those that need a look: with no certain place, and not let be */
export function useHighlightRows(tray: boolean): ShownHighlights {
  const { db } = useLibrary();
  const words = useWords();
  const stored = useLiveQuery(() => readAll(db), [db]);
  const colours = useColours();
  const { rows: papers, tags } = useLibraryRows();
  const { filter: typed, filteredAt, scope, selected, paper } = useHighlightsScreen();
  const filter = useDeferredValue(typed);
  const { losses: lost, isKnown } = useLost();
  // The whole list is not arranged anew when some are found or lost.
  const asked = tray ? lost : null;
  const all = useMemo(() => {
    const titles = new Map(papers.map((row) => [row.id, row.title]));
    if (stored === undefined || colours.length === 0) return NONE;
    const { highlights, noteNames } = stored;
    const listed = asked === null ? highlights : highlights.filter(({ id }) => (asked.get(id) ?? 'kept') !== 'kept');
    return arrangeHighlights(listed, { colours, tags, titles, noteNames, noColour: words('highlights.noColour') });
  }, [stored, colours, papers, tags, asked, words]);
  const rows = useMemo(() => {
    const ids: readonly PaperId[] = scope === 'selected' ? selected : paper === null ? [] : [paper];
    const isAny = tray || scope === 'library';
    return filterHighlights(all, { ...filter, paperIds: isAny ? null : new Set(ids) }, filteredAt, tags);
  }, [all, filter, filteredAt, scope, selected, paper, tray, tags]);
  return { rows, all, lost, isLoading: stored === undefined || colours.length === 0 || (tray && !isKnown) };
}

type Stored = { highlights: readonly Highlight[]; noteNames: ReadonlyMap<NoteId, string> };

/** With the names of the notes that belong to no paper and have highlights. */
async function readAll(db: PostilDatabase): Promise<Stored> {
  const highlights = await db.highlights.toArray();
  const ids = highlights.flatMap(({ paperId, target }) =>
    paperId === null && target.kind === 'note' ? [target.id] : [],
  );
  const notes = (await db.notes.bulkGet([...new Set(ids)])).filter((note) => note !== undefined);
  return { highlights, noteNames: new Map(notes.map((note) => [note.id, nameNote(note)])) };
}
