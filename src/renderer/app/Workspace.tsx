import type { Bridge } from '../../shared/ipc/bridge';
import { CheatSheet } from '../features/palette/CheatSheet';
import { Palette } from '../features/palette/Palette';
import { PaperList } from '../features/library/PaperList';
import { Places } from '../features/library/Places';
import { NotePanel } from '../features/notes/NotePanel';
import { ReaderPane } from '../features/reader/ReaderPane';
import { FirstStart } from '../features/start/FirstStart';
import { TagsHost } from '../features/tags/TagsHost';
import { LibraryRowsProvider, useLibraryRows } from '../shell/library-rows';
import { setSelection, useScreen } from '../shell/screen-state';
import { targetsOf } from '../shell/selection';
import { AboutDialog } from './AboutDialog';
import { FootLine } from './FootLine';
import { Panes } from './Panes';
import { OpeningScreen } from './StartScreens';
import { ROW_HEIGHTS } from './theme';
import { useAppActions } from './use-app-actions';
import styles from './Panes.module.css';

export type WorkspaceProps = {
  bridge: Bridge;
  readOnly: boolean;
  /** The reader looked without choosing and now wants to choose. */
  onChoose: () => void;
};

/** The open library: three panes, the foot line, and what may come over them. */
export function Workspace(props: WorkspaceProps) {
  return (
    <LibraryRowsProvider loading={<OpeningScreen />}>
      <Frame {...props} />
    </LibraryRowsProvider>
  );
}

function Frame({ bridge, readOnly, onChoose }: WorkspaceProps) {
  useAppActions(bridge);
  return (
    <div className={styles['window']}>
      <Middle />
      <FootLine readOnly={readOnly} onChoose={onChoose} />
      <TagsHost />
      <Palette />
      <CheatSheet />
      <AboutDialog bridge={bridge} />
    </div>
  );
}

function Middle() {
  const { counts } = useLibraryRows();
  const density = useScreen((state) => state.density);
  const isFirst = counts.all === 0 && counts.trash === 0 && counts.imports === 0;
  return (
    <Panes
      places={(rail) => <Places rail={rail} />}
      list={isFirst ? null : <PaperList rowHeight={ROW_HEIGHTS[density]} />}
      paper={isFirst ? <FirstStart /> : <Paper />}
    />
  );
}

function Paper() {
  const selection = useScreen((state) => state.selection);
  const ids = targetsOf(selection);
  const [only] = ids;
  return (
    <ReaderPane paperIds={ids} onClearSelection={() => setSelection({ ...selection, ids: new Set() })}>
      {ids.length === 1 && only !== undefined ? <NotePanel paperId={only} /> : null}
    </ReaderPane>
  );
}
