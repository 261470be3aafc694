import type { Words } from '../../i18n/words';

/** Which rule gave something: its name, null where it is gone. What no rule gave is not said. */
export function describeGiven(words: Words, rule: string | null | undefined): string | undefined {
  if (rule === undefined) return undefined;
  return rule === null ? words('rules.byGone') : words('rules.by', { name: rule });
}
