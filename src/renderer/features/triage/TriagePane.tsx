import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PaperId } from '../../../shared/model/id';
import type { Status } from '../../../shared/model/paper';
import { currentOf, upcoming, type Deck, type Said } from '../../../shared/triage/deck';
import { setRating } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useActions, type ActionHandlers } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { giveFocusBack } from '../../shell/overlay';
import { focusPane } from '../../shell/panes';
import { useRunCommand } from '../../shell/run-command';
import { DecidedList } from './DecidedList';
import { DeckKeys } from './DeckKeys';
import { LaterDialog } from './LaterDialog';
import { NextList } from './NextList';
import { ReasonDialog } from './ReasonDialog';
import { ReportDialog } from './ReportDialog';
import { leaveTriage, move, say, sayAgain, takeBack, useSitting, type Sitting } from './sitting';
import { TriageEnd } from './TriageEnd';
import { TriageHead } from './TriageHead';
import { useShownPapers, type ShownPaper } from './use-shown-papers';
import styles from './Triage.module.css';

// As many as the highest window shows.
const PAST_SHOWN = 24;
const NEXT_SHOWN = 7;

export type TriagePaneProps = {
  /** How a paper is shown is the reader's matter. */
  renderPaper: (shown: ShownPaper) => ReactNode;
};

/** One paper large, what was decided at its left, what comes at its right. It takes the window. */
export function TriagePane({ renderPaper }: TriagePaneProps) {
  const sitting = useSitting((state) => state.sitting);
  return sitting === null ? null : <OpenTriage sitting={sitting} renderPaper={renderPaper} />;
}

type Asked = 'later' | 'reason' | 'report' | null;

function OpenTriage({ sitting, renderPaper }: TriagePaneProps & { sitting: Sitting }) {
  const words = useWords();
  const library = useLibrary();
  const run = useRunCommand();
  const { deck } = sitting;
  const [asked, setAsked] = useState<Asked>(null);
  const past = useMemo(() => [...deck.said].slice(-PAST_SHOWN).reverse(), [deck.said]);
  const next = useMemo(() => upcoming(deck, NEXT_SHOWN), [deck]);
  const id = currentOf(deck);
  const beside = [deck.ids[deck.at - 1] ?? [], id ?? [], deck.ids[deck.at + 1] ?? []].flat();
  const { papers: shown, isRead } = useShownPapers([...beside, ...next, ...past.map(([one]) => one)]);
  const paper = id === null ? undefined : shown.get(id);
  useTriageActions(sitting, id, setAsked);
  const stage = useStage(id);
  function close(): void {
    setAsked(null);
    giveFocusBack(() => focusPane('paper'));
  }
  function decide(verdict: Omit<Said, 'took'>): void {
    close();
    say(library, verdict);
  }
  return (
    <div className={styles['triage']}>
      <TriageHead sitting={sitting} onReport={() => setAsked('report')} />
      <DecidedList deck={deck} past={past} shown={shown} canUndo={sitting.log.length > 0} />
      <main data-pane="paper" className={styles['stage']} aria-label={words('triage.paper')}>
        <div
          ref={stage}
          className={styles['scroll']}
          tabIndex={0}
          data-pane-focus
          role="region"
          aria-label={words('triage.paper')}
          onKeyDown={keepScrollKeys}
        >
          {id === null ? <TriageEnd sitting={sitting} onReport={() => setAsked('report')} /> : null}
          {paper === undefined ? null : renderPaper(paper)}
          {isRead && id !== null && paper === undefined ? <p>{words('reader.gone')}</p> : null}
        </div>
      </main>
      <NextList ids={next} shown={shown} isLast={id !== null} />
      <DeckKeys
        isOn={id !== null}
        canUndo={sitting.log.length > 0}
        rating={paper?.paper.rating ?? 0}
        onRate={(rating) => void (id !== null && run((open) => setRating(open, [id], rating)))}
      />
      {asked === 'later' && <LaterDialog decisions={deck.decisions + 1} onPut={decide} onClose={close} />}
      {asked === 'reason' && <ReasonDialog onReason={decide} onClose={close} />}
      {asked === 'report' && <ReportDialog sitting={sitting} onClose={close} />}
    </div>
  );
}

/** The text takes the keys, and each paper begins at its title. */
function useStage(id: Deck['ids'][number] | null) {
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (stage.current !== null) stage.current.scrollTop = 0;
  }, [id]);
  return stage;
}

const VERDICTS: readonly Status[] = ['inbox', 'maybe', 'to-read', 'reading', 'read', 'dismissed'];

/** The same keys as in the list; what they decide goes on to the next paper. */
function useTriageActions({ log, undone }: Sitting, id: PaperId | null, ask: (asked: Asked) => void): void {
  const library = useLibrary();
  const run = useRunCommand();
  const isOn = id !== null;
  const verdicts = Object.fromEntries(
    VERDICTS.map((verdict) => [`status.${verdict}`, isOn ? () => say(library, { verdict }) : null]),
  );
  const ratings = Object.fromEntries(
    [0, 1, 2, 3, 4, 5].map((rating) => [
      `rating.${rating}`,
      isOn ? () => void run((open) => setRating(open, [id], rating)) : null,
    ]),
  );
  function open(): void {
    leaveTriage();
    requestAnimationFrame(() => requestAnimationFrame(() => focusPane('paper')));
  }
  const undo = () => takeBack(library);
  useActions({
    ...(verdicts as ActionHandlers),
    ...(ratings as ActionHandlers),
    'triage.later': isOn ? () => ask('later') : null,
    'triage.reason': isOn ? () => ask('reason') : null,
    'triage.report': () => ask('report'),
    'triage.undo': undo,
    // With nothing decided here the app's own take what was done before.
    'edit.undo': log.length > 0 ? undo : null,
    'edit.redo': undone.length > 0 ? () => void sayAgain(library) : null,
    'list.next': () => move(1),
    'list.previous': () => move(-1),
    'list.open': isOn ? open : null,
    'app.back': leaveTriage,
  });
}

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/** A text that is longer than the window is scrolled by the arrows; j and k still walk. */
function keepScrollKeys(event: KeyboardEvent): void {
  const { currentTarget: pane, key } = event;
  if (SCROLL_KEYS.has(key) && pane.scrollHeight > pane.clientHeight) event.stopPropagation();
}
