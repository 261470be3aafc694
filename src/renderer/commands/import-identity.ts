import { createKnown, findSame, type Known, type Verdict as Judged } from '../../shared/dedupe/find-same';
import type { ParsedPaper } from '../../shared/import/types';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { findByKeys, isEmptyLibrary } from '../storage/find-by-keys';

/** A paper that a record may be. Small: those of a running import all stand in memory. */
export type Candidate = Known & {
  paperId: PaperId;
  where: 'library' | 'trash' | 'import';
  /** As it is shown. */
  name: string;
  /** Its first line in this import; null for others. */
  line: number | null;
};

export type Verdict = Judged<Candidate>;

/** Identity for one batch of records: what was there before is read once for all of them. */
export type BatchIdentity = {
  /** What identity reads of each record, in their order: it is read once. */
  known: readonly Known[];
  find(known: Known): Verdict | null;
  /** A paper of the library as it was read, for what it would gain. */
  paper(id: PaperId): Paper | null;
};

/** Which paper is which, over a whole import: papers of the library, and those that the import brought so far. */
export type ImportIdentity = {
  readBatch(records: readonly ParsedPaper[]): Promise<BatchIdentity>;
  add(known: Known, name: string, id: PaperId, line: number): void;
};

export function createImportIdentity(db: IDBDatabase): ImportIdentity {
  const own: Index = new Map();
  let isEmpty: Promise<boolean> | null = null;
  return {
    async readBatch(records) {
      // A library that was empty when the import began has nothing to be asked about; what comes meanwhile is found at the end.
      isEmpty ??= isEmptyLibrary(db);
      const there: Index = new Map();
      const papers = new Map<PaperId, Paper>();
      const known = records.map(createKnown);
      if (!(await isEmpty)) await readThere(db, known, there, papers);
      return {
        known,
        find: (one) => findSame(one, (key) => lookUp(there, own, key)),
        paper: (id) => papers.get(id) ?? null,
      };
    },
    add(known, name, id, line) {
      put(own, { ...known, paperId: id, where: 'import', name, line });
    },
  };
}

// One candidate under a key is the rule, and an array for each would double the memory.
type Index = Map<string, Candidate | Candidate[]>;

const NOTHING: readonly Candidate[] = [];

function lookUp(there: Index, own: Index, key: string): readonly Candidate[] {
  const [before, now] = [there.get(key), own.get(key)];
  if (before === undefined && now === undefined) return NOTHING;
  return [before ?? [], now ?? []].flat();
}

function put(index: Index, candidate: Candidate): void {
  for (const key of candidate.keys) {
    const found = index.get(key);
    if (found === undefined) index.set(key, candidate);
    else if (Array.isArray(found)) found.push(candidate);
    else index.set(key, [found, candidate]);
  }
}

async function readThere(
  db: IDBDatabase,
  known: readonly Known[],
  index: Index,
  papers: Map<PaperId, Paper>,
): Promise<void> {
  const found = await findByKeys(db, new Set(known.flatMap((one) => one.keys)));
  for (const paper of found.papers) {
    papers.set(paper.id, paper);
    put(index, createStored(paper, 'library'));
  }
  for (const paper of found.trashed) put(index, createStored(paper, 'trash'));
}

function createStored(paper: Paper, where: 'library' | 'trash'): Candidate {
  const { fieldFrom, id: paperId, title: name } = paper;
  const known = createKnown({
    ...paper,
    // A title that the reader typed or a program suggested tells nothing of what files said.
    titleSource: fieldFrom['title'] === 'file' ? 'file' : 'derived',
    abstractKind: fieldFrom['abstract'] === 'excerpt' ? 'excerpt' : 'whole',
  });
  // The row has all keys that any file gave it.
  return { ...known, keys: paper.keys, paperId, where, name, line: null };
}
