import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { handSortFields, MAX_SORT_KEYS, sortFields, type Sort } from '../../../shared/model/settings';
import { useWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import { hasHandOrder, placeKey } from '../../shell/place';
import { resetSort, setSort, sortAllAlike, sortOf, useScreen } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Menu, MenuChoices, MenuItem, MenuSeparator, MenuSub } from '../../ui/Menu';
import { createKey, setKey } from './sort-keys';
import styles from './PaperList.module.css';

type Field = Sort['field'];

/** How the list of this place is sorted, by one key and up to two more. */
export function SortMenu({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const words = useWords();
  const keys = useScreen(sortOf);
  const names = keys.map(({ field }) => words(`list.sort.${field}`));
  const trigger = (
    <Button
      kind="quiet"
      className={styles['sort'] ?? ''}
      aria-label={`${words('list.sortBy')}: ${names.join(', ')}`}
      title={names.length > 1 ? names.join(', ') : undefined}
    >
      {names[0]}
      {names.length > 1 ? ` +${names.length - 1}` : null}
      <Icon of={ChevronDown} small />
    </Button>
  );
  return (
    <Menu trigger={trigger} align="end" open={open} onOpenChange={onOpenChange}>
      <Lines keys={keys} />
    </Menu>
  );
}

function Lines({ keys }: { keys: readonly Sort[] }) {
  const words = useWords();
  const fields = useScreen((state) => (hasHandOrder(state.place) ? handSortFields : sortFields));
  const isOwn = useScreen((state) => state.views[placeKey(state.place)]?.sort !== undefined);
  const [first, ...rest] = keys;
  if (first === undefined) return null;
  // A key more than there are, so that it can be given.
  const thens = rest.length + 1 < MAX_SORT_KEYS ? [...rest, null] : rest;
  return (
    <>
      <MenuChoices<Field>
        label={words('list.sortBy')}
        value={first.field}
        choices={fields.map((value) => ({ value, text: words(`list.sort.${value}`) }))}
        onChoose={(field) => setSort(setKey(keys, 0, createKey(field)))}
      />
      {first.field === 'hand' ? null : (
        <>
          <MenuSeparator />
          <OrderChoices sort={first} onChange={(next) => setSort(setKey(keys, 0, next))} />
        </>
      )}
      <MenuSeparator />
      {thens.map((sort, at) => (
        <ThenBy key={at} sort={sort} keys={keys} at={at + 1} />
      ))}
      <MenuSeparator />
      <MenuItem disabled={first.field === 'hand'} onSelect={sortAllAlike}>
        {words('list.sortAllAlike')}
      </MenuItem>
      <MenuItem disabled={!isOwn} onSelect={resetSort}>
        {words('list.sortReset')}
      </MenuItem>
    </>
  );
}

/** @param sort null where nothing is sorted by a key in this place yet */
function ThenBy({ sort, keys, at }: { sort: Sort | null; keys: readonly Sort[]; at: number }) {
  const words = useWords();
  const taken = keys.slice(0, at).map(({ field }) => field);
  const choices = sortFields
    .filter((field) => !taken.includes(field))
    .map((value) => ({ value, text: words(`list.sort.${value}`) }));
  return (
    <MenuSub text={words('list.thenBy')} state={words(`list.sort.${sort?.field ?? 'none'}`)}>
      <MenuChoices<Field | 'none'>
        value={sort?.field ?? 'none'}
        choices={[{ value: 'none', text: words('list.sort.none') }, ...choices]}
        onChoose={(field) => setSort(setKey(keys, at, field === 'none' ? null : createKey(field)))}
      />
      {sort === null ? null : (
        <>
          <MenuSeparator />
          <OrderChoices sort={sort} onChange={(next) => setSort(setKey(keys, at, next))} />
        </>
      )}
    </MenuSub>
  );
}

type Order = 'up' | 'down';

function OrderChoices({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const words = useWords();
  const { field, descending } = sort;
  if (field === 'hand') return null;
  return (
    <MenuChoices<Order>
      label={words('list.order')}
      value={descending ? 'down' : 'up'}
      choices={orderChoices(words, field)}
      onChoose={(value) => onChange({ field, descending: value === 'down' })}
    />
  );
}

function orderChoices(words: Words, field: Exclude<Field, 'hand'>) {
  return [
    { value: 'up' as const, text: words(`list.order.up.${field}`), mark: <Icon of={ArrowUp} small /> },
    { value: 'down' as const, text: words(`list.order.down.${field}`), mark: <Icon of={ArrowDown} small /> },
  ];
}
