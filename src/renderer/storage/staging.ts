import type { Body } from '../../shared/model/body';
import type { Note } from '../../shared/model/note';
import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import type { PostilDatabase } from './database';
import { ask, writeNative } from './native';
import { requireRow } from './row-guards';

/**
 * A transaction of 100,000 rows took 22-32 s and 0.6 GB; of 500 each, the same rows take a third and memory stays flat.
 */
export const STAGING_BATCH = 500;

/** Small steps: a sweep goes on behind the reader's back, and what they do must not wait for it. */
const SWEEP_BATCH = 250;

/** What an import adds for papers that were not known. Notes and bodies belong to papers of the same batch. */
export type StagedRows = { papers: Paper[]; notes: Note[]; bodies: Body[] };

const STAGED_TABLES = ['sources', 'papers', 'notes', 'bodies'] as const;
/** Keys of `derived` under which a running import lays aside what it will need at its end. */
const SPILL_PREFIX = 'import:';
const AFTER_PREFIX = 'import;';

/** Writes rows under sources that are not live: nothing shows them until the import's last transaction. */
export function stageRows(db: IDBDatabase, sources: readonly Source[], rows: StagedRows): Promise<void> {
  for (const source of sources) requireRow('sources', source);
  for (const paper of rows.papers) requireRow('papers', paper);
  for (const note of rows.notes) requireRow('notes', note);
  for (const body of rows.bodies) requireRow('bodies', body);
  return writeNative(db, STAGED_TABLES, (transaction) => {
    for (const source of sources) transaction.objectStore('sources').put(source);
    for (const paper of rows.papers) transaction.objectStore('papers').add(paper);
    for (const note of rows.notes) transaction.objectStore('notes').add(note);
    for (const body of rows.bodies) transaction.objectStore('bodies').add(body);
  });
}

export function spillKey(run: string, number: number): string {
  return `${SPILL_PREFIX}${run}:${String(number)}`;
}

/** Lays something aside until the end of the import: memory is for what is being read. */
export function spill(db: IDBDatabase, key: string, value: unknown): Promise<void> {
  return writeNative(db, ['derived'], (transaction) => void transaction.objectStore('derived').put({ key, value }));
}

export async function readSpilled(db: PostilDatabase, key: string): Promise<unknown> {
  return (await db.derived.get(key))?.value;
}

export function sweepSpilled(db: IDBDatabase, run = ''): Promise<void> {
  const range =
    run === ''
      ? IDBKeyRange.bound(SPILL_PREFIX, AFTER_PREFIX)
      : IDBKeyRange.bound(spillKey(run, 0).slice(0, -1), `${SPILL_PREFIX}${run};`);
  return writeNative(db, ['derived'], (transaction) => void transaction.objectStore('derived').delete(range));
}

/** How many papers stand under sources that never became live: each is under one only, or under sources of one import. */
export async function countStaged(db: IDBDatabase): Promise<number> {
  const transaction = db.transaction(['sources', 'papers']);
  const ids = await readStagingKeys(transaction);
  const papers = transaction.objectStore('papers').index('sourceIds');
  const counts = await Promise.all(ids.map((id) => ask(papers.count(id))));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Removes what imports left behind that never finished, and nothing that is live: also where an import failed after its last
 * transaction. Nobody is told: nothing of it was ever shown. Answers how many papers went.
 * @param only the sources of one import; all that are staging where it is left out.
 * @param see is shown the rows before they go
 */
export async function sweepStaging(
  db: IDBDatabase,
  only?: readonly string[],
  see: (rows: StagedRows) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const staging = await readStagingKeys(db.transaction(['sources']));
  // First, because a new import may begin before all of this is over.
  if (only === undefined) await sweepSpilled(db);
  const ids = only === undefined ? staging : staging.filter((id) => only.includes(id));
  let swept = 0;
  for (const id of ids) {
    for (;;) {
      const count = await sweepBatch(db, id, new Set(ids), see);
      if (count === 0) break;
      swept += count;
    }
  }
  if (ids.length > 0) {
    await writeNative(db, ['sources'], (transaction) => {
      for (const id of ids) transaction.objectStore('sources').delete(id);
    });
  }
  return swept;
}

/** A staged paper has staging sources only: merges into papers that were here are written by the last transaction. */
async function sweepBatch(
  db: IDBDatabase,
  id: string,
  ids: ReadonlySet<string>,
  see: (rows: StagedRows) => Promise<void>,
): Promise<number> {
  const transaction = db.transaction(['papers', 'notes', 'bodies']);
  const found = await ask<Paper[]>(transaction.objectStore('papers').index('sourceIds').getAll(id, SWEEP_BATCH));
  const papers = found.filter((one) => one.sourceIds.every((source) => ids.has(source)));
  if (papers.length === 0) return 0;
  const byPaper = transaction.objectStore('notes').index('paperId');
  const [notes, bodies] = await Promise.all([
    Promise.all(papers.map((paper) => ask<Note[]>(byPaper.getAll(paper.id)))),
    Promise.all(papers.map((paper) => ask<Body | undefined>(transaction.objectStore('bodies').get(paper.id)))),
  ]);
  const rows = { papers, notes: notes.flat(), bodies: bodies.filter((body) => body !== undefined) };
  await see(rows);
  await writeNative(db, ['papers', 'notes', 'bodies'], (writing) => {
    for (const name of ['papers', 'notes', 'bodies'] as const) {
      for (const row of rows[name]) writing.objectStore(name).delete(row.id);
    }
  });
  return papers.length;
}

function readStagingKeys(transaction: IDBTransaction): Promise<string[]> {
  return ask(transaction.objectStore('sources').index('state').getAllKeys('staging')) as Promise<string[]>;
}

export async function readStagingIds(db: PostilDatabase): Promise<Set<string>> {
  return new Set(await db.sources.where('state').equals('staging').primaryKeys());
}
