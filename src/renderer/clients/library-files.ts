import type { Bridge } from '../../shared/ipc/bridge';
import type { Sha256 } from '../../shared/model/id';
import { callMain } from './bridge';

/** Files of the library folder, by hash. `save` answers after the file is on disk. */
export type LibraryFilesClient = {
  save(bytes: Uint8Array): Promise<Sha256>;
  read(sha256: Sha256): Promise<Uint8Array>;
  discard(names: Sha256[]): Promise<void>;
};

export function createLibraryFiles(bridge: Bridge): LibraryFilesClient {
  return {
    save: (bytes) => callMain(bridge, 'files.save', { bytes }),
    read: (sha256) => callMain(bridge, 'files.read', { sha256 }),
    discard: (names) => callMain(bridge, 'files.discard', { names }),
  };
}
