import type { ReactNode } from 'react';
import { PairList } from '../features/duplicates/PairList';
import { PairPane } from '../features/duplicates/PairPane';
import { HighlightList } from '../features/highlights/HighlightList';
import { ImportList } from '../features/import/ImportList';
import { ImportPane } from '../features/import/ImportPane';
import { InsightPane } from '../features/insight/InsightPane';
import { PaperList } from '../features/library/PaperList';
import { Places } from '../features/library/Places';
import { useDecisions } from '../features/library/use-decisions';
import { NoteList } from '../features/notes/place/NoteList';
import { FirstStart } from '../features/start/FirstStart';
import { TrashList } from '../features/trash/TrashList';
import { TrashPane } from '../features/trash/TrashPane';
import { useActions } from '../shell/actions';
import { layoutOf } from '../shell/layout-of';
import { useLibrary } from '../shell/library';
import { useLibraryRows } from '../shell/library-rows';
import { useListedNote } from '../shell/listed-note';
import { setSelection, useScreen } from '../shell/screen-state';
import { targetsOf } from '../shell/selection';
import { Panes } from './Panes';
import { useBesidePane } from './BesidePane';
import { openColour } from './open-colour';
import { openImport } from './open-import';
import { ROW_HEIGHTS, TABLE_ROW_HEIGHTS } from './theme';
import { useDesk } from './use-desk';

type Parts = { list: ReactNode | null; paper: ReactNode };

/** Features do not know one another: here a place becomes the list and the paper that belong together. */
export function Middle() {
  const { counts } = useLibraryRows();
  const kind = useScreen((state) => state.place.kind);
  const rowHeight = useScreen(
    (state) => (layoutOf(state) === 'table' ? TABLE_ROW_HEIGHTS : ROW_HEIGHTS)[state.density],
  );
  const isNew = counts.all === 0 && counts.trash === 0 && counts.imports === 0;
  const beside = useBesidePane();
  return <Panes places={(rail) => <Places rail={rail} />} beside={beside} {...findParts()} />;

  function findParts(): Parts {
    if (kind === 'notes') return { list: <NoteList />, paper: <Loose /> };
    if (kind === 'insight') return { list: null, paper: <InsightPane onColour={openColour} /> };
    if (kind === 'imports') return { list: <ImportList />, paper: <ImportPane /> };
    if (kind === 'duplicates') return { list: <PairList />, paper: <PairPane /> };
    if (kind === 'trash') return { list: <TrashList />, paper: <TrashPane /> };
    // Keys: each has a cursor of its own, and opens the paper of the one it stands on.
    if (kind === 'lost') return { list: <HighlightList key="lost" tray />, paper: <Listed /> };
    if (kind === 'highlights') return { list: <HighlightList key="all" />, paper: <Listed /> };
    if (isNew) return { list: null, paper: <FirstStart /> };
    return { list: <PaperList rowHeight={rowHeight} />, paper: <Paper /> };
  }
}

/** What the highlight under the cursor is from: a paper, or a note that has none. */
function Listed() {
  const desk = useDesk();
  const noteId = useListedNote();
  if (noteId === null) return <Paper />;
  return desk === null ? null : <desk.ListedNote id={noteId} />;
}

function Loose() {
  const desk = useDesk();
  return desk === null ? null : <desk.LooseNote />;
}

function Paper() {
  const desk = useDesk();
  useDecisions();
  const selection = useScreen((state) => state.selection);
  const focused = useScreen((state) => state.focused);
  const ids = targetsOf(selection);
  const [only] = ids;
  const { readOnly } = useLibrary();
  // Bound here, since the panel comes only when the paper has been read and a fast key must not be lost.
  const canWrite = ids.length === 1 && only !== undefined && !readOnly;
  useActions({ 'note.focus': canWrite ? () => useScreen.setState({ noteWanted: only, focused: false }) : null });
  if (desk === null) return null;
  const { Backlinks, NotePanel, ReaderPane } = desk;
  return (
    <ReaderPane
      paperIds={ids}
      onOpenImport={openImport}
      onClearSelection={() => setSelection({ ...selection, ids: new Set() })}
      mentions={ids.length === 1 && only !== undefined && !focused ? <Backlinks of={only} /> : undefined}
    >
      {ids.length === 1 && only !== undefined && !focused ? <NotePanel of={only} /> : undefined}
    </ReaderPane>
  );
}
