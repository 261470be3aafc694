import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { MentionNames } from '../../../editor/mention-names';
import { useLibrary } from '../../../shell/library';
import { readLinkNames } from '../../../storage/mention-names';

/** Tells the mentions on the sheet what they are called, and anew with each change of the library. */
export function useMentionNames(names: MentionNames): void {
  const { db } = useLibrary();
  const [wanted, setWanted] = useState(() => names.wanted());
  useEffect(() => names.onWanted(() => setWanted(names.wanted())), [names]);
  const found = useLiveQuery(() => readLinkNames(db, wanted), [db, wanted]);
  useEffect(() => {
    if (found !== undefined) names.tell(found);
  }, [names, found]);
}
