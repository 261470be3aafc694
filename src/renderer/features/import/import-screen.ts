import { create } from 'zustand';
import type { PaperId, SourceId } from '../../../shared/model/id';

/** What of imports is on screen. */
export type ImportScreen = {
  /** The import under the cursor of the place Imports. */
  openId: SourceId | null;
  pasting: boolean;
  /** What was typed for pasting and not imported yet: Escape must not lose it. */
  pasted: string;
  kept: KeptAfterRemoval | null;
};

/** Papers that a removed import left, since the reader had worked on them; `what` says what was removed, `seq` takes it back. */
export type KeptAfterRemoval = { ids: readonly PaperId[]; seq: number | null; what: string };

export const useImportScreen = create<ImportScreen>(() => ({
  openId: null,
  pasting: false,
  pasted: '',
  kept: null,
}));

/** For links to an import from elsewhere: the place Imports then opens with the cursor on it. */
export function selectImport(importId: SourceId): void {
  useImportScreen.setState({ openId: importId });
}
