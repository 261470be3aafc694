import { findAsked, type HasText } from '../../shared/list/apply-rules';
import type { LibraryList } from '../../shared/list/library-list';
import type { ListRow } from '../../shared/list/list-row';
import type { ReadyRule, RuleScope } from '../../shared/list/ready-rule';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { foldPaper, hasWords } from '../../shared/text/match-words';
import type { PostilDatabase } from '../storage/database';
import { readPaperPages } from '../storage/paper-pages';

// Fewer are fetched by their ids; more are read in passing through the library.
const BY_ID = 200;

export type RuleProgress = (done: number, total: number) => void;

/**
 * Which papers have the words of rules. The list holds no abstracts: they are read where words decide, looked at and forgotten; what is kept
 * is yes or no for each row. A changed paper has a new row, and is looked at anew.
 */
export type RuleTexts = {
  /** Reads what is not known yet. */
  read(
    asked: { list: LibraryList; among: Uint32Array; rules: readonly ReadyRule[]; scope: RuleScope },
    signal: AbortSignal,
    onProgress: RuleProgress,
  ): Promise<void>;
  /** Of what was read. */
  has(list: LibraryList): HasText;
};

type Known = WeakMap<ListRow, boolean>;
type Missing = { words: readonly string[]; known: Known; rows: Map<PaperId, ListRow> };

export function createRuleTexts(db: PostilDatabase): RuleTexts {
  const byWords = new Map<string, Known>();
  function knownOf({ words }: ReadyRule): Known {
    const key = words.join(' ');
    const known = byWords.get(key) ?? new WeakMap<ListRow, boolean>();
    byWords.set(key, known);
    return known;
  }
  return {
    async read({ list, among, rules, scope }, signal, onProgress) {
      const missing: Missing[] = [];
      for (const rule of rules) {
        if (rule.words.length === 0) continue;
        const known = knownOf(rule);
        const rows = new Map<PaperId, ListRow>();
        for (const ordinal of findAsked(list, among, rule, scope)) {
          const row = list.rows[ordinal] as ListRow;
          if (!known.has(row)) rows.set(row.id, row);
        }
        if (rows.size > 0) missing.push({ words: rule.words, known, rows });
      }
      await readMissing(db, missing, { total: list.rows.length, signal, onProgress });
    },
    has: (list) => (ordinal, rule) => knownOf(rule).get(list.rows[ordinal] as ListRow) === true,
  };
}

type ReadOptions = { total: number; signal: AbortSignal; onProgress: RuleProgress };

async function readMissing(
  db: PostilDatabase,
  missing: readonly Missing[],
  { total, signal, onProgress }: ReadOptions,
): Promise<void> {
  const ids = new Set(missing.flatMap(({ rows }) => [...rows.keys()]));
  if (ids.size === 0) return;
  if (ids.size <= BY_ID) {
    const papers = await db.papers.bulkGet([...ids]);
    return look(
      papers.filter((paper) => paper !== undefined),
      missing,
    );
  }
  let done = 0;
  for await (const page of readPaperPages(db)) {
    if (signal.aborted) return;
    look(
      page.filter((paper) => ids.has(paper.id)),
      missing,
    );
    done += page.length;
    onProgress(Math.min(done, total), total);
  }
}

function look(papers: readonly Paper[], missing: readonly Missing[]): void {
  for (const paper of papers) {
    const folded = foldPaper(paper);
    for (const { words, known, rows } of missing) {
      const row = rows.get(paper.id);
      if (row !== undefined) known.set(row, hasWords(folded, words));
    }
  }
}
