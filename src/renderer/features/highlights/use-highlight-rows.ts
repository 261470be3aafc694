import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { useLibraryRows } from '../../shell/library-rows';
import { useLibrary } from '../../shell/library';
import { arrangeHighlights, filterHighlights, type HighlightRow } from './highlight-rows';
import { useHighlightsScreen } from './highlights-screen';
import { useLost } from './use-lost';
import type { Losses } from './find-lost';
import { useColours } from './use-colours';

export type ShownHighlights = {
  /** Those that the filter lets through. */
  rows: readonly HighlightRow[];
  /** Of the whole library. */
  all: readonly HighlightRow[];
  lost: Losses;
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
  const lost = useLost();
  const all = useMemo(() => {
    const titles = new Map(papers.map((row) => [row.id, row.title]));
    return stored === undefined ? NONE : arrangeHighlights(stored, { colours, tags, titles });
  }, [stored, colours, papers, tags]);
  const rows = useMemo(() => {
    const ids: readonly PaperId[] = scope === 'selected' ? selected : paper === null ? [] : [paper];
    const isAny = scope === 'library' || scope === 'lost';
    const found = filterHighlights(all, { ...filter, paperIds: isAny ? null : new Set(ids) }, filteredAt);
    return scope === 'lost' ? found.filter((row) => lost.has(row.highlight.id)) : found;
  }, [all, filter, filteredAt, scope, selected, paper, lost]);
  return { rows, all, lost, isLoading: stored === undefined };
}
