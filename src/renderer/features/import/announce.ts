import { statuses } from '../../../shared/model/paper';
import type { RuleTally } from '../../../shared/model/rule-gift';
import type { ImportOutcome } from '../../commands/commands';
import { describeFailure } from '../../i18n/describe';
import { formatCount, formatList } from '../../i18n/format';
import { getWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import { notify } from '../../shell/notices';
import { goTo } from '../../shell/screen-state';
import { selectImport } from './import-screen';

/** "79 new papers. 2 changed. 3 were left out." */
export function describeOutcome(words: Words, { counts, byRules }: Pick<ImportOutcome, 'counts' | 'byRules'>): string {
  const parts = [
    ['added', counts.added],
    ['changed', counts.merged],
    ['known', counts.same],
    ['leftOut', counts.leftOut],
    ['problems', counts.problems],
  ] as const;
  const told = parts.flatMap(([key, count]) =>
    count === 0 ? [] : [words(`import.done.${key}`, { count, shown: formatCount(count) })],
  );
  const nothing = counts.added + counts.merged === 0 ? [words('import.done.nothing')] : [];
  return [...nothing, ...told, ...describeTally(words, byRules)].join(' ');
}

/** "Rules tagged 12 and moved 3 to Maybe." */
function describeTally(words: Words, { tagged, listed, moved }: RuleTally): string[] {
  const parts = [
    ...(tagged === 0 ? [] : [words('import.done.tagged', { shown: formatCount(tagged) })]),
    ...(listed === 0 ? [] : [words('import.done.listed', { shown: formatCount(listed) })]),
    ...statuses.flatMap((status) => {
      const count = moved[status] ?? 0;
      const to = { shown: formatCount(count), status: words(`status.${status}`) };
      return count === 0 ? [] : [words('import.done.moved', to)];
    }),
  ];
  return parts.length === 0 ? [] : [words('import.done.byRules', { what: formatList(parts) })];
}

// More sentences than these are a wall; the rest is counted.
const MAX_FAILURES = 3;

/** After an import: what it did, with Undo and the way to its lines. Each file that was not taken gets its sentence. */
export function announce(outcome: ImportOutcome): void {
  const words = getWords();
  const { sources, same, failures, seq } = outcome;
  for (const { name, error } of failures.slice(0, MAX_FAILURES)) {
    const { code, params } = error;
    notify({ text: describeFailure(words, { code, params: { name, ...params } }), tone: 'error', stays: true });
  }
  const more = failures.length - MAX_FAILURES;
  if (more > 0) notify({ text: words('import.done.moreFailed', { count: more }), tone: 'error', stays: true });
  if (sources.length + same.length === 0) return;
  const [first] = sources;
  notify({
    text: describeOutcome(words, outcome),
    undoSeq: seq,
    also: first === undefined ? undefined : { text: words('import.done.show'), run: () => showImport(first.importId) },
  });
}

function showImport(importId: Parameters<typeof selectImport>[0]): void {
  selectImport(importId);
  goTo({ kind: 'imports' });
}
