import { useEffect } from 'react';
import type { ActionId } from '../../../shared/actions/actions';
import { isBound, isEnabled, listActions, meantBy, runAction } from '../../shell/actions';
import { findFocusedPane } from '../../shell/panes';
import { useScreen } from '../../shell/screen-state';
import { readChord } from '../../../shared/actions/chord';
import { findScope, mayAct } from './scope';
import { createFieldWait, readKept } from './field-wait';
import { playKeys } from './play-keys';
import { createSequencer } from './sequencer';

const IS_MAC = /mac/i.test(navigator.platform);

/** Also where it cannot be done: a figure without a colour must not go on to rate the paper. */
function isInPane(id: ActionId): boolean {
  return findFocusedPane() === 'list' && isBound(id);
}

/**
 * The one handler of keys. It listens at the document: after fields, editors and menus, which have then said that they used a key,
 * and before the window, where what stands in for Electron keeps a browser's own keys from acting.
 */
export function useShortcuts(): void {
  const own = useScreen((state) => state.keys);
  useEffect(() => {
    const sequencer = createSequencer(listActions());
    const opening = createFieldWait(playKeys);
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const altGraph = event.getModifierState('AltGraph');
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      const chord = readChord({ key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph }, IS_MAC);
      if (chord === null) return;
      const scope = findScope(event.target);
      // Before a key that the field takes itself: what was kept comes first.
      if (opening.holds(scope, readKept(key, chord), event.timeStamp)) return event.preventDefault();
      if (scope === 'text' && !chord.includes('+') && !/^F\d+$/.test(chord)) return sequencer.forget();
      const step = sequencer.press(chord, event.timeStamp, isInPane);
      if (step.kind === 'begun') event.preventDefault();
      if (step.kind !== 'action' || !mayAct(scope, step.keys, step.id) || !isEnabled(step.id)) return;
      const meant = meantBy(step.id);
      event.preventDefault();
      // A toast viewport has an F6 of its own; panes and notices are one round here.
      if (key === 'F6') event.stopPropagation();
      runAction(meant);
      opening.note(meant, event.timeStamp);
    }
    function focus(event: FocusEvent): void {
      // After whoever gave the focus has also set the selection that typing replaces.
      if (findScope(event.target) === 'text') setTimeout(opening.arrive, 0);
    }
    document.addEventListener('keydown', press);
    document.addEventListener('focusin', focus);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('focusin', focus);
    };
    // The registry is read with the keys that are now the reader's own.
  }, [own]);
}
