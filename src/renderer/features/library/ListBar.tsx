import { Ellipsis, Layers2, ListFilter, SlidersHorizontal } from 'lucide-react';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { PaneBar } from '../../ui/Pane';
import { ListMenuLines } from './ListMenu';
import { SortMenu } from './SortMenu';
import { ViewMenu } from './ViewMenu';

export type ListBarProps = {
  title: string;
  shown: number;
  total: number;
  /** Tags under the one whose place it is: their papers are listed too. */
  below: number;
  sortOpen: boolean;
  onSortOpen: (open: boolean) => void;
  viewOpen: boolean;
  onViewOpen: (open: boolean) => void;
  filterOpen: boolean;
  onFilter: () => void;
  facetsOpen: boolean;
  onFacets: () => void;
};

export function ListBar(props: ListBarProps) {
  const { title, shown, total, below, sortOpen, onSortOpen, viewOpen, onViewOpen } = props;
  const { filterOpen, onFilter, facetsOpen, onFacets } = props;
  const words = useWords();
  const count =
    shown === total
      ? formatCount(total)
      : words('list.counted', { shown: formatCount(shown), total: formatCount(total) });
  return (
    <PaneBar
      title={title}
      count={total === 0 ? null : below === 0 ? count : `${count} · ${words('list.withBelow', { count: below })}`}
    >
      <TriageButton total={shown} />
      <OpenListMenu />
      <SortMenu open={sortOpen} onOpenChange={onSortOpen} />
      <ViewMenu open={viewOpen} onOpenChange={onViewOpen} />
      <IconButton
        label={words('action.list.filter')}
        icon={ListFilter}
        keys={keysOf('list.filter')}
        pressed={filterOpen}
        onClick={onFilter}
      />
      <IconButton
        label={words('facets.name')}
        icon={SlidersHorizontal}
        keys={keysOf('list.facets')}
        pressed={facetsOpen}
        onClick={onFacets}
      />
    </PaneBar>
  );
}

/** Where there is something to decide. */
function TriageButton({ total }: { total: number }) {
  const words = useWords();
  const { readOnly } = useLibrary();
  if (readOnly || total === 0) return null;
  return (
    <IconButton
      label={words('triage.start')}
      icon={Layers2}
      keys={keysOf('triage.start')}
      onClick={() => runAction('triage.start')}
    />
  );
}

/** Where the papers of a list that the reader made are on screen. */
function OpenListMenu() {
  const words = useWords();
  const { readOnly } = useLibrary();
  const { lists } = useLibraryRows();
  const place = useScreen((state) => state.place);
  const list = place.kind === 'list' ? lists.get(place.listId) : undefined;
  if (list === undefined || readOnly) return null;
  return (
    <Menu align="end" trigger={<IconButton label={words('lists.more', { name: list.name })} icon={Ellipsis} />}>
      <ListMenuLines list={list} />
    </Menu>
  );
}
