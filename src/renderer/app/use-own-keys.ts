import { useEffect, useRef } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { getWords } from '../i18n/start-i18n';
import { useScreen } from '../shell/screen-state';
import { logError } from './log';
import { sendShellWords } from './shell-words';

/** Draws what hangs on the workspace anew when keys change, so that each control shows its key of now; and the menu follows. */
export function useOwnKeys(bridge: Bridge): void {
  const keys = useScreen((state) => state.keys);
  const sent = useRef(NO_KEYS);
  useEffect(() => {
    const isSame = JSON.stringify(keys) === sent.current;
    sent.current = JSON.stringify(keys);
    if (!isSame) sendShellWords(bridge, getWords(), keys).catch((error: unknown) => logError(bridge, error));
  }, [bridge, keys]);
}

// What the menu was made with at the start.
const NO_KEYS = '{}';
