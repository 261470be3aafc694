import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { tellValue } from '../../i18n/tell-filter';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { focusPane } from '../../shell/panes';
import { useScreen } from '../../shell/screen-state';
import { isEmptyFilter } from '../../../shared/model/filter-values';
import { ListPane } from '../../ui/Pane';
import { readAloud } from '../../ui/read-aloud';
import { EmptyList } from './EmptyList';
import { FacetChips } from './FacetChips';
import { FACET_FIELD, FacetPanel } from './FacetPanel';
import { namesOf } from './facet-names';
import { FilterField } from './FilterField';
import { JumpField } from './JumpField';
import { ListBar } from './ListBar';
import { PaperRows } from './PaperRows';
import { usePlaceName } from './use-place-name';
import { useListActions } from './use-list-actions';
import { dropTarget, useOrderActions } from './use-order';
import { useShownRows } from './use-shown-rows';
import { toggleLayout } from './ViewMenu';
import styles from './PaperList.module.css';

/** The middle pane. `rowHeight` follows the density and the layout; the list must know it before a row is drawn. */
export function PaperList({ rowHeight }: { rowHeight: number }) {
  const words = useWords();
  const { rows, groups, found, total, below, nextId, worded, facets, scope } = useShownRows();
  const facetsShown = useScreen((state) => state.facetsShown);
  const isChosen = !isEmptyFilter(facets);
  const order = useOrderActions();
  const title = usePlaceName();
  const place = useScreen((state) => state.place);
  const filter = useScreen((state) => state.filter);
  const marked = useScreen((state) => state.selection.ids.size);
  const [filterOpen, setFilterOpen] = useState(false);
  const [sortOpen, setSortOpen] = useState(false);
  const [viewOpen, setViewOpen] = useState(false);
  const [jumpOpen, setJumpOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const showsFilter = filterOpen || filter !== '';

  function openFilter(): void {
    // At once, so that the next key already finds the field.
    flushSync(() => {
      setJumpOpen(false);
      setFilterOpen(true);
    });
    field.current?.focus();
    field.current?.select();
  }
  function closeFilter(): void {
    setFilterOpen(false);
    useScreen.setState({ filter: '' });
    focusPane('list');
  }
  useListActions({
    openFilter,
    closeFilter,
    openSort: () => setSortOpen(true),
    openView: () => setViewOpen(true),
    toggleLayout,
    openJump: () => setJumpOpen(true),
    toggleFacets,
  });

  const listPane = (
    <ListPane>
      <ListBar
        title={title}
        shown={found}
        total={total}
        below={below}
        sortOpen={sortOpen}
        onSortOpen={setSortOpen}
        viewOpen={viewOpen}
        onViewOpen={setViewOpen}
        filterOpen={showsFilter}
        onFilter={showsFilter ? closeFilter : openFilter}
        facetsOpen={facetsShown}
        onFacets={toggleFacets}
      />
      {showsFilter ? <FilterField field={field} onClose={closeFilter} /> : null}
      {isChosen && !facetsShown ? <FacetChips facets={facets} scope={scope} /> : null}
      {jumpOpen ? <JumpField rows={rows} onClose={() => setJumpOpen(false)} /> : null}
      {found === 0 ? <EmptyList place={place} filtered={isChosen ? 'facets' : filter !== '' ? 'text' : null} /> : null}
      <PaperRows
        rows={rows}
        nextId={nextId}
        rowHeight={rowHeight}
        label={words('list.papers', { place: title })}
        groups={groups}
        nameGroup={(one) => tellValue(words, one, namesOf(words, scope))}
        onDrop={order === null ? null : (at) => order(dropTarget(rows, at))}
      />
      <p className={readAloud} role="status">
        {marked > 1 ? words('list.selectedCount', { count: marked, shown: formatCount(marked) }) : ''}
      </p>
    </ListPane>
  );
  // One shape with and without the panel, so that the rows and the place they are scrolled to stay.
  return (
    <div className={styles['beside']}>
      {facetsShown ? <FacetPanel worded={worded} facets={facets} scope={scope} /> : null}
      <div className={styles['listPart']}>{listPane}</div>
    </div>
  );
}

/** Opened, it takes the focus; closed, it gives it back to the list. */
function toggleFacets(): void {
  const facetsShown = !useScreen.getState().facetsShown;
  flushSync(() => useScreen.setState({ facetsShown }));
  if (facetsShown) document.getElementById(FACET_FIELD)?.focus();
  else focusPane('list');
}
