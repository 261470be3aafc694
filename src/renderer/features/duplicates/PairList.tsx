import type { MouseEvent } from 'react';
import type { CandidatePair } from '../../commands/candidate-pairs';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { useCandidates } from '../../shell/candidates';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { cursorKeys } from '../../shell/cursor-keys';
import { focusPane } from '../../shell/panes';
import type { ListRow } from '../../storage/library-rows';
import { CursorList } from '../../ui/CursorList';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { ListPane, PaneBar } from '../../ui/Pane';
import { TwoLineRow } from '../../ui/TwoLineRow';
import { decide } from './decide';
import { pairKey } from './decide-pairs';
import { clearMarks, markAll, markTo, point, toggleMark, turnPair, useOpenPairs } from './duplicates-screen';
import { PAIR_SIGNS } from './pair-signs';
import styles from './Duplicates.module.css';

const ROW_HEIGHT = 50;

/** The middle pane of the place "May be the same": pairs, the surest first. */
export function PairList() {
  const words = useWords();
  const { pairs, cursor, marked, isLoading } = useOpenPairs();
  const isSearching = useCandidates((state) => state.isSearching);
  usePairActions();
  const isEmpty = !isLoading && pairs.length === 0;
  const keys = new Set(marked.map(pairKey));
  return (
    <ListPane>
      <PaneBar title={words('place.duplicates')} count={pairs.length > 0 ? formatCount(pairs.length) : null}>
        <span className={styles['hint']} role="status">
          {isSearching && pairs.length === 0 ? words('duplicates.searching') : ''}
          {marked.length > 0
            ? words('duplicates.marked', { count: marked.length, shown: formatCount(marked.length) })
            : ''}
        </span>
      </PaneBar>
      {isEmpty ? (
        <EmptyState title={words('duplicates.none')}>{words('duplicates.noneText')}</EmptyState>
      ) : (
        <CursorList
          label={words('duplicates.label')}
          keys="list"
          items={pairs}
          keyOf={pairKey}
          rowHeight={ROW_HEIGHT}
          cursor={cursor}
          marked={keys}
          onPress={press}
          onCursor={point}
          onOpen={() => void focusPane('paper')}
          renderRow={(pair) => <PairRow pair={pair} />}
        />
      )}
    </ListPane>
  );
}

/** Shift marks up to here, Ctrl marks one more; a plain click means this pair alone. */
function press(index: number, event: MouseEvent): void {
  if (event.shiftKey) markTo(index);
  point(index);
  if (event.ctrlKey || event.metaKey) toggleMark();
  else if (!event.shiftKey && event.button === 0) clearMarks();
}

function usePairActions(): void {
  const library = useLibrary();
  const { pairs, cursor, marked, open, targets } = useOpenPairs();
  const moves = pairs.length > 0;
  const canDecide = targets.length > 0 && !library.readOnly;
  useActions({
    ...cursorKeys(pairs.length, cursor, point),
    'list.select': moves ? toggleMark : null,
    'list.selectTo': moves ? () => markTo(cursor) : null,
    'list.selectAll': moves ? markAll : null,
    'app.back': () => (marked.length > 0 ? clearMarks() : void focusPane('list')),
    'pair.same': canDecide ? () => void decide(library, 'same') : null,
    'pair.family': canDecide ? () => void decide(library, 'family') : null,
    'pair.apart': canDecide ? () => void decide(library, 'apart') : null,
    'pair.turn': canDecide && marked.length === 0 && open !== null ? () => turnPair(open) : null,
  });
}

function PairRow({ pair }: { pair: CandidatePair }) {
  const words = useWords();
  const { rows } = useLibraryRows();
  const [a, b] = [pair.a, pair.b].map((id) => rows.find((row) => row.id === id));
  const title = nameOf(a) ?? nameOf(b) ?? words('list.untitled');
  const other = nameOf(b);
  const years = [a?.year, b?.year].filter((year) => year !== null && year !== undefined);
  return (
    <TwoLineRow
      className={styles['row']}
      sign={<Icon of={PAIR_SIGNS[pair.kind]} small />}
      signTitle={words(`duplicates.kind.${pair.kind}`)}
      title={title}
      sub={
        <>
          <span className={styles['reason']}>{words(`duplicates.by.${pair.by}`)}</span>
          {other !== null && other !== title ? (
            <span className={styles['other']} title={other}>
              {other}
            </span>
          ) : null}
        </>
      }
      end={[...new Set(years)].join(' · ')}
    />
  );
}

function nameOf(row: ListRow | undefined): string | null {
  return row === undefined || row.title === '' ? null : row.title;
}
