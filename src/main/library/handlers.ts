import { AppError } from '../../shared/app-error';
import type { Handlers } from '../../shared/ipc/calls';
import { piecesOf } from '../../shared/model/change';
import { isUlid } from '../../shared/model/id';
import type { LibraryService } from './library-service';

export type LibraryHandlers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `library.${string}` | `journal.${string}` | `snapshot.${string}` | `drafts.${string}` | `files.${string}`
  >
>;

export function createLibraryHandlers({ require }: LibraryService): LibraryHandlers {
  return {
    'library.open': async () => (await require()).state(),
    'library.renewDatabase': async () => (await require()).renewDatabase(),
    'library.adoptDatabase': async ({ databaseName }) => (await require()).adoptDatabase(databaseName),
    'library.setJournalAside': async () => (await require()).setJournalAside(),
    'journal.append': async ({ changes }) => {
      const { files, journal } = await require();
      files.hold(changes.flatMap(({ effects }) => piecesOf(effects)));
      return journal().append(changes);
    },
    'journal.read': async ({ after }) => (await require()).journal().read(after),
    'snapshot.begin': async (begin) => (await require()).snapshots.begin(begin),
    'snapshot.write': async ({ name, part }) => (await require()).snapshots.write(name, part),
    'snapshot.commit': async ({ name, rows }) => (await require()).snapshots.commit(name, rows),
    'snapshot.read': async ({ name, cursor }) => (await require()).snapshots.read(name, cursor),
    'drafts.mirror': async ({ draft }) => (await require()).drafts.mirror(draft),
    'drafts.remove': async ({ noteId }) => {
      // It becomes a file name.
      if (!isUlid(noteId)) throw new AppError('call-invalid', { name: 'drafts.remove' });
      await (await require()).drafts.remove(noteId);
    },
    'drafts.list': async () => (await require()).drafts.list(),
    'files.save': async ({ bytes }) => (await require()).files.save(bytes),
    'files.read': async ({ sha256 }) => new Uint8Array(await (await require()).files.read(sha256)),
    'files.discard': async ({ names }) => (await require()).files.discard(names),
  };
}
