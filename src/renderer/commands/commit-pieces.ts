import type { ChangeLabel, Effect, JournaledTable, Row } from '../../shared/model/change';
import { describeRow } from '../../shared/list/list-row';
import { createToldRows, addRow } from '../../shared/list/told-rows';
import type { PaperId, Sha256 } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { applyPieces } from '../storage/apply-pieces';
import { numberChange } from '../storage/commit';
import type { Library, LibraryFiles } from '../storage/library';
import { announceRows, readSigns, touchedPaper } from '../storage/library-rows';
import { withStorageErrors } from '../storage/storage-error';
import { createEffectList, savePiece } from './effect-list';
import type { CommandResult } from './run-command';

/** For work that may take long: how far it is, and a way to end it, which leaves all as it was. */
export type LongOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
};

export type PieceChange = { kind: 'do' | 'undo' | 'redo'; of: number | null; label: ChangeLabel };

/** Gathers the effects of a change on very many rows, and then writes them without holding them all. */
export type PieceWriter = {
  add(effects: readonly Effect[]): Promise<void>;
  /** @param total rows that are written, for who shows how far it is */
  commit(change: PieceChange, total: number): Promise<CommandResult>;
};

/** @param files where pieces are saved before anything can name them */
export function createPieceWriter(
  library: Library,
  files: LibraryFiles,
  { signal, onProgress }: LongOptions,
): PieceWriter {
  const list = createEffectList();
  const pieces: Uint8Array[] = [];
  const names: Sha256[] = [];
  const tables = new Set<JournaledTable>();
  async function save(): Promise<void> {
    for (const piece of list.takePieces()) {
      pieces.push(piece);
      names.push(await savePiece(files, piece));
    }
  }
  return {
    async add(effects) {
      for (const { table } of effects) tables.add(table);
      list.add(effects);
      await save();
    },
    async commit({ kind, of, label }, total) {
      const ended = list.end();
      if (ended.kind === 'inline') throw new Error('too few effects for pieces');
      await save();
      const [file, ...more] = names;
      if (file === undefined) throw new Error('packed effects without a piece');
      const effects = { file, ...(more.length === 0 ? {} : { more }), count: ended.count };
      const change = await numberChange(library, { kind, of, label, effects });
      const told = await createTold(library, change.seq);
      try {
        await withStorageErrors(() =>
          applyPieces(
            library.db,
            { change, pieces, tables: [...tables] },
            {
              signal: signal ?? new AbortController().signal,
              onProgress: (rows) => onProgress?.(rows, total),
              onRow: told.note,
            },
          ),
        );
      } catch (error) {
        announceRows(library.db, null);
        throw error;
      }
      library.tellCommitted(change);
      return { seq: change.seq, label };
    },
  };
}

/** Tells the list what becomes of its rows, so that it need not read all papers after a change of all of them. */
async function createTold(library: Library, seq: number) {
  const signsOf = await readSigns(library.db);
  const rows = createToldRows();
  const removed: PaperId[] = [];
  const touched: PaperId[] = [];
  // The list looks when the change is told of, which is after the last row.
  announceRows(library.db, { seq, rows: [rows], touched, removed });
  return {
    note(table: JournaledTable, id: string, row: Row | undefined): void {
      if (table === 'notes' || table === 'highlights') {
        // What went had a paper that the row no longer tells of: only whole papers lose theirs in a change of this size.
        if (row !== undefined) touched.push(...touchedPaper({ kind: 'insert', table, id, row }));
      } else if (table === 'papers') {
        if (row === undefined) removed.push(id as PaperId);
        else addRow(rows, describeRow(row as Paper, signsOf(id as PaperId)));
      }
    },
  };
}
