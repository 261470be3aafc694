import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { readChord } from '../../../shared/actions/chord';
import { SEQUENCE_MS } from '../../shell/actions';

export type Recorder = {
  /** What was pressed so far; '' before the first key. */
  pressed: string;
  press: (event: KeyboardEvent) => void;
};

const IS_MAC = /mac/i.test(navigator.platform);

/**
 * Takes one chord, or two after one another as `g i`: a key without Mod or Alt waits for a second one as long as the shortcuts do. Escape
 * leaves. No key reaches what lies below, whatever it means there.
 */
export function useRecorder(onDone: (keys: string) => void, onLeave: () => void): Recorder {
  const [pressed, setPressed] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);

  function finish(keys: string): void {
    clearTimeout(timer.current ?? undefined);
    onDone(keys);
  }
  function press(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return onLeave();
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const altGraph = event.getModifierState('AltGraph');
    const chord = readChord({ key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph }, IS_MAC);
    if (chord === null) return;
    if (pressed !== '') return finish(`${pressed} ${chord}`);
    if (/^(Mod|Alt|Ctrl|Meta)\+/.test(chord)) return finish(chord);
    setPressed(chord);
    timer.current = setTimeout(() => finish(chord), SEQUENCE_MS);
  }
  return { pressed, press };
}
