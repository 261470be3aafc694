import type { FileGrant } from '../../shared/ipc/calls';
import type { Grants } from '../files/grants';

export type WaitingFiles = {
  /** Files from the command line, a second start or the desktop. */
  arrive: (paths: readonly string[]) => Promise<void>;
  /** What waits; from now on the window listens. */
  take: () => Promise<FileGrant[]>;
  /** The window is gone or loads anew: what comes now waits again. */
  stopListening: () => void;
};

export function createWaitingFiles(grants: Grants, tell: (files: FileGrant[]) => void): WaitingFiles {
  let waiting: string[] = [];
  let isListening = false;
  return {
    arrive: async (paths) => {
      if (paths.length === 0) return;
      if (isListening) tell(await grants.grant(paths));
      else waiting.push(...paths);
    },
    take: async () => {
      const paths = waiting;
      waiting = [];
      isListening = true;
      return grants.grant(paths);
    },
    stopListening: () => {
      isListening = false;
    },
  };
}
