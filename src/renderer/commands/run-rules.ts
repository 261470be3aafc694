import { AppError } from '../../shared/app-error';
import { applyRules, type RuleOutcome } from '../../shared/list/apply-rules';
import { findAll } from '../../shared/list/find-rows';
import type { LibraryList } from '../../shared/list/library-list';
import { readyRules, type ReadyRule, type RuleScope } from '../../shared/list/ready-rule';
import type { ChangeLabel, Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { PaperId, RuleId } from '../../shared/model/id';
import type { Rule } from '../../shared/model/rule';
import { countGifts, createTally, withGifts, type RuleGift, type RuleTally } from '../../shared/model/rule-gift';
import type { Library } from '../storage/library';
import { readLibraryList } from '../storage/library-rows';
import { readPapers } from '../storage/papers';
import { readRules, readRuleScope } from '../storage/rules';
import { createLabel, cutTitle } from './labels';
import { createListPlaces } from './list-places';
import { createRuleTexts, type RuleProgress, type RuleTexts } from './rule-texts';
import { runCommand, type CommandResult, type Plan } from './run-command';

export type RunOptions = {
  signal?: AbortSignal;
  onProgress?: RuleProgress;
  /** What a preview has read already. */
  texts?: RuleTexts;
};

/** `cancelled`: nothing was done. */
export type RulesResult = CommandResult & { tally: RuleTally; cancelled: boolean };

/**
 * Lets rules act on papers, as one change: each effect says whose it is. Texts are read before other commands have to wait; what changed
 * meanwhile is looked at again.
 * @param among the papers that they act on; 'all' are those of the library
 */
export async function runRules(
  library: Library,
  ruleIds: readonly RuleId[],
  among: readonly PaperId[] | 'all' = 'all',
  { signal = new AbortController().signal, onProgress = () => undefined, texts }: RunOptions = {},
): Promise<RulesResult> {
  const options = { signal, onProgress, texts: texts ?? createRuleTexts(library.db) };
  const tally = createTally();
  await readAsked(library, await pickRules(library, ruleIds), among, options);
  const result = await runCommand(library, async () => {
    const rules = await pickRules(library, ruleIds);
    const { list, outcome } = await planRules(library, rules, among, options);
    const effects = await effectsOf(library, list, outcome, { tally, signal, onProgress });
    if (signal.aborted) return { label: labelOf(rules, outcome, createTally()), effects: [] };
    return { label: labelOf(rules, outcome, tally), effects } satisfies Plan;
  });
  return { ...result, tally: signal.aborted ? createTally() : tally, cancelled: signal.aborted };
}

/** What rules would do now; null where it was cancelled. Also for a rule that is not kept yet. */
export async function previewRules(
  library: Library,
  rules: readonly Rule[],
  { signal = new AbortController().signal, onProgress = () => undefined, texts }: RunOptions = {},
): Promise<{ list: LibraryList; outcome: RuleOutcome } | null> {
  const options = { signal, onProgress, texts: texts ?? createRuleTexts(library.db) };
  const planned = await planRules(library, rules, 'all', options);
  return signal.aborted ? null : planned;
}

/** @throws AppError row-invalid where there is no such rule any more */
async function pickRules(library: Library, ids: readonly RuleId[]): Promise<Rule[]> {
  const rules = (await readRules(library.db)).filter((rule) => ids.includes(rule.id));
  if (ids.length > 0 && rules.length === 0) throw new AppError('row-invalid', { table: 'rules' });
  return rules;
}

type Asked = { list: LibraryList; among: Uint32Array; rules: ReadyRule[]; scope: RuleScope };

/** What rules look at now; the texts that decide are known then, unless it was cancelled. */
async function readAsked(
  library: Library,
  rules: readonly Rule[],
  among: readonly PaperId[] | 'all',
  { signal, onProgress, texts }: Required<RunOptions>,
): Promise<Asked> {
  const [list, scope] = await Promise.all([readLibraryList(library.db), readRuleScope(library.db)]);
  const ordinals = among === 'all' ? findAll(list) : placesOf(list, new Set(among));
  const asked = { list, among: ordinals, rules: readyRules(rules, scope), scope };
  await texts.read(asked, signal, onProgress);
  return asked;
}

async function planRules(
  library: Library,
  rules: readonly Rule[],
  among: readonly PaperId[] | 'all',
  options: Required<RunOptions>,
): Promise<{ list: LibraryList; outcome: RuleOutcome }> {
  const asked = await readAsked(library, rules, among, options);
  const { list } = asked;
  if (options.signal.aborted) return { list, outcome: { matched: new Map(), papers: [] } };
  return { list, outcome: applyRules(list, asked.among, asked.rules, asked.scope, options.texts.has(list)) };
}

function placesOf(list: LibraryList, ids: ReadonlySet<PaperId>): Uint32Array {
  return findAll(list).filter((ordinal) => {
    const row = list.rows[ordinal];
    return row !== undefined && ids.has(row.id);
  });
}

// Papers that are read whole at once: their texts need not all be in memory for the sake of a tag.
const READ_AT_ONCE = 500;

type EffectOptions = { tally: RuleTally; signal: AbortSignal; onProgress: RuleProgress };

async function effectsOf(
  library: Library,
  list: LibraryList,
  { papers }: RuleOutcome,
  { tally, signal, onProgress }: EffectOptions,
): Promise<Effect[]> {
  const at = library.now();
  const places = createListPlaces(list);
  const effects: Effect[] = [];
  for (let from = 0; from < papers.length && !signal.aborted; from += READ_AT_ONCE) {
    const some = new Map(papers.slice(from, from + READ_AT_ONCE).map((one) => [idAt(list, one.ordinal), one.gifts]));
    for (const paper of await readPapers(library.db, [...some.keys()])) {
      const gifts: RuleGift[] = some.get(paper.id) ?? [];
      countGifts(tally, gifts);
      for (const one of diffRow('papers', paper.id, paper, withGifts(paper, gifts, at, places.next))) effects.push(one);
    }
    onProgress(Math.min(from + READ_AT_ONCE, papers.length), papers.length);
  }
  return effects;
}

function idAt(list: LibraryList, ordinal: number): PaperId {
  const row = list.rows[ordinal];
  if (row === undefined) throw new Error('a paper that is not in the list');
  return row.id;
}

/** "Rule Surveys tagged 12 papers": where one rule did one thing it is said, else how many papers changed. */
function labelOf(rules: readonly Rule[], { papers }: RuleOutcome, { tagged, listed, moved }: RuleTally): ChangeLabel {
  const count = papers.length;
  const [rule] = rules;
  if (rule === undefined || rules.length > 1) return createLabel('change.runRules', { rules: rules.length, count });
  const named = { name: cutTitle(rule.name), count };
  const [status, ...others] = Object.keys(moved);
  if (tagged === count && listed === 0 && status === undefined) return createLabel('change.ruleTagged', named);
  if (listed === count && tagged === 0 && status === undefined) return createLabel('change.ruleListed', named);
  const hasMovedAll = tagged + listed === 0 && others.length === 0 && status !== undefined;
  return hasMovedAll ? createLabel('change.ruleMoved', { ...named, status }) : createLabel('change.runRule', named);
}
