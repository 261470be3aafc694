import { ArrowLeftRight } from 'lucide-react';
import type { CandidatePair } from '../../commands/candidate-pairs';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { Button, IconButton } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { GonePane, NonePane, OpenPane, PaneScroll } from '../../ui/Pane';
import { TitleLines } from '../../ui/TitleLines';
import { compareSides, type CompareRow } from './compare-rows';
import { decide, decisions, proposedDecision, type Decision } from './decide';
import { orderPair, pairKey } from './decide-pairs';
import type { Piece } from './diff-words';
import { turnPair, useDuplicatesScreen, useOpenPairs } from './duplicates-screen';
import { PAIR_SIGNS } from './pair-signs';
import { usePair } from './use-pair';
import styles from './Duplicates.module.css';

/** The right pane of the place "May be the same": two papers side by side, and the decision about them. */
export function PairPane() {
  const words = useWords();
  const { open, marked, isLoading } = useOpenPairs();
  if (marked.length > 0) return <MarkedPairs pairs={marked} />;
  if (isLoading) return null;
  if (open === null) {
    return (
      <NonePane>
        <EmptyState title={words('duplicates.paneNone')} />
      </NonePane>
    );
  }
  return <OpenPair pair={open} />;
}

function OpenPair({ pair }: { pair: CandidatePair }) {
  const words = useWords();
  const { readOnly } = useLibrary();
  const turned = useDuplicatesScreen((state) => state.turned);
  const sides = usePair(pair);
  if (sides === undefined) return <OpenPane aria-busy="true" />;
  if (sides === null) return <GonePane>{words('reader.gone')}</GonePane>;
  const papers = new Map([...sides].map(([id, side]) => [id, side.paper]));
  const { stays, goes } = orderPair(pair, papers, turned);
  const [left, right] = [sides.get(stays), sides.get(goes)];
  if (left === undefined || right === undefined) return null;
  return (
    <OpenPane className={styles['open']}>
      <Decisions proposed={proposedDecision(pair)} />
      <PaneScroll className={styles['scroll']} label={words('duplicates.compare')}>
        <h1 className={styles['question']}>{words(`duplicates.question.${pair.kind}`)}</h1>
        <p className={styles['why']}>{words(`duplicates.why.${pair.by}`)}</p>
        <table className={styles['table']} key={pairKey(pair)}>
          <thead>
            <tr>
              <td />
              <th scope="col">{words('duplicates.stays')}</th>
              <th scope="col">
                <span className={styles['goes']}>
                  {words('duplicates.goes')}
                  <IconButton
                    small
                    label={words('action.pair.turn')}
                    keys={keysOf('pair.turn')}
                    icon={ArrowLeftRight}
                    disabled={readOnly}
                    onClick={() => turnPair(pair)}
                  />
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {compareSides(left, right, words).map((row) => (
              <ComparedRow key={row.field} row={row} />
            ))}
          </tbody>
        </table>
      </PaneScroll>
    </OpenPane>
  );
}

function ComparedRow({ row }: { row: CompareRow }) {
  const words = useWords();
  return (
    <tr data-field={row.field} data-equal={row.kind === 'equal' || undefined}>
      <th scope="row">{words(`duplicates.field.${row.field}`)}</th>
      {row.kind === 'equal' ? (
        <td colSpan={2}>{row.text}</td>
      ) : (
        [row.stays, row.goes].map((pieces, at) => (
          <td key={at}>
            {pieces.length === 0 ? <span className={styles['nothing']}>–</span> : <Pieces pieces={pieces} />}
          </td>
        ))
      )}
    </tr>
  );
}

/** What the other has not is strong and underlined; what both have steps back. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isShared }, at) =>
    isShared ? (
      <span key={at} className={styles['shared']}>
        {text}
      </span>
    ) : (
      <mark key={at} className={styles['own']}>
        {text}
      </mark>
    ),
  );
}

function MarkedPairs({ pairs }: { pairs: readonly CandidatePair[] }) {
  const words = useWords();
  const count = { count: pairs.length, shown: formatCount(pairs.length) };
  const kinds = (['same', 'family', 'review'] as const).map((kind) => ({
    kind,
    count: pairs.filter((pair) => pair.kind === kind).length,
  }));
  return (
    <OpenPane className={styles['open']}>
      <Decisions proposed={null} />
      <PaneScroll className={styles['scroll']} label={words('duplicates.compare')}>
        <h1 className={styles['question']}>{words('duplicates.several', count)}</h1>
        <p className={styles['why']}>{words('duplicates.severalAbout')}</p>
        <ul className={styles['kinds']}>
          {kinds
            .filter((one) => one.count > 0)
            .map((one) => (
              <li key={one.kind}>
                <span className={styles['number']}>{formatCount(one.count)}</span>{' '}
                {words(`duplicates.kind.${one.kind}`)}
              </li>
            ))}
        </ul>
        <PairTitles pairs={pairs} />
      </PaneScroll>
    </OpenPane>
  );
}

// Enough to see that the right ones are meant.
const TITLES_SHOWN = 12;

function PairTitles({ pairs }: { pairs: readonly CandidatePair[] }) {
  const words = useWords();
  const { rows } = useLibraryRows();
  const more = pairs.length - TITLES_SHOWN;
  return (
    <TitleLines
      lines={pairs.slice(0, TITLES_SHOWN).map((pair) => ({
        key: pairKey(pair),
        sign: <Icon of={PAIR_SIGNS[pair.kind]} small />,
        title: rows.find((row) => row.id === pair.a)?.title ?? words('list.untitled'),
      }))}
      more={more > 0 ? words('duplicates.more', { count: more, shown: formatCount(more) }) : null}
    />
  );
}

const ACTION_OF = { same: 'pair.same', family: 'pair.family', apart: 'pair.apart' } as const;

function Decisions({ proposed }: { proposed: Decision | null }) {
  const words = useWords();
  const library = useLibrary();
  return (
    <div className={styles['toolbar']}>
      {decisions.map((decision) => (
        <Button
          key={decision}
          kind={decision === proposed ? 'main' : 'plain'}
          keys={keysOf(ACTION_OF[decision])}
          disabled={library.readOnly}
          onClick={() => void decide(library, decision)}
        >
          {words(`action.${ACTION_OF[decision]}`)}
        </Button>
      ))}
    </div>
  );
}
