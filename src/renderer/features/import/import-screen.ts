import { create } from 'zustand';
import type { PaperId, SourceId } from '../../../shared/model/id';

/** What of imports is on screen. */
export type ImportScreen = {
  /** The import under the cursor of the place Imports. */
  openId: SourceId | null;
  pasting: boolean;
  /** What was typed for pasting and not imported yet: Escape must not lose it. */
  pasted: string;
  /** Papers that a removed import left, since the reader had worked on them. */
  keptIds: readonly PaperId[];
};

export const useImportScreen = create<ImportScreen>(() => ({
  openId: null,
  pasting: false,
  pasted: '',
  keptIds: [],
}));

/** For links to an import from elsewhere: the place Imports then opens with the cursor on it. */
export function selectImport(importId: SourceId): void {
  useImportScreen.setState({ openId: importId });
}
