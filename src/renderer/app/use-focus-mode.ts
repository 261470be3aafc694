import { useActions } from '../shell/actions';
import { giveFocusBack } from '../shell/overlay';
import { focusPane } from '../shell/panes';
import { isPaperPlace } from '../shell/place';
import { setPanes, useScreen } from '../shell/screen-state';

/** What had the focus may be gone by the next frame, and what takes it is not there before. */
function focusSoon(pane: 'paper' | 'list'): void {
  giveFocusBack(() => focusPane(pane) || focusPane('paper'));
}

function enter(): void {
  useScreen.setState({ focused: true });
  focusSoon('paper');
}

function leave(): void {
  useScreen.setState({ focused: false });
  focusSoon('list');
}

/** Places, list and note go; the text takes the middle in the larger step. Escape and the same key bring all of it back. */
export function useFocusMode(): void {
  const focused = useScreen((state) => state.focused);
  const inPapers = useScreen(({ place }) => isPaperPlace(place));
  const isOpen = useScreen(({ selection }) => selection.focusedId !== null);
  useActions({ 'view.focus': focused ? leave : inPapers && isOpen ? enter : null });
  useActions(
    {
      'app.back': leave,
      // Who asks for a pane wants to see it.
      'view.places': () => {
        setPanes({ placesShown: true });
        leave();
      },
      'view.list': () => {
        setPanes({ listShown: true });
        leave();
      },
    },
    focused,
  );
}
