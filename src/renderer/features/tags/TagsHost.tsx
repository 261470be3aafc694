import { useRef, useState } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { isPaperPlace } from '../../shell/place';
import { giveFocusBack } from '../../shell/overlay';
import { findPaperAnchor } from '../../shell/paper-anchor';
import { readTargets, useScreen } from '../../shell/screen-state';
import { Popover } from '../../ui/Popover';
import { TagManager } from './TagManager';
import { TagPicker } from './TagPicker';

/** Mounted once by the app: binds the actions of tags and holds what they open. */
export function TagsHost() {
  const words = useWords();
  const inPapers = useScreen(
    ({ place }) => isPaperPlace(place) || place.kind === 'highlights' || place.kind === 'lost',
  );
  const hasTarget = useScreen(({ selection }) => selection.focusedId !== null || selection.ids.size > 0);
  const [tagged, setTagged] = useState<readonly PaperId[] | null>(null);
  const [managing, setManaging] = useState(false);
  // What had the focus when it was asked for by key: the picker is gone too fast to give it back, and the list would take it.
  const from = useRef<Element | null>(null);
  function open(): void {
    from.current = document.activeElement;
    setTagged(readTargets());
  }
  useActions({
    'paper.tag': inPapers && hasTarget ? open : null,
    'tags.manage': () => setManaging(true),
  });
  function close(): void {
    setTagged(null);
    giveFocusBack(() => from.current instanceof HTMLElement && from.current.focus({ preventScroll: true }));
  }
  return (
    <>
      {tagged !== null && (
        <Popover
          bare
          open
          label={words('tags.picker.title')}
          anchor={findPaperAnchor('paper-tags')}
          onOpenChange={(open) => !open && close()}
        >
          <TagPicker paperIds={tagged} onClose={close} />
        </Popover>
      )}
      {managing && <TagManager onClose={() => setManaging(false)} />}
    </>
  );
}
