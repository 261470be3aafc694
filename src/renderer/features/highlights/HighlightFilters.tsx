import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { ancestorsOf } from '../../../shared/model/tag-tree';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { focusPane } from '../../shell/panes';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { HighlightRow } from './highlight-rows';
import { setFilterPart, setScope, useHighlightsScreen, type Scope } from './highlights-screen';
import styles from './HighlightList.module.css';

type HighlightFiltersProps = {
  all: readonly HighlightRow[];
  /** Of which papers can be chosen. */
  scopes: boolean;
  field: RefObject<HTMLInputElement | null>;
};

const ANY = '';
const DAYS = ['1', '7', '30', '365'] as const;

/** What is listed: words, colour, tag and date, and of which papers. Only what some highlight has is offered. */
export function HighlightFilters({ all, scopes, field }: HighlightFiltersProps) {
  const words = useWords();
  const { filter } = useHighlightsScreen();
  const colours = new Map(all.map(({ colour }) => [colour.id, colour]));
  const { tags: known } = useLibraryRows();
  // One that only others lie under is offered too: it lists what they have.
  const tags = new Map(
    all.flatMap((row) =>
      row.tags.flatMap((tag) => [tag, ...ancestorsOf(tag, known)].map((one) => [one.id, one] as const)),
    ),
  );
  const inOrder = [...colours.values()].sort((a, b) => a.order - b.order);
  return (
    <div className={styles['filters']} role="search">
      <TextField
        ref={field}
        label={words('highlights.filter')}
        icon={Search}
        value={filter.text}
        onChange={(text) => setFilterPart({ text })}
        clearLabel={words('list.empty.filter.clear')}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          if (event.key === 'Escape') setFilterPart({ text: '' });
          focusPane('list');
        }}
      />
      <div className={styles['choices']}>
        <Select
          wide
          label={words('highlights.colour')}
          value={filter.colourId ?? ANY}
          choices={[
            { value: ANY, text: words('highlights.anyColour') },
            ...inOrder.map((colour) => ({ value: colour.id, text: `${colour.sign}  ${colour.name}` })),
          ]}
          onChange={(id) => setFilterPart({ colourId: id === ANY ? null : id })}
        />
        <Select
          wide
          label={words('highlights.tag')}
          value={filter.tagId ?? ANY}
          choices={[
            { value: ANY, text: words('highlights.anyTag') },
            ...[...tags.values()].map((tag) => ({ value: tag.id as string, text: tag.name })),
          ]}
          onChange={(id) => setFilterPart({ tagId: [...tags.keys()].find((one) => one === id) ?? null })}
        />
        <Select
          wide
          label={words('highlights.date')}
          value={filter.days === null ? ANY : String(filter.days)}
          choices={[
            { value: ANY, text: words('highlights.anyDate') },
            ...DAYS.map((value) => ({ value, text: words(`highlights.days.${value}`) })),
          ]}
          onChange={(days) => setFilterPart({ days: days === ANY ? null : Number(days) })}
        />
      </div>
      {scopes ? <ScopeSwitch /> : null}
    </div>
  );
}

/** Shown where there is more to choose than the whole library. */
function ScopeSwitch() {
  const words = useWords();
  const { scope, selected, paper } = useHighlightsScreen();
  const choices: { value: Scope; text: string }[] = [{ value: 'library', text: words('highlights.scope.library') }];
  if (selected.length > 0)
    choices.push({ value: 'selected', text: words('highlights.scope.selected', { count: selected.length }) });
  if (paper !== null) choices.push({ value: 'paper', text: words('highlights.scope.paper') });
  if (choices.length === 1) return null;
  return <Segmented label={words('highlights.scope')} value={scope} choices={choices} onChange={setScope} />;
}
