import { identityKinds } from '../../../shared/dedupe/reasons';
import { ruleNames } from '../../../shared/import/boilerplate';
import { problemCodes } from '../../../shared/import/types';
import { isWordKey, type WordKey, type Words } from '../../i18n/words';
import type { Outcome } from './line-outcomes';

const knownBy = ['title', 'near-title', 'abstract', 'near-abstract', 'trash', 'merged'] as const;

/** What stands under a row: why its lines are what they are. Null where there is nothing to say. */
export function findReason(outcome: Outcome): WordKey | null {
  if (outcome.kind === 'new') return outcome.suggested ? 'import.why.suggested' : null;
  if (outcome.kind === 'problem') {
    const code = problemCodes.find((one) => one === outcome.why);
    return code === undefined ? 'import.why.unrecognised' : `import.why.${code}`;
  }
  if (outcome.kind === 'boilerplate') {
    const rule = ruleNames.find((one) => one === outcome.why);
    return rule === undefined ? 'import.rule.unknown' : `import.rule.${rule}`;
  }
  if (outcome.kind === 'leftOut') return null;
  const known = knownBy.find((one) => one === outcome.why);
  if (known !== undefined) return `import.known.${known}`;
  return identityKinds.some((one) => one === outcome.why) ? 'import.known.id' : 'import.known.merged';
}

/** Encodings of a newer build go by the name of the standard. */
export function nameEncoding(words: Words, name: string): string {
  const key = `encoding.${name.toLowerCase()}`;
  return isWordKey(key) ? words(key) : name;
}
