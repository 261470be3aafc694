import { createImportItem } from '../../shared/ipc/import-request';
import { defaultSettings } from '../../shared/model/settings';
import type { ImportWanted } from './import-outcome';

const { take } = defaultSettings.import;

/** An import as a person starts it who has said nothing about it. */
export function wantText(text: string, name: string): ImportWanted {
  return { items: [createImportItem({ text, name })], take };
}
export function wantFiles(grants: readonly string[]): ImportWanted {
  return { items: grants.map((grant) => createImportItem({ grant })), take };
}
