import { create } from 'zustand';
import type { ImportOutcome } from '../../commands/commands';
import type { PaperId, SourceId } from '../../../shared/model/id';

/** What of imports is on screen. Outcomes are kept while they are looked at: a file that added nothing is stored nowhere. */
export type ImportScreen = {
  /** The import under the cursor of the place Imports. */
  openId: SourceId | null;
  outcome: ImportOutcome | null;
  pasting: boolean;
  /** What was typed for pasting and not imported yet: Escape must not lose it. */
  pasted: string;
  /** Papers that a removed import left, since the reader had worked on them. */
  keptIds: readonly PaperId[];
};

export const useImportScreen = create<ImportScreen>(() => ({
  openId: null,
  outcome: null,
  pasting: false,
  pasted: '',
  keptIds: [],
}));

/** For links to an import from elsewhere: the place Imports then opens with the cursor on it. */
export function selectImport(importId: SourceId): void {
  useImportScreen.setState({ openId: importId });
}
