import { createKnown, findSame, type Known, type Verdict as Judged } from '../../shared/dedupe/find-same';
import { createKnownPaper } from '../../shared/dedupe/known';
import type { ParsedPaper } from '../../shared/import/types';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { findByKeys, isEmptyLibrary } from '../storage/find-by-keys';
import { createCandidates, type Candidate } from './import-candidates';

export type Verdict = Judged<Candidate>;

/** Identity for one batch of records: what was there before is read once for all of them. */
export type BatchIdentity = {
  /** What identity reads of each record, in their order: it is read once. */
  known: readonly Known[];
  /** @param isPassedOver papers that it is not compared with */
  find(known: Known, isPassedOver?: (paper: Candidate) => boolean): Verdict | null;
  /** A paper of the library as it was read, for what it would gain. */
  paper(id: PaperId): Paper | null;
};

/** Which paper is which, over a whole import: papers of the library, and those that the import brought so far. */
export type ImportIdentity = {
  readBatch(records: readonly ParsedPaper[]): Promise<BatchIdentity>;
  add(known: Known, name: string, id: PaperId, line: number): void;
};

export function createImportIdentity(db: IDBDatabase): ImportIdentity {
  const own = createCandidates();
  let isEmpty: Promise<boolean> | null = null;
  return {
    async readBatch(records) {
      // A library that was empty when the import began has nothing to be asked about. What an undo brings meanwhile may then be there twice.
      isEmpty ??= isEmptyLibrary(db);
      const known = records.map(createKnown);
      const there = (await isEmpty) ? createThere() : await readThere(db, known);
      return {
        known,
        find: (one, isPassedOver) =>
          findSame(one, (key) => [...(there.byKey.get(key) ?? []), ...own.find(key)], isPassedOver),
        paper: (id) => there.papers.get(id) ?? null,
      };
    },
    add: own.add,
  };
}

/** Papers that were known before, as far as a batch asks for them. */
type There = { papers: Map<PaperId, Paper>; byKey: Map<string, Candidate[]> };

function createThere(): There {
  return { papers: new Map(), byKey: new Map() };
}

async function readThere(db: IDBDatabase, known: readonly Known[]): Promise<There> {
  const there = createThere();
  const found = await findByKeys(db, new Set(known.flatMap((one) => one.keys)));
  for (const paper of found.papers) {
    there.papers.set(paper.id, paper);
    put(there, paper, 'library');
  }
  for (const paper of found.trashed) put(there, paper, 'trash');
  return there;
}

function put({ byKey }: There, paper: Paper, where: 'library' | 'trash'): void {
  const candidate: Candidate = { ...createKnownPaper(paper), paperId: paper.id, where, name: paper.title, line: null };
  for (const key of candidate.keys) {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [candidate]);
    else list.push(candidate);
  }
}
