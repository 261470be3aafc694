import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { useLibraryRows } from '../../shell/library-rows';
import { useLibrary } from '../../shell/library';
import { arrangeHighlights, filterHighlights, type HighlightRow } from './highlight-rows';
import { useHighlightsScreen } from './highlights-screen';
import { useColours } from './use-colours';

export type ShownHighlights = {
  /** Those that the filter lets through. */
  rows: readonly HighlightRow[];
  /** Of the whole library. */
  all: readonly HighlightRow[];
  isLoading: boolean;
};

const NONE: readonly HighlightRow[] = [];

export function useHighlightRows(): ShownHighlights {
  const { db } = useLibrary();
  const stored = useLiveQuery(() => db.highlights.toArray(), [db]);
  const colours = useColours();
  const { rows: papers, tags } = useLibraryRows();
  const { filter: typed, filteredAt, scope, selected, paper } = useHighlightsScreen();
  const filter = useDeferredValue(typed);
  const all = useMemo(() => {
    const titles = new Map(papers.map((row) => [row.id, row.title]));
    return stored === undefined ? NONE : arrangeHighlights(stored, { colours, tags, titles });
  }, [stored, colours, papers, tags]);
  const rows = useMemo(() => {
    const ids: readonly PaperId[] = scope === 'selected' ? selected : paper === null ? [] : [paper];
    return filterHighlights(all, { ...filter, paperIds: scope === 'library' ? null : new Set(ids) }, filteredAt);
  }, [all, filter, filteredAt, scope, selected, paper]);
  return { rows, all, isLoading: stored === undefined };
}
