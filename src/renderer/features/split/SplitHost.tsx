import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { useActions } from '../../shell/actions';
import { isPaperPlace } from '../../shell/place';
import { readTargets, useScreen } from '../../shell/screen-state';
import { targetsOf } from '../../shell/selection';
import { useLibrary } from '../../storage/library-context';
import { readPaperParts } from '../../storage/paper-parts';
import { SplitDialog } from './SplitDialog';

/** Mounted once by the app. Of several selected papers none is meant. */
export function SplitHost() {
  const library = useLibrary();
  const [id, setId] = useState<PaperId | null>(null);
  const hasOne = useScreen(({ place, selection }) => isPaperPlace(place) && targetsOf(selection).length === 1);
  useActions({ 'paper.split': hasOne && !library.readOnly ? () => setId(readTargets()[0] ?? null) : null });
  // Undefined while it is read, null where it has gone meanwhile.
  const found = useLiveQuery(async () => (id === null ? null : await readPaperParts(library.db, id)), [library.db, id]);
  if (found === undefined || found === null || found.paper.id !== id) return null;
  return <SplitDialog key={id} paper={found.paper} parts={found.parts} onClose={() => setId(null)} />;
}
