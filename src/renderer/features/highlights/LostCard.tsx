import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, type ReactNode } from 'react';
import type { Place } from '../../../shared/anchoring/anchor';
import { compareWords } from '../../../shared/text/compare-words';
import { keepHighlights, relinkHighlight } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, useActions } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import type { Losses } from '../../shell/lost-highlights';
import { runCommand } from '../../shell/notices';
import { focusPane } from '../../shell/panes';
import { startRelink } from '../../shell/relink';
import { readTargetText } from '../../storage/highlights';
import { Button } from '../../ui/Button';
import type { HighlightRow } from './highlight-rows';
import { removeAll } from './HighlightTools';
import { cutAround, findNear, findPlaces, judgeLikeness } from './lost-places';
import styles from './LostCard.module.css';

type Loss = NonNullable<ReturnType<Losses['get']>>;

/** Below the list, for the highlight under the cursor: what it quoted, and where it may be. Nothing happens to it by itself. */
export function LostCard({ row, loss }: { row: HighlightRow; loss: Loss }) {
  const words = useWords();
  const { text, places, accept, choose, keep, remove } = useLostCard(row, loss);
  return (
    <section className={styles['card']} aria-label={words('highlights.lost.title')} tabIndex={-1}>
      <p className={styles['label']}>{words('highlights.lost.was')}</p>
      <blockquote className={styles['quote']}>{row.quote}</blockquote>
      <p className={styles['label']}>{words(`highlights.lost.${loss}`)}</p>
      {text === null || places.length === 0 ? null : (
        <ol className={styles['places']}>
          {places.map((place, at) => (
            <Candidate
              key={`${place.start}-${place.end}`}
              quote={row.quote}
              text={text}
              place={place}
              keys={at === 0 ? keysOf('lost.accept') : undefined}
              onAccept={accept === null ? null : () => accept(place)}
            />
          ))}
        </ol>
      )}
      <div className={styles['actions']}>
        {choose === null ? null : (
          <Button keys={keysOf('lost.choose')} onClick={choose}>
            {words(places.length > 0 ? 'highlights.lost.noneOfThese' : 'highlights.lost.byHand')}
          </Button>
        )}
        {keep === null ? null : (
          <Button keys={keysOf('lost.keep')} onClick={keep}>
            {words('highlights.lost.keep')}
          </Button>
        )}
        {remove === null ? null : (
          <Button kind="danger" keys={keysOf('highlights.remove')} onClick={remove}>
            {words('highlights.lost.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What can be done to it; null where it cannot. */
function useLostCard({ highlight, quote, title, note }: HighlightRow, loss: Loss) {
  const library = useLibrary();
  const { db, readOnly } = library;
  const { target, paperId, id } = highlight;
  const text = useLiveQuery(() => readTargetText(db, target), [db, target.kind, target.id, target.field]) ?? null;
  const places = useMemo(() => (text === null ? [] : findPlaces(text, highlight)), [text, highlight]);
  const [likeliest] = places;

  function accept(place: Place): void {
    if (text === null) return;
    const { start, end } = place;
    void runCommand(relinkHighlight(library, id, { target, paperId, text, start, end }));
  }
  // Words can be chosen where there is a text: an emptied note of a paper that is there may be written anew.
  const mayChoose = title !== null;
  function choose(): void {
    startRelink({ id, paperId, note, quote, near: findNear(text, highlight, places) });
    focusPane(note === null ? 'paper' : 'note');
  }
  function afterwards(): void {
    // The button that had the focus goes with its highlight.
    focusPane('list');
  }
  const may = {
    accept: readOnly ? null : accept,
    choose: readOnly || !mayChoose ? null : choose,
    keep: readOnly || loss === 'kept' ? null : () => void runCommand(keepHighlights(library, [id])).then(afterwards),
    remove: readOnly
      ? null
      : () => {
          removeAll(library, [id]);
          afterwards();
        },
  };
  useActions({
    'lost.accept': readOnly || likeliest === undefined ? null : () => accept(likeliest),
    'lost.choose': may.choose,
    'lost.keep': may.keep,
  });
  return { text, places, ...may };
}

type CandidateProps = {
  quote: string;
  text: string;
  place: Place;
  keys: string | undefined;
  onAccept: (() => void) | null;
};

function Candidate({ quote, text, place, keys, onAccept }: CandidateProps) {
  const words = useWords();
  const [before, after] = cutAround(text, place);
  return (
    <li className={styles['candidate']}>
      <p className={styles['around']}>
        {before}
        <span className={styles['words']}>
          <Differences before={quote} after={text.slice(place.start, place.end).replace(/\s+/gu, ' ')} />
        </span>
        {after}
      </p>
      <p className={styles['sure']}>
        <span>{words(`highlights.likeness.${judgeLikeness(place)}`)}</span>
        {onAccept === null ? null : (
          <Button keys={keys} onClick={onAccept}>
            {words('highlights.lost.this')}
          </Button>
        )}
      </p>
    </li>
  );
}

/** What of the quoted words is here still, what went and what came. */
function Differences({ before, after }: { before: string; after: string }): ReactNode {
  const changes = useMemo(() => compareWords(before, after), [before, after]);
  return changes.map(({ kind, text }, at) => {
    if (kind === 'same') return <span key={at}>{text}</span>;
    // A line through the space between two words would join them.
    const bare = text.trimEnd();
    const Tag = kind === 'inserted' ? 'ins' : 'del';
    return (
      <span key={at}>
        <Tag>{bare}</Tag>
        {text.slice(bare.length) || (kind === 'deleted' ? ' ' : '')}
      </span>
    );
  });
}
