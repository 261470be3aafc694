import { isPacked, type Change } from '../../shared/model/change';
import type { PaperId } from '../../shared/model/id';
import { readChangesAfter, readLastChange } from '../storage/changes';
import { readFamilies, readToldApart } from '../storage/families';
import { findByKeys } from '../storage/find-by-keys';
import { keepCandidates, readKeptCandidates, type KeptCandidates } from '../storage/kept-candidates';
import type { Library } from '../storage/library';
import { readPaperPages } from '../storage/paper-pages';
import { readPapers } from '../storage/papers';
import { waitForImports } from './import-turn';
import { createKeyIndex, judgePair, knowPapers, pairGroups, type CandidatePair } from './candidate-pairs';

/** Changes when the rules of identity do: what was found by others is found anew. */
const RULE = 1;
// Behind by more than that, walking through all papers is as quick.
const MAX_CHANGES = 200;
const MAX_TOUCHED = 2_000;
// Pairs judged before the window is given a turn: some milliseconds.
const PAIRS_A_TURN = 200;

export type FindCandidatesOptions = { signal: AbortSignal };

/**
 * Pairs of papers that may be one, over the whole library: those under a common key that identity does not call different, without what
 * the reader told apart and what stands in one family. What was found is kept; later only papers that changed since are looked at, so that
 * it costs the whole walk (seconds at 100,000 papers, a page at a time) once. Answers null where it was stopped.
 */
export async function findCandidates(
  library: Library,
  { signal }: FindCandidatesOptions,
): Promise<CandidatePair[] | null> {
  const last = await readLastChange(library.db);
  const stamp = { rule: RULE, epoch: last?.epoch ?? '', seq: last?.seq ?? 0 };
  const kept = await readKeptCandidates(library.db);
  const isSame = kept !== null && kept.rule === RULE && kept.epoch === stamp.epoch;
  const touched = isSame ? await readTouched(library, kept, last) : null;
  const pairs =
    kept === null || touched === null
      ? await findAll(library, signal)
      : await findAgain(library, kept.pairs as CandidatePair[], touched, signal);
  if (pairs === null) return null;
  if (kept?.seq !== stamp.seq || !isSame) await keepCandidates(library.db, { ...stamp, pairs });
  return sortPairs(await withoutDecided(library, pairs));
}

/** Papers whose keys or words may have changed since; null where the changes do not say. */
async function readTouched(library: Library, kept: KeptCandidates, last: Change | null): Promise<Set<PaperId> | null> {
  const count = (last?.seq ?? 0) - kept.seq;
  if (count < 0 || count > MAX_CHANGES) return null;
  const touched = new Set<PaperId>();
  for (const { effects } of await readChangesAfter(library.db, kept.seq, count)) {
    if (isPacked(effects)) return null;
    for (const effect of effects) if (effect.table === 'papers') touched.add(effect.id as PaperId);
  }
  return touched.size > MAX_TOUCHED ? null : touched;
}

/**
 * It waits while an import is under way: it would run after the papers that the import writes, which nobody sees yet, and read all of them
 * back, and the import would wait for each of its pages: who reads a table holds up who writes it.
 */
async function findAll(library: Library, signal: AbortSignal): Promise<CandidatePair[] | null> {
  const index = createKeyIndex();
  await waitForImports(library);
  for await (const page of readPaperPages(library.db)) {
    await waitForImports(library);
    if (signal.aborted) return null;
    for (const paper of page) index.add(paper);
  }
  return judgeAll(library, pairGroups(index.groups()), signal);
}

async function findAgain(
  library: Library,
  before: readonly CandidatePair[],
  touched: ReadonlySet<PaperId>,
  signal: AbortSignal,
): Promise<CandidatePair[] | null> {
  if (touched.size === 0) return [...before];
  const papers = await readPapers(library.db, [...touched]);
  const found = await findByKeys(library.db.backendDB(), new Set(papers.flatMap((paper) => paper.keys)));
  const index = createKeyIndex();
  for (const paper of found.papers) index.add(paper);
  const pairs = pairGroups(index.groups()).filter(([a, b]) => touched.has(a) || touched.has(b));
  const judged = await judgeAll(library, pairs, signal);
  return judged === null ? null : [...before.filter(({ a, b }) => !touched.has(a) && !touched.has(b)), ...judged];
}

async function judgeAll(
  library: Library,
  pairs: readonly (readonly [PaperId, PaperId])[],
  signal: AbortSignal,
): Promise<CandidatePair[] | null> {
  const found: CandidatePair[] = [];
  for (let at = 0; at < pairs.length; at += PAIRS_A_TURN) {
    if (signal.aborted) return null;
    const some = pairs.slice(at, at + PAIRS_A_TURN);
    // Reading them waits for the database, and so lets the window have its turn.
    const known = knowPapers(await readPapers(library.db, [...new Set(some.flat())]));
    for (const [a, b] of some) {
      const [one, other] = [known.get(a), known.get(b)];
      const judged = one === undefined || other === undefined ? null : judgePair(one, other);
      if (judged !== null) found.push({ a, b, ...judged });
    }
  }
  return found;
}

/** Decisions change no paper that is kept here, and are looked up each time. */
async function withoutDecided(library: Library, pairs: readonly CandidatePair[]): Promise<CandidatePair[]> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const [papers, families, isApart] = await Promise.all([
    readPapers(library.db, ids),
    readFamilies(library.db, ids),
    readToldApart(library.db),
  ]);
  const here = new Set(papers.map((paper) => paper.id));
  const familyOf = new Map(families.flatMap((family) => family.paperIds.map((id) => [id, family.id] as const)));
  return pairs.filter(({ a, b }) => {
    const isFamily = familyOf.has(a) && familyOf.get(a) === familyOf.get(b);
    return here.has(a) && here.has(b) && !isFamily && !isApart(a, b);
  });
}

const KINDS: readonly CandidatePair['kind'][] = ['same', 'family', 'review'];

/** The surest first, then as the papers came. */
function sortPairs(pairs: CandidatePair[]): CandidatePair[] {
  return pairs.sort(
    (x, y) => KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1),
  );
}
