import { create } from 'zustand';
import type { PaperId, SourceId } from '../../../shared/model/id';
import type { Import } from '../../storage/sources';

/** What of imports is on screen. */
export type ImportScreen = {
  /** The import under the cursor of the place Imports. */
  openId: SourceId | null;
  pasting: boolean;
  /** What was typed for pasting and not imported yet: Escape must not lose it. */
  pasted: string;
  removal: AskedRemoval | null;
};

/** An import that is to be removed, and those of its papers that the reader has worked on. */
export type AskedRemoval = { one: Import; worked: readonly PaperId[] };

export const useImportScreen = create<ImportScreen>(() => ({
  openId: null,
  pasting: false,
  pasted: '',
  removal: null,
}));

/** For links to an import from elsewhere: the place Imports then opens with the cursor on it. */
export function selectImport(importId: SourceId): void {
  useImportScreen.setState({ openId: importId });
}
