import { useRef, useState } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { isPaperPlace } from '../../shell/place';
import { useBeside } from '../../shell/beside';
import { readTargets, useScreen } from '../../shell/screen-state';
import { Popover } from '../../ui/Popover';
import { TagManager } from './TagManager';
import { TagPicker } from './TagPicker';

/** Buttons that open the picker carry this attribute, so that it stands by them also when a key opened it. */
export const TAG_ANCHOR = '[data-anchor="paper-tags"]';

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
    requestAnimationFrame(() => from.current instanceof HTMLElement && from.current.focus({ preventScroll: true }));
  }
  return (
    <>
      {tagged !== null && (
        <Popover
          bare
          open
          label={words('tags.picker.title')}
          anchor={findAnchor()}
          onOpenChange={(open) => !open && close()}
        >
          <TagPicker paperIds={tagged} onClose={close} />
        </Popover>
      )}
      {managing && <TagManager onClose={() => setManaging(false)} />}
    </>
  );
}

/** The one that is seen: in a narrow pane the chips move, and both places are in the document. */
function findAnchor(): Element | null {
  const pane = document.querySelector(`[data-pane="${useBeside.getState().isMeant ? 'beside' : 'paper'}"]`);
  const all = [...(pane?.querySelectorAll<HTMLElement>(TAG_ANCHOR) ?? [])];
  return all.find((one) => one.offsetParent !== null) ?? pane;
}
