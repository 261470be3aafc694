import { Import, Merge, Pencil, Undo2, type LucideIcon } from 'lucide-react';
import type { NoteVersion } from '../../../../shared/model/note-version';
import { Icon } from '../../../ui/Icon';

const SIGNS: Record<NoteVersion['why'], LucideIcon> = { writing: Pencil, import: Import, restore: Undo2, merge: Merge };

/** Its words stand beside it. */
export function VersionSign({ why }: { why: NoteVersion['why'] }) {
  return <Icon of={SIGNS[why]} small />;
}
