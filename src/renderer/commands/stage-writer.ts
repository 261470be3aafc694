import type { Effect } from '../../shared/model/change';
import type { SourceId } from '../../shared/model/id';
import { describeRow } from '../../shared/list/list-row';
import { createToldRows, packRows, addRow } from '../../shared/list/told-rows';
import {
  spill,
  spillKey,
  stageRows,
  STAGING_BATCH,
  sweepSpilled,
  sweepStaging,
  type StagedRows,
} from '../storage/staging';
import { createEffectList, type EndedEffects } from './effect-list';
import type { FileRun } from './file-run';

/** What is told of rows that were written, since nobody could have seen them. */
export type Written = {
  /** Of packed effects, to be saved before the change that names them. */
  pieces: Uint8Array[];
  /** What the list will show of papers that were staged, by their source (`packRows`). */
  rows: { source: SourceId; packed: ArrayBuffer }[];
  /** Sources that add nothing after all. */
  dropped: SourceId[];
};

/** All that an import writes before its end: rows that stage, the packed inserts of them, and what it lays aside. */
export type StageWriter = {
  add(rows: StagedRows): void;
  /** Writes and lays aside where enough has gathered; `files` are all of the import. */
  writeGathered(file: FileRun, files: readonly FileRun[]): Promise<void>;
  /** Takes back what a file brought. */
  drop(file: FileRun): Promise<void>;
  /** Since it was last asked. */
  takeWritten(): Written;
  /** When what is under way is written. Answers what is not written yet. */
  settle(): Promise<StagedRows>;
  pack(effects: readonly Effect[]): { ended: EndedEffects; pieces: Uint8Array[] };
  /** Forgets what was laid aside. */
  close(): Promise<void>;
  /** Takes back all that was written under these sources. */
  abandon(sources: readonly SourceId[]): Promise<void>;
};

/** @param name under which things are laid aside: two imports at once do not exist, but what one left behind may */
export function createStageWriter(db: IDBDatabase, name: string): StageWriter {
  const effects = createEffectList();
  let pending: StagedRows = { papers: [], notes: [], bodies: [] };
  let told: Pick<Written, 'rows' | 'dropped'> = { rows: [], dropped: [] };
  // Two transactions are under way, the next batch is prepared meanwhile: with one, the database waited for each answer to be heard.
  let writing: readonly [Promise<void>, Promise<void>] = [Promise.resolve(), Promise.resolve()];
  let spills = 0;

  async function spillKnown(file: FileRun): Promise<void> {
    const key = spillKey(name, spills);
    spills += 1;
    await spill(db, key, file.known);
    file.spilled.push(key);
    file.known = [];
  }

  async function flush(all: readonly FileRun[]): Promise<void> {
    const rows = pending;
    pending = { papers: [], notes: [], bodies: [] };
    const ids = new Set(rows.papers.flatMap((paper) => paper.sourceIds));
    const files = all.filter((file) => ids.has(file.source.id));
    // The source row is needed once: that it is staging is all it says before the end.
    const sources = files.filter((file) => !file.isStaged).map((file) => ({ ...file.source, remarks: [] }));
    for (const file of files) file.isStaged = true;
    const [first, second] = writing;
    await first;
    const third = stageRows(db, sources, rows);
    // Rows whose source was refused would be shown: nothing is written behind a source before it stands.
    const next = sources.length === 0 ? second : Promise.all([second, third]).then(() => undefined);
    writing = [next, third];
    // Whoever awaits them next is told; until then they must not count as unhandled.
    for (const one of writing) one.catch(() => undefined);
    effects.add(insertsOf(rows));
    for (const { source } of files) told.rows.push({ source: source.id, packed: rowsOf(rows, source.id) });
  }

  async function sweepAside(): Promise<void> {
    if (spills > 0) await sweepSpilled(db, name);
  }

  return {
    add({ papers, notes, bodies }) {
      pending.papers.push(...papers);
      pending.notes.push(...notes);
      pending.bodies.push(...bodies);
    },
    async writeGathered(file, files) {
      if (file.known.length >= STAGING_BATCH) await spillKnown(file);
      if (pending.papers.length >= STAGING_BATCH) await flush(files);
    },
    async drop(file) {
      const { id } = file.source;
      pending = withoutSource(pending, id);
      if (!file.isStaged) return;
      told.dropped.push(id);
      await Promise.all(writing);
      // Their inserts are packed already; a removal behind them comes to nothing, forwards and backwards.
      await sweepStaging(db, [id], async (rows) => {
        effects.add(insertsOf(rows).map((effect): Effect => ({ ...effect, kind: 'remove' }) as Effect));
      });
    },
    takeWritten() {
      const written = { pieces: effects.takePieces(), ...told };
      told = { rows: [], dropped: [] };
      return written;
    },
    async settle() {
      await Promise.all(writing);
      return pending;
    },
    pack(last) {
      effects.add(last);
      const ended = effects.end();
      return { ended, pieces: effects.takePieces() };
    },
    close: sweepAside,
    async abandon(sources) {
      // What is being written may fail; then there is less to take back.
      await Promise.allSettled(writing);
      await sweepStaging(db, sources);
      await sweepAside();
    },
  };
}

function withoutSource(rows: StagedRows, id: SourceId): StagedRows {
  const gone = new Set(rows.papers.filter((paper) => paper.sourceIds.includes(id)).map((paper) => paper.id));
  return {
    papers: rows.papers.filter((paper) => !gone.has(paper.id)),
    notes: rows.notes.filter((note) => note.paperId === null || !gone.has(note.paperId)),
    bodies: rows.bodies.filter((body) => !gone.has(body.id)),
  };
}

function rowsOf({ papers, notes }: StagedRows, source: SourceId): ArrayBuffer {
  const noted = new Set<unknown>(notes.map((note) => note.paperId));
  const told = createToldRows();
  for (const paper of papers) {
    if (!paper.sourceIds.includes(source)) continue;
    addRow(told, describeRow(paper, { hasNote: noted.has(paper.id), hasHighlight: false }));
  }
  return packRows(told);
}

export function insertsOf(rows: StagedRows): Effect[] {
  return [
    ...rows.papers.map((row): Effect => ({ kind: 'insert', table: 'papers', id: row.id, row })),
    ...rows.notes.map((row): Effect => ({ kind: 'insert', table: 'notes', id: row.id, row })),
    ...rows.bodies.map((row): Effect => ({ kind: 'insert', table: 'bodies', id: row.id, row })),
  ];
}
