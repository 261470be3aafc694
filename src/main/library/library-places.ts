import { join } from 'node:path';

export type LibraryPlaces = {
  folder: string;
  journal: string;
  snapshots: string;
  files: string;
  drafts: string;
  /** Copies on their way into `files`, on the same disk so that they can be renamed. */
  incoming: string;
};

export function libraryPlaces(folder: string): LibraryPlaces {
  return {
    folder,
    journal: join(folder, 'journal'),
    snapshots: join(folder, 'snapshots'),
    files: join(folder, 'files'),
    drafts: join(folder, 'drafts'),
    incoming: join(folder, 'incoming'),
  };
}
