import type { RuleId } from '../../../shared/model/id';
import type { Rule, RuleDraft } from '../../../shared/model/rule';
import { createRule, editRule, runRules } from '../../commands/commands';
import type { RuleTexts } from '../../commands/rule-texts';
import { formatCount } from '../../i18n/format';
import { getWords } from '../../i18n/start-i18n';
import { notify, notifyChange, notifyError, notifyProgress, runCommand } from '../../shell/notices';
import type { Library } from '../../storage/library';

/** Answers whether it was kept. */
export async function saveRule(library: Library, rule: Rule | null, draft: RuleDraft): Promise<boolean> {
  return (await keep(library, rule, draft, false)) !== null;
}

/** As `saveRule`; what the run did is told, and undone on its own. */
export async function saveAndRun(
  library: Library,
  rule: Rule | null,
  draft: RuleDraft,
  texts: RuleTexts,
): Promise<boolean> {
  const id = await keep(library, rule, draft, true);
  if (id !== null) void runThese(library, [id], texts);
  return id !== null;
}

async function keep(library: Library, rule: Rule | null, draft: RuleDraft, quiet: boolean): Promise<RuleId | null> {
  if (rule !== null) return (await runCommand(editRule(library, rule.id, draft), { quiet })) === null ? null : rule.id;
  return (await runCommand(createRule(library, draft), { quiet }))?.ruleId ?? null;
}

/** With progress and Cancel where it takes long. Never throws. */
export async function runThese(library: Library, ids: readonly RuleId[], texts: RuleTexts): Promise<void> {
  const words = getWords();
  const stop = new AbortController();
  const progress = notifyProgress(words('rules.preview.busy'), () => stop.abort());
  const onProgress = (done: number, total: number): void =>
    progress.update(words('rules.progress', { done: formatCount(done), total: formatCount(total) }), done, total);
  try {
    const result = await runRules(library, ids, 'all', { signal: stop.signal, onProgress, texts });
    progress.close();
    if (result.cancelled) notify({ text: words('rules.cancelled') });
    else if (result.seq === null) notify({ text: words('rules.nothing') });
    else notifyChange(result);
  } catch (error) {
    progress.close();
    notifyError(error);
  }
}
