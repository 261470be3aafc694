import type { ChangeLabel } from '../../shared/model/change';
import type { Failure } from '../../shared/result';
import { statuses } from '../../shared/model/paper';
import { AppError } from '../../shared/app-error';
import { en } from './en';
import type { WordKey, WordParams, Words } from './words';

function isKey(key: string): key is WordKey {
  return key in en || `${key}_other` in en;
}

/** The sentence of a failure: what happened and what to do. */
export function describeFailure(words: Words, failure: Failure): string {
  return words(`error.${failure.code}`, { name: words('error.file'), ...failure.params });
}

/** Any thrown value: our own bugs get the general sentence, and their text goes to the log, not to the person. */
export function describeError(words: Words, error: unknown): string {
  if (error instanceof AppError) return describeFailure(words, error);
  return words('error.internal');
}

/** Labels are kept with the changes for years: one that this build does not know still reads as a sentence. */
export function describeLabel(words: Words, label: ChangeLabel): string {
  const cleared = label.key === 'change.setRating' && label.params['rating'] === 0;
  const known = isKey(label.key) ? label.key : 'change.unknown';
  return words(cleared ? 'change.clearRating' : known, readParams(words, label.params));
}

// A notice is one line: the title says which paper, not all of its name.
const MAX_TITLE = 44;

function cutTitle(title: string): string {
  return title.length <= MAX_TITLE ? title : `${title.slice(0, MAX_TITLE - 1).trimEnd()}…`;
}

function readParams(words: Words, params: ChangeLabel['params']): WordParams {
  const status = statuses.find((one) => one === params['status']);
  return {
    count: 1,
    ...params,
    title: cutTitle(String(params['title'] ?? '') || words('list.untitled')),
    ...(status === undefined ? {} : { status: words(`status.${status}`) }),
  };
}
