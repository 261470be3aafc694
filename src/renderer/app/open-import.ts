import type { SourceId } from '../../shared/model/id';
import { selectImport } from '../features/import/import-screen';
import { goTo } from '../shell/screen-state';

export function openImport(importId: SourceId): void {
  selectImport(importId);
  goTo({ kind: 'imports' });
}
