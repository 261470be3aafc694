import { giveFocusBack } from '../shell/overlay';
import { focusPane } from '../shell/panes';
import { endRelink } from '../shell/relink';
import type { BarModel } from './bar-model';

/** The words were chosen, or are not to be: back to what asked for them. */
export function leaveRelink({ close }: Pick<BarModel, 'close'>): void {
  close();
  document.getSelection()?.removeAllRanges();
  endRelink();
  // After the bar has given the focus back to the text. The list may be empty by then.
  giveFocusBack(() => focusPane('list') || focusPane('paper'));
}
