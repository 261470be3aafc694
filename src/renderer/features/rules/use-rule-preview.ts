import { useEffect, useMemo, useState } from 'react';
import type { RuleOutcome } from '../../../shared/list/apply-rules';
import type { LibraryList } from '../../../shared/list/library-list';
import type { Rule } from '../../../shared/model/rule';
import { previewRules } from '../../commands/commands';
import { createRuleTexts, type RuleTexts } from '../../commands/rule-texts';
import { useLibraryRows } from '../../shell/library-rows';
import { notifyError } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';

export type Preview = {
  found: { list: LibraryList; outcome: RuleOutcome; of: readonly Rule[] } | null;
  /** Texts that are being read, where that takes long enough to be told. */
  reading: { done: number; total: number } | null;
  /** What was read, for the run that follows. */
  texts: RuleTexts;
};

// A pause in typing: to look at each letter would read the texts of a large library for nothing.
const LOOK_AFTER_MS = 200;

/** What these rules would do, looked at again whenever they or the library change. What was found last stays until then. */
export function useRulePreview(rules: readonly Rule[]): Preview {
  const library = useLibrary();
  const { list } = useLibraryRows();
  const texts = useMemo(() => createRuleTexts(library.db), [library]);
  const [found, setFound] = useState<Preview['found']>(null);
  const [reading, setReading] = useState<Preview['reading']>(null);
  useEffect(() => {
    const stop = new AbortController();
    async function look(): Promise<void> {
      const onProgress = (done: number, total: number): void => setReading({ done, total });
      const next = await previewRules(library, rules, { signal: stop.signal, onProgress, texts });
      if (stop.signal.aborted) return;
      setReading(null);
      if (next !== null) setFound({ ...next, of: rules });
    }
    const timer = setTimeout(() => void look().catch(notifyError), LOOK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // The list is what was looked at: another one is a reason to look again.
  }, [library, rules, list, texts]);
  return { found, reading, texts };
}
