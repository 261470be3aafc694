import { useEffect, useRef } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import type { FileGrant } from '../../shared/ipc/calls';
import { callMain } from '../clients/bridge';
import { isActionId, runAction } from '../shell/actions';
import { flushAll } from '../shell/flush';
import { logError } from './log';

/** A menu's Undo while text is being typed means the text, as its key does. */
function undoTyping(id: string): boolean {
  if (id !== 'edit.undo' && id !== 'edit.redo') return false;
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
    // Deprecated and without a successor: the only way to the undo stack of a text field.
    return document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
  }
  if (!(active instanceof HTMLElement) || !active.isContentEditable) return false;
  const mod = /mac/i.test(navigator.platform) ? { metaKey: true } : { ctrlKey: true };
  const shiftKey = id === 'edit.redo';
  const press = { key: shiftKey ? 'Z' : 'z', code: 'KeyZ', shiftKey, bubbles: true, cancelable: true, ...mod };
  // The editor has an undo of its own, bound to the key.
  return !active.dispatchEvent(new KeyboardEvent('keydown', press));
}

async function close(bridge: Bridge): Promise<void> {
  // What failed to be written is in the log; holding the window open would not write it.
  for (const error of await flushAll()) logError(bridge, error);
  await callMain(bridge, 'shell.readyToClose', undefined);
}

/** Menu, files from outside, closing. They stay bound for the life of the window. */
export function useBridgeEvents(bridge: Bridge, onFiles: (grants: readonly FileGrant[]) => void): void {
  const newest = useRef(onFiles);
  useEffect(() => {
    newest.current = onFiles;
  });
  useEffect(() => {
    const stops = [
      bridge.on('action.chosen', ({ id }) => {
        if (isActionId(id) && !undoTyping(id)) runAction(id);
      }),
      bridge.on('files.arrived', (grants) => newest.current(grants)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [bridge]);
}

/** Bound before anything else, so that a window can be closed while its library opens or when it did not open. */
export function answerClosing(bridge: Bridge): void {
  bridge.on('window.closing', () => {
    close(bridge).catch((error: unknown) => logError(bridge, error));
  });
}
