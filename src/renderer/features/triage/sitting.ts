import { create } from 'zustand';
import { findSnoozed } from '../../../shared/list/find-snoozed';
import type { LibraryList } from '../../../shared/list/library-list';
import type { PaperId, TriageSessionId } from '../../../shared/model/id';
import type { TriageSession } from '../../../shared/model/triage';
import {
  alongWith,
  currentOf,
  decide,
  forget,
  isOpen,
  openDeck,
  step,
  type Deck,
  type Said,
} from '../../../shared/triage/deck';
import { recall } from '../../../shared/triage/screening';
import { isWaiting } from '../../../shared/triage/snooze';
import { decideInTriage, endTriage, redo, undo, undoChange, type CommandResult } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { getWords } from '../../i18n/start-i18n';
import { notify, notifyError } from '../../shell/notices';
import { placeKey, type Place } from '../../shell/place';
import { setSelection } from '../../shell/screen-state';
import { selectOnly } from '../../shell/selection';
import type { Library } from '../../storage/library';
import { countDecisions, readDecisions, readOpenSitting, readRelatives } from '../../storage/triage';

/** One verdict: what the deck was before and after it, and the change that holds it, once it is written. */
type Step = { before: Deck; after: Deck; seq: Promise<number | null> };

export type Sitting = {
  session: TriageSession;
  placeName: string;
  deck: Deck;
  /** Papers of the place that wait for their time, and so are not asked about. */
  waiting: number;
  /** Decided before the window was opened on it this time. */
  recalled: number;
  /** By `performance.now`, since when the present paper is on screen. */
  since: number;
  log: readonly Step[];
  undone: readonly Step[];
  relatives: ReadonlyMap<PaperId, readonly PaperId[]>;
};

/** The mode is on while there is one. */
export const useSitting = create<{ sitting: Sitting | null }>(() => ({ sitting: null }));

export type Start = {
  place: Place;
  placeName: string;
  list: LibraryList;
  /** In the order in which the list shows them. */
  ids: readonly PaperId[];
  from: PaperId | null;
};

/** Goes on with the sitting over this place, or begins one; it is written with its first decision. */
export async function startTriage(library: Library, { place, placeName, list, ids, from }: Start): Promise<void> {
  const key = placeKey(place);
  const [known, decisions, relatives] = await Promise.all([
    readOpenSitting(library.db, key),
    countDecisions(library.db),
    readRelatives(library.db),
  ]);
  const now = Date.now();
  const put = findSnoozed(list);
  function snoozeOf(id: PaperId) {
    const snooze = put.get(id);
    return snooze !== undefined && isWaiting(snooze, { now, decisions }) ? snooze : null;
  }
  const inLibrary = new Set(list.rows.map((row) => row.id));
  const made = known === null ? [] : await readDecisions(library.db, known.id);
  const said = recall(
    made.filter(({ paperId }) => inLibrary.has(paperId)),
    snoozeOf,
  );
  const shown = ids.filter((id) => said.has(id) || snoozeOf(id) === null);
  const inRow = new Set(shown);
  // What was decided has left the place, and is still a part of the sitting.
  const gone = [...said.keys()].filter((id) => !inRow.has(id) && !isOpen({ said }, id));
  const deck = openDeck({ ids: [...gone, ...shown], said, decisions }, from);
  const session = known ?? {
    id: library.nextId<TriageSessionId>(),
    place: key,
    startedAt: now,
    endedAt: null,
  };
  const waiting = ids.length - shown.length;
  const recalled = screenedCount(deck);
  begin({ session, placeName, deck, waiting, recalled, since: 0, log: [], undone: [], relatives });
}

function begin(sitting: Sitting): void {
  useSitting.setState({ sitting });
  show(sitting.deck);
}

export function screenedCount({ said }: Pick<Deck, 'said'>): number {
  let count = 0;
  for (const { verdict } of said.values()) if (verdict !== 'inbox') count += 1;
  return count;
}

/** Puts a deck on screen; the keys of tags and copies then mean its paper. */
function show(deck: Deck, change: Partial<Sitting> = {}): void {
  useSitting.setState(({ sitting }) => {
    if (sitting === null) return {};
    const since = currentOf(deck) === currentOf(sitting.deck) && sitting.since > 0 ? sitting.since : performance.now();
    return { sitting: { ...sitting, ...change, deck, since } };
  });
  setSelection(selectOnly(currentOf(deck)));
}

export function move(by: number): void {
  const { sitting } = useSitting.getState();
  if (sitting !== null) show(step(sitting.deck, by));
}

/** To a paper that was decided, to look at it once more. */
export function lookAt(id: PaperId): void {
  const { sitting } = useSitting.getState();
  const at = sitting?.deck.ids.indexOf(id) ?? -1;
  if (sitting !== null && at >= 0) show({ ...sitting.deck, at });
}

/** The list is where it was, with the cursor on the paper that is on screen. */
export function leaveTriage(): void {
  useSitting.setState({ sitting: null });
}

/**
 * The next paper is on screen before this one is written: whoever decides does not wait for a disk. Where it could not be kept the reader is
 * told, and has the paper again.
 */
export function say(library: Library, verdict: Omit<Said, 'took'>): void {
  const { sitting } = useSitting.getState();
  const id = sitting === null ? null : currentOf(sitting.deck);
  if (sitting === null || id === null) return;
  const before = sitting.deck;
  const ids = [id, ...alongWith(before, id, sitting.relatives.get(id) ?? [])];
  const said: Said = { ...verdict, took: Math.max(1, Math.round(performance.now() - sitting.since)) };
  const written = decideInTriage(library, sitting.session, ids, said);
  const after = decide(before, ids, said);
  const step: Step = { before, after, seq: written.then(({ seq }) => seq).catch(() => null) };
  show(after, { log: [...sitting.log, step], undone: [] });
  written.catch((error: unknown) => giveBack(step, ids, error));
}

function giveBack(step: Step, ids: readonly PaperId[], error: unknown): void {
  notifyError(error);
  const { sitting } = useSitting.getState();
  if (sitting === null) return;
  show(forget(sitting.deck, ids), { log: sitting.log.filter((one) => one !== step) });
  notify({ text: getWords()('triage.notKept'), tone: 'error' });
}

/** One after another: a step is taken back when the one that came after it is, however fast the key is pressed. */
let turns: Promise<void> = Promise.resolve();

function inTurn(job: () => Promise<void>): Promise<void> {
  turns = turns.then(job).catch(notifyError);
  return turns;
}

/** Takes back the last verdict of this sitting, or what was done to a paper since: a tag, a rating. */
export function takeBack(library: Library): void {
  const { sitting } = useSitting.getState();
  const last = sitting?.log.at(-1);
  if (sitting === null) return;
  if (last === undefined) return void notify({ text: getWords()('triage.nothingToUndo') });
  // On screen at once; where something else was done since, that is what is taken back, and the verdict stands again.
  show(last.before, { log: sitting.log.slice(0, -1), undone: [...sitting.undone, last] });
  void inTurn(async () => {
    const seq = await last.seq;
    if (seq === null) return;
    try {
      if ((await undoChange(library, seq)) !== null) return;
      putBack(last);
      tell(await undo(library));
    } catch (error) {
      putBack(last);
      throw error;
    }
  });
}

function putBack(step: Step): void {
  const { sitting } = useSitting.getState();
  if (sitting === null || !sitting.undone.includes(step)) return;
  show(step.after, { log: [...sitting.log, step], undone: sitting.undone.filter((one) => one !== step) });
}

/** Says the verdict again that was taken back last. */
export function sayAgain(library: Library): Promise<void> {
  return inTurn(async () => {
    const last = useSitting.getState().sitting?.undone.at(-1);
    if (last !== undefined && (await redo(library)) !== null) putBack(last);
  });
}

function tell(result: CommandResult | null): void {
  const words = getWords();
  if (result !== null) notify({ text: words('change.undone', { what: describeLabel(words, result.label) }) });
}

export async function endSitting(library: Library): Promise<void> {
  const { sitting } = useSitting.getState();
  if (sitting === null) return;
  leaveTriage();
  try {
    const { seq } = await endTriage(library, sitting.session.id);
    if (seq !== null) notify({ text: getWords()('triage.ended'), undoSeq: seq });
  } catch (error) {
    notifyError(error);
  }
}
