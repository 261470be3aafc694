import { AppError } from '../../shared/app-error';
import { diffRow } from '../../shared/model/effects';
import type { RuleId } from '../../shared/model/id';
import { placeInOrder, placeLast } from '../../shared/model/order-key';
import { findRuleProblem, parseRuleName, type Rule, type RuleDraft } from '../../shared/model/rule';
import type { Library } from '../storage/library';
import { readRules } from '../storage/rules';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult } from './run-command';

/**
 * Behind all others. It acts on nothing yet.
 * @throws AppError row-invalid where it has no name, or gives nothing
 */
export async function createRule(library: Library, draft: RuleDraft): Promise<CommandResult & { ruleId: RuleId }> {
  const id = library.nextId<RuleId>();
  const fields = requireRule(id, draft);
  const result = await runCommand(library, async () => {
    const orderKey = placeLast(await readRules(library.db), [id]).get(id) ?? '';
    const row: Rule = { id, ...fields, orderKey, createdAt: library.now() };
    return { label: labelOf('change.createRule', row), effects: [{ kind: 'insert', table: 'rules', id, row }] };
  });
  return { ...result, ruleId: id };
}

/**
 * What it gave stays as it is.
 * @throws AppError row-invalid where it would have no name, or give nothing
 */
export function editRule(library: Library, id: RuleId, fields: Partial<RuleDraft>): Promise<CommandResult> {
  return runCommand(library, async () => {
    const rule = await library.db.rules.get(id);
    if (rule === undefined) return { label: createLabel('change.editRule', { name: '' }), effects: [] };
    const next = { ...rule, ...requireRule(id, { ...rule, ...fields }) };
    return { label: labelOf('change.editRule', next), effects: diffRow('rules', id, rule, next) };
  });
}

/** To a place in the order, from 0; places past either end are its ends. */
export function moveRule(library: Library, id: RuleId, to: number): Promise<CommandResult> {
  return runCommand(library, async () => {
    const rules = await readRules(library.db);
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined) return { label: createLabel('change.moveRule', { name: '' }), effects: [] };
    const others = rules.filter((one) => one.id !== id);
    const before = others[Math.max(0, to)];
    const keys = placeInOrder(rules, new Set([id]), before === undefined ? 'last' : { before: before.id });
    const effects = rules.flatMap((one) => {
      const orderKey = keys.get(one.id);
      return orderKey === undefined ? [] : diffRow('rules', one.id, one, { ...one, orderKey });
    });
    return { label: labelOf('change.moveRule', rule), effects };
  });
}

/** What it gave stays, and says that the rule is gone. */
export function deleteRule(library: Library, id: RuleId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const row = await library.db.rules.get(id);
    if (row === undefined) return { label: createLabel('change.deleteRule', { name: '' }), effects: [] };
    return { label: labelOf('change.deleteRule', row), effects: [{ kind: 'remove', table: 'rules', id, row }] };
  });
}

function requireRule(id: RuleId, draft: RuleDraft): RuleDraft {
  const name = parseRuleName(draft.name);
  if (name === null || findRuleProblem(draft) !== null) throw new AppError('row-invalid', { table: 'rules', id });
  const { filter, tagIds, status, listIds, onImport } = draft;
  return { name, filter, tagIds: [...new Set(tagIds)], status, listIds: [...new Set(listIds)], onImport };
}

function labelOf(key: LabelKey, { name }: Pick<Rule, 'name'>) {
  return createLabel(key, { name: cutTitle(name) });
}
