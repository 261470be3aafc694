import type { ActionHandlers } from './actions';
import { focusPane } from './panes';

/** The keys of a list beside a pane: where its cursor goes, into the pane and back. `point` is asked for places past either end, too. */
export function cursorKeys(count: number, cursor: number, point: (index: number) => void): ActionHandlers {
  const moves = count > 0;
  return {
    'list.next': moves ? () => point(cursor + 1) : null,
    'list.previous': moves ? () => point(cursor - 1) : null,
    'list.first': moves ? () => point(0) : null,
    'list.last': moves ? () => point(count - 1) : null,
    'list.open': moves ? () => void focusPane('paper') : null,
    'app.back': () => void focusPane('list'),
  };
}
