import { Check, Search } from 'lucide-react';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { countFacets } from '../../../shared/list/count-facets';
import { isEmptyFilter, toggleValue, type FacetName } from '../../../shared/model/filter-values';
import { emptyFilter, type PaperFilter } from '../../../shared/model/paper-filter';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { tellValue } from '../../i18n/tell-filter';
import { useLibraryRows } from '../../shell/library-rows';
import { focusPane } from '../../shell/panes';
import { setFacets } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { TextField } from '../../ui/TextField';
import { arrangeFacets, MOST_LINES, type FacetGroup, type FacetLine } from './facet-lines';
import { namesOf } from './facet-names';
import type { LiveScope } from './use-filter-scope';
import styles from './Facets.module.css';

/** By id, since who opens the panel puts the focus there at once. */
export const FACET_FIELD = 'facet-field';
const LIST_ID = 'facet-list';

type FacetPanelProps = { worded: Uint32Array; facets: PaperFilter; scope: LiveScope };
/** What the cursor can stand on: a value, or the line that shows the rest of a group. */
type Stop = { key: string; act: () => void };

/** The focus stays in the field: arrows walk the values, Space and Enter choose, letters look for a value. */
export function FacetPanel({ worded, facets, scope }: FacetPanelProps) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<FacetName>>(new Set());
  const [cursor, setCursor] = useState<string | null>(null);
  const groups = useFacetGroups({ worded, facets, scope }, search, opened);
  const stops = groups.flatMap((group) => stopsOf(group));
  const at = stops.findIndex(({ key }) => key === cursor);

  function stopsOf({ facet, lines, hidden }: FacetGroup): Stop[] {
    const own = lines.map((line) => ({ key: keyOf(line), act: () => setFacets(toggleValue(facets, line.one)) }));
    const canOpen = hidden > 0 && search === '' && !opened.has(facet);
    return canOpen ? [...own, { key: facet, act: () => setOpened(new Set([...opened, facet])) }] : own;
  }
  useEffect(() => {
    if (cursor !== null) document.getElementById(domId(cursor))?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setCursor(stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.key ?? null);
    else if (event.key === 'Enter' || (event.key === ' ' && search === '')) stops[at]?.act();
    else if (event.key === 'Escape') {
      if (search === '') focusPane('list');
      else setSearch('');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className={styles['panel']} role="group" aria-label={words('facets.name')}>
      <div className={styles['field']}>
        <TextField
          id={FACET_FIELD}
          role="combobox"
          aria-expanded
          aria-controls={LIST_ID}
          aria-activedescendant={at < 0 || cursor === null ? undefined : domId(cursor)}
          label={words('facets.search')}
          icon={Search}
          value={search}
          onChange={setSearch}
          onKeyDown={press}
        />
      </div>
      <div
        id={LIST_ID}
        className={styles['values']}
        role="listbox"
        aria-multiselectable
        aria-label={words('facets.name')}
      >
        {isEmptyFilter(facets) ? null : (
          <Button kind="link" className={styles['clear'] ?? ''} onClick={() => setFacets(emptyFilter)}>
            {words('facets.clear')}
          </Button>
        )}
        {groups.length === 0 ? <p className={styles['none']}>{words('facets.noValue')}</p> : null}
        {groups.map((group) => (
          <Group key={group.facet} group={group} stops={stopsOf(group)} cursor={cursor} />
        ))}
      </div>
    </div>
  );
}

function useFacetGroups(
  { worded, facets, scope }: FacetPanelProps,
  search: string,
  opened: ReadonlySet<FacetName>,
): FacetGroup[] {
  const words = useWords();
  const { list } = useLibraryRows();
  const counts = useMemo(() => countFacets(list, worded, facets, scope), [list, worded, facets, scope]);
  return useMemo(() => {
    const names = namesOf(words, scope);
    const nameOf = (one: FacetLine['one']): string => tellValue(words, one, names);
    return arrangeFacets({ facets: counts, filter: facets, nameOf, search, opened });
  }, [counts, facets, scope, words, search, opened]);
}

function Group({ group, stops, cursor }: { group: FacetGroup; stops: Stop[]; cursor: string | null }) {
  const words = useWords();
  const { facet, lines, hidden } = group;
  const more = stops[lines.length];
  const total = lines.length + hidden;
  return (
    <div role="group" aria-label={words(`facets.${facet}`)}>
      <div className={styles['head']} aria-hidden="true">
        {words(`facets.${facet}`)}
      </div>
      {lines.map((line, at) => (
        <Line key={keyOf(line)} line={line} here={keyOf(line) === cursor} onPress={stops[at]?.act} />
      ))}
      {more === undefined ? null : (
        <div
          id={domId(more.key)}
          role="option"
          aria-selected={false}
          className={cx(styles['line'], styles['more'], more.key === cursor && styles['here'])}
          onClick={more.act}
        >
          {total > MOST_LINES
            ? words('facets.showMost', { shown: formatCount(MOST_LINES), total: formatCount(total) })
            : words('facets.showAll', { total: formatCount(total) })}
        </div>
      )}
    </div>
  );
}

function Line({ line, here, onPress }: { line: FacetLine; here: boolean; onPress: (() => void) | undefined }) {
  const words = useWords();
  const { name, count, chosen } = line;
  return (
    <div
      id={domId(keyOf(line))}
      role="option"
      aria-selected={chosen}
      aria-label={words('facets.value', { value: name, count })}
      title={name}
      className={cx(styles['line'], chosen && styles['chosen'], here && styles['here'])}
      onClick={onPress}
    >
      <span className={styles['mark']}>{chosen ? <Check width={12} height={12} strokeWidth={2.5} /> : null}</span>
      <span className={styles['name']}>{name}</span>
      <span className={styles['count']}>{formatCount(count)}</span>
    </div>
  );
}

function keyOf({ one }: FacetLine): string {
  return `${one.facet}-${String(one.value)}`;
}

function domId(key: string): string {
  return `facet-${key}`;
}
