import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { PaperId } from '../../shared/model/id';
import { useWords } from '../i18n/start-i18n';
import { keysOf, useActions } from '../shell/actions';
import { closeBeside, openBeside, SideProvider, useBeside } from '../shell/beside';
import { giveFocusBack } from '../shell/overlay';
import { focusPane } from '../shell/panes';
import { isPaperPlace, type Place } from '../shell/place';
import { readTargets, useScreen } from '../shell/screen-state';
import { targetsOf } from '../shell/selection';
import { IconButton } from '../ui/Button';
import { openImport } from './open-import';
import { useDesk } from './use-desk';

/** Where papers are read, and where notes are written about them; lists of other things need the room. */
function hasRoomFor(place: Place): boolean {
  return isPaperPlace(place) || place.kind === 'highlights' || place.kind === 'notes';
}

/** The second paper, or null. It stays while the list drives the first, through all places that have room for it. */
export function useBesidePane(): ReactNode | null {
  const paperId = useBeside((state) => state.paperId);
  const fits = useScreen(({ place, focused }) => hasRoomFor(place) && !focused);
  const hasOne = useScreen(({ selection }) => targetsOf(selection).length === 1);
  const inPapers = useScreen(({ place }) => isPaperPlace(place) || place.kind === 'highlights');
  const isShown = paperId !== null && fits;
  // Out of sight it cannot be what the keys mean.
  useEffect(() => {
    if (!isShown) useBeside.setState({ isMeant: false });
  }, [isShown]);
  useActions({ 'view.beside': isShown || (fits && inPapers && hasOne) ? () => toggle(isShown, inPapers) : null });
  return isShown ? <BesidePane paperId={paperId} /> : null;
}

/** The paper that is meant takes the second pane; where it is there already, or none is meant, the pane is closed. */
function toggle(isShown: boolean, inPapers: boolean): void {
  const [only, ...more] = readTargets();
  const isThere = only === undefined || more.length > 0 || only === useBeside.getState().paperId;
  if (isShown && (isThere || !inPapers)) close();
  else if (only !== undefined) openBeside(only);
}

/** The focus must not stay in a pane that is gone; the list may come back only in the next frame. */
function close(): void {
  closeBeside();
  giveFocusBack(() => focusPane('list') || focusPane('paper'));
}

function BesidePane({ paperId }: { paperId: PaperId }) {
  const desk = useDesk();
  const words = useWords();
  const isMeant = useBeside((state) => state.isMeant);
  useActions({ 'app.back': close }, isMeant);
  if (desk === null) return null;
  return (
    <SideProvider value="beside">
      <desk.PaperPane
        paperId={paperId}
        onOpenImport={openImport}
        tools={<IconButton label={words('pane.closeBeside')} icon={X} keys={keysOf('view.beside')} onClick={close} />}
      />
    </SideProvider>
  );
}
