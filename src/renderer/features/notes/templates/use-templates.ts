import { useLiveQuery } from 'dexie-react-hooks';
import type { Template } from '../../../../shared/model/template';
import { useLibrary } from '../../../shell/library';
import { readTemplates } from '../../../storage/templates';

/** In their order, with those of the app that were deleted. Undefined until they have been read. */
export function useTemplates(): readonly Template[] | undefined {
  const { db } = useLibrary();
  return useLiveQuery(() => readTemplates(db), [db]);
}
