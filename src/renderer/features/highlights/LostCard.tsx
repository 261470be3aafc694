import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Place } from '../../../shared/anchoring/anchor';
import { placeHighlights } from '../../../shared/anchoring/place-highlights';
import type { Highlight } from '../../../shared/model/highlight';
import { relinkHighlight } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { runCommand } from '../../shell/notices';
import { readTargetText } from '../../storage/highlights';
import { Button } from '../../ui/Button';
import type { Loss } from './find-lost';
import type { HighlightRow } from './highlight-rows';
import styles from './LostCard.module.css';

/** Below the list, for the highlight under the cursor: what it quoted, and where it may be. Nothing happens to it by itself. */
export function LostCard({ row, loss }: { row: HighlightRow; loss: Loss }) {
  const words = useWords();
  const { db } = useLibrary();
  const { highlight, quote } = row;
  const text = useLiveQuery(() => readTargetText(db, highlight.target), [db, highlight.target]) ?? null;
  const places = useMemo(() => (text === null ? [] : findPlaces(text, highlight)), [text, highlight]);
  return (
    <section className={styles['card']} aria-label={words('highlights.lost.title')} tabIndex={-1}>
      <p className={styles['label']}>{words('highlights.lost.was')}</p>
      <blockquote className={styles['quote']}>{quote}</blockquote>
      <p className={styles['label']}>{words(`highlights.lost.${loss}`)}</p>
      {text === null ? null : (
        <ul>
          {places.map((place) => (
            <Candidate key={`${place.start}-${place.end}`} highlight={highlight} text={text} place={place} />
          ))}
        </ul>
      )}
    </section>
  );
}

function findPlaces(text: string, highlight: Highlight): Place[] {
  const [placed] = placeHighlights(text, [highlight]);
  return placed?.anchored.kind === 'review' ? placed.anchored.candidates : [];
}

// Enough of what stands around the words to know the sentence.
const AROUND = 70;

function Candidate({ highlight, text, place }: { highlight: Highlight; text: string; place: Place }) {
  const words = useWords();
  const library = useLibrary();
  const { start, end } = place;
  const { target, paperId } = highlight;
  return (
    <li className={styles['candidate']}>
      <p className={styles['around']}>
        {start > AROUND ? '…' : ''}
        {text.slice(Math.max(0, start - AROUND), start)}
        <mark className={styles['words']}>{text.slice(start, end)}</mark>
        {text.slice(end, end + AROUND)}
        {end + AROUND < text.length ? '…' : ''}
      </p>
      <Button
        disabled={library.readOnly}
        onClick={() => void runCommand(relinkHighlight(library, highlight.id, { target, paperId, text, start, end }))}
      >
        {words('highlights.lost.this')}
      </Button>
    </li>
  );
}
