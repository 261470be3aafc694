import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react';
import { handSortFields, sortFields, type Sort } from '../../../shared/model/settings';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { hasHandOrder } from '../../shell/place';
import { setSort, sortOf, useScreen } from '../../shell/screen-state';
import { Button, IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Menu, MenuChoices, MenuSeparator } from '../../ui/Menu';
import { PaneBar } from '../../ui/Pane';
import styles from './PaperList.module.css';

export type ListBarProps = {
  title: string;
  shown: number;
  total: number;
  /** Tags under the one whose place it is: their papers are listed too. */
  below: number;
  sortOpen: boolean;
  onSortOpen: (open: boolean) => void;
  filterOpen: boolean;
  onFilter: () => void;
};

export function ListBar({ title, shown, total, below, sortOpen, onSortOpen, filterOpen, onFilter }: ListBarProps) {
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
      <SortMenu open={sortOpen} onOpenChange={onSortOpen} />
      <IconButton
        label={words('action.list.filter')}
        icon={ListFilter}
        keys={keysOf('list.filter')}
        pressed={filterOpen}
        onClick={onFilter}
      />
    </PaneBar>
  );
}

type Order = 'up' | 'down';

function SortMenu({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const words = useWords();
  const { field, descending } = useScreen(sortOf);
  const fields = useScreen((state) => (hasHandOrder(state.place) ? handSortFields : sortFields));
  const order: Order = descending ? 'down' : 'up';
  const trigger = (
    <Button
      kind="quiet"
      className={styles['sort'] ?? ''}
      aria-label={`${words('list.sortBy')}: ${words(`list.sort.${field}`)}`}
    >
      {words(`list.sort.${field}`)}
      <Icon of={ChevronDown} small />
    </Button>
  );
  return (
    <Menu trigger={trigger} align="end" open={open} onOpenChange={onOpenChange}>
      <MenuChoices<Sort['field']>
        label={words('list.sortBy')}
        value={field}
        choices={fields.map((value) => ({ value, text: words(`list.sort.${value}`) }))}
        // The newest and the best are what is looked for; titles are read from A.
        onChoose={(value) => setSort({ field: value, descending: value === 'rating' })}
      />
      {field === 'hand' ? null : (
        <>
          <MenuSeparator />
          <MenuChoices<Order>
            label={words('list.order')}
            value={order}
            choices={[
              { value: 'up', text: words(`list.order.up.${field}`), mark: <Icon of={ArrowUp} small /> },
              { value: 'down', text: words(`list.order.down.${field}`), mark: <Icon of={ArrowDown} small /> },
            ]}
            onChoose={(value) => setSort({ descending: value === 'down' })}
          />
        </>
      )}
    </Menu>
  );
}
