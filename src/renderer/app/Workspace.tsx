import { useEffect } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import type { FileGrant } from '../../shared/ipc/calls';
import { callMain, grantFiles } from '../clients/bridge';
import { CopyHost } from '../features/copying/CopyHost';
import { DetailsHost } from '../features/details/DetailsHost';
import { DueHost } from '../features/due/DueHost';
import { HighlightsHost } from '../features/highlights/HighlightsHost';
import { ImportHost } from '../features/import/ImportHost';
import { startImport } from '../features/import/start-import';
import { LayersHost } from '../features/layers/LayersHost';
import { ListsHost } from '../features/lists/ListsHost';
import { CheatSheet } from '../features/palette/CheatSheet';
import { Palette } from '../features/palette/Palette';
import { ReadingDialog } from '../features/reading/ReadingDialog';
import { RulesHost } from '../features/rules/RulesHost';
import { SettingsHost } from '../features/settings/SettingsHost';
import { SplitHost } from '../features/split/SplitHost';
import { TagsHost } from '../features/tags/TagsHost';
import { usePlaceName } from '../features/library/use-place-name';
import { useSitting } from '../features/triage/sitting';
import { TriageHost } from '../features/triage/TriageHost';
import { TriagePane } from '../features/triage/TriagePane';
import { TakeawayHost } from '../features/takeaway/TakeawayHost';
import { watchCandidates } from '../shell/candidates';
import { keepListAtRest } from '../shell/keep-list';
import { watchLost } from '../shell/lost-highlights';
import { useLibrary } from '../shell/library';
import { LibraryRowsProvider } from '../shell/library-rows';
import { notifyError } from '../shell/notices';
import { DropTarget } from './DropTarget';
import { FootLine } from './FootLine';
import { logError } from './log';
import { Middle } from './Middle';
import { OpeningScreen } from './StartScreens';
import { useFileNotices } from './settings';
import { useAppActions } from './use-app-actions';
import { useOwnKeys } from './use-own-keys';
import { useBridgeEvents } from './use-bridge-events';
import { useTaskBar } from './use-task-bar';
import { useDesk } from './use-desk';
import { useFocusMode } from './use-focus-mode';
import { useKeptFocus } from './use-kept-focus';
import styles from './Panes.module.css';

export type WorkspaceProps = {
  bridge: Bridge;
  readOnly: boolean;
  /** The reader looked without choosing and now wants to choose. */
  onChoose: () => void;
};

/** The open library: three panes, the foot line, and what may come over them. */
export function Workspace({ bridge, readOnly, onChoose }: WorkspaceProps) {
  useAppActions(bridge);
  useOwnKeys(bridge);
  useKeptFocus();
  useFocusMode();
  useCandidateWatch(bridge);
  const importDropped = useImports(bridge);
  return (
    <LibraryRowsProvider loading={<OpeningScreen />}>
      <div className={styles['window']}>
        <Screen readOnly={readOnly} onChoose={onChoose} />
      </div>
      <TriageStart />
      <TagsHost />
      <ListsHost />
      <RulesHost />
      <DetailsHost />
      <CopyHost />
      <SplitHost />
      <DueHost />
      <TakeawayHost />
      <HighlightsHost />
      <ImportHost />
      <Palette />
      <CheatSheet />
      <ReadingDialog />
      <LayersHost />
      <DeskHosts />
      <SettingsHost notices={useFileNotices(({ notices }) => notices)} />
      <DropTarget onFiles={importDropped} />
    </LibraryRowsProvider>
  );
}

/** Triage takes the window; what has no foot line tells its keys itself. */
function Screen({ readOnly, onChoose }: Pick<WorkspaceProps, 'readOnly' | 'onChoose'>) {
  const desk = useDesk();
  const isTriage = useSitting(({ sitting }) => sitting !== null);
  if (isTriage) return <TriagePane renderPaper={(shown) => (desk === null ? null : <desk.TriageSheet {...shown} />)} />;
  return (
    <>
      <Middle />
      <FootLine readOnly={readOnly} onChoose={onChoose} />
    </>
  );
}

function DeskHosts() {
  const desk = useDesk();
  if (desk === null) return null;
  return (
    <>
      <desk.QuotesHost />
      <desk.TemplatesHost />
    </>
  );
}

/** What the list is called is asked of the list. */
function TriageStart() {
  return <TriageHost placeName={usePlaceName()} />;
}

/** Pairs that may be one paper are looked for while nothing else is. */
function useCandidateWatch(bridge: Bridge): void {
  const library = useLibrary();
  useEffect(() => watchCandidates(library, (error) => logError(bridge, error)), [bridge, library]);
  // And highlights that their texts left behind.
  useEffect(() => watchLost(library, (error) => logError(bridge, error)), [bridge, library]);
  useEffect(() => keepListAtRest(library, (error) => logError(bridge, error)), [bridge, library]);
}

/** Files come in by the command line, by the desktop, and by being dropped. Answers what to do with dropped ones. */
function useImports(bridge: Bridge): (files: File[]) => void {
  const library = useLibrary();
  function importGrants(grants: readonly FileGrant[]): void {
    void startImport(library, grants);
  }
  useBridgeEvents(bridge, importGrants);
  useTaskBar(bridge);
  useEffect(() => {
    // Main answers each waiting file once, so a second mount finds none.
    callMain(bridge, 'import.waiting', undefined).then((grants) => void startImport(library, grants), notifyError);
  }, [bridge, library]);
  return (files) => void grantFiles(bridge, files).then(importGrants, notifyError);
}
