import { useEffect } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { callMain } from '../clients/bridge';
import { watchWork } from '../shell/work-progress';
import { logError } from './log';

/** Long work shows on the task bar or the dock, where it is seen while the window is behind others. */
export function useTaskBar(bridge: Bridge): void {
  useEffect(
    () =>
      watchWork((done) => {
        callMain(bridge, 'shell.showProgress', { done }).catch((error: unknown) => logError(bridge, error));
      }),
    [bridge],
  );
}
