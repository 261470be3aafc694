import { useRef, useState } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { archiveList, deleteList } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { askForList, useListForm } from '../../shell/list-form';
import { giveFocusBack } from '../../shell/overlay';
import { findPaperAnchor } from '../../shell/paper-anchor';
import { isPaperPlace } from '../../shell/place';
import { useRunCommand } from '../../shell/run-command';
import { readTargets, useScreen } from '../../shell/screen-state';
import { Popover } from '../../ui/Popover';
import { ListForm } from './ListForm';
import { ListPicker } from './ListPicker';

/** Mounted once by the app: binds the actions of lists and holds what they open. */
export function ListsHost() {
  const words = useWords();
  const { readOnly } = useLibrary();
  const { lists } = useLibraryRows();
  const [listed, setListed] = useState<readonly PaperId[] | null>(null);
  const asked = useListForm((state) => state.asked);
  const inPapers = useScreen(
    ({ place }) => isPaperPlace(place) || place.kind === 'highlights' || place.kind === 'lost',
  );
  const hasTarget = useScreen(({ selection }) => selection.focusedId !== null || selection.ids.size > 0);
  // What had the focus when it was asked for by key: the picker is gone too fast to give it back, and the list would take it.
  const from = useRef<Element | null>(null);
  function open(): void {
    from.current = document.activeElement;
    setListed(readTargets());
  }
  function close(): void {
    setListed(null);
    giveFocusBack(() => from.current instanceof HTMLElement && from.current.focus({ preventScroll: true }));
  }
  useActions({
    'paper.lists': inPapers && hasTarget && !readOnly ? open : null,
    'lists.new': readOnly ? null : () => askForList({ kind: 'new', isFolder: false, parentId: null }),
    'lists.newFolder': readOnly ? null : () => askForList({ kind: 'new', isFolder: true, parentId: null }),
  });
  useOpenList();
  const edited = asked?.kind === 'edit' ? (lists.get(asked.id) ?? null) : null;
  return (
    <>
      {listed !== null && (
        <Popover
          bare
          open
          label={words('lists.picker.title')}
          anchor={findPaperAnchor('paper-lists', 'paper-tags')}
          onOpenChange={(isOpen) => !isOpen && close()}
        >
          <ListPicker paperIds={listed} onClose={close} />
        </Popover>
      )}
      {asked !== null && (asked.kind === 'new' || edited !== null) && (
        <ListForm key={edited?.id ?? 'new'} asked={asked} list={edited} />
      )}
    </>
  );
}

/** What can be done with the list whose papers are on screen. */
function useOpenList(): void {
  const run = useRunCommand();
  const { readOnly } = useLibrary();
  const { lists } = useLibraryRows();
  const id = useScreen(({ place }) => (place.kind === 'list' ? place.listId : null));
  const list = id === null || readOnly ? undefined : lists.get(id);
  useActions({
    'lists.edit': list === undefined ? null : () => askForList({ kind: 'edit', id: list.id }),
    'lists.archive': list?.archived === false ? () => void run((library) => archiveList(library, list.id, true)) : null,
    'lists.delete': list === undefined ? null : () => void run((library) => deleteList(library, list.id)),
  });
}
