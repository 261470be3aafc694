import { useEffect } from 'react';
import { useActions } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { notifyError } from '../../shell/notices';
import { isPaperPlace, isSamePlace } from '../../shell/place';
import { useScreen } from '../../shell/screen-state';
import { leaveTriage, startTriage, useSitting } from './sitting';

/** Mounted once by the app: begins a sitting over the list that is on screen, and ends the mode where the reader goes elsewhere. */
export function TriageHost({ placeName }: { placeName: string }) {
  const library = useLibrary();
  const { list } = useLibraryRows();
  const isOn = useSitting(({ sitting }) => sitting !== null);
  const canStart = useScreen(({ place }) => isPaperPlace(place)) && !library.readOnly && !isOn;
  function start(): void {
    const { place, shownIds, selection } = useScreen.getState();
    // Papers that were marked are meant, in the order of the list.
    const ids = selection.ids.size > 1 ? shownIds.filter((id) => selection.ids.has(id)) : shownIds;
    startTriage(library, { place, placeName, list, ids, from: selection.focusedId }).catch(notifyError);
  }
  useActions({ 'triage.start': canStart ? start : null });
  useEffect(
    () =>
      useScreen.subscribe(({ place }, before) => {
        if (!isSamePlace(place, before.place)) leaveTriage();
      }),
    [],
  );
  return null;
}
