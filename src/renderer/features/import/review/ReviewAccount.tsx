import { useDeferredValue, useMemo } from 'react';
import type { ImportDecisions } from '../../../commands/import-preview';
import { LineSum } from '../LineAccount';
import { countFileLines, outcomesOf, type ReadFile } from './tally';

/** Follows each decision, a moment later where the file is long. */
export function ReviewAccount({ file, decisions }: { file: ReadFile; decisions: ImportDecisions }) {
  const decided = useDeferredValue(decisions);
  const lines = useMemo(() => countFileLines(file, outcomesOf(file, decided)), [file, decided]);
  return <LineSum lines={lines} />;
}
