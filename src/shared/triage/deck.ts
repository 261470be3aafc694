import type { PaperId } from '../model/id';
import type { Verdict } from '../model/triage';
import type { Snooze } from './snooze';

/** What was said of a paper in this sitting. */
export type Said = Snooze & {
  verdict: Verdict;
  reason?: string;
  /** How long it was looked at, in milliseconds; 0 of one that went along with another of its family. */
  took: number;
};

/** A row of papers, the one on screen, and what was said of each. A plain value: taking a step back is taking the value of before. */
export type Deck = {
  ids: readonly PaperId[];
  /** The one on screen; `ids.length` where nothing is left to decide. */
  at: number;
  /** In the order in which it was said. */
  said: ReadonlyMap<PaperId, Said>;
  /** All that the library holds: what is put off for some papers comes back by their number. */
  decisions: number;
};

/** @param from where to begin, if that paper is still to be decided; else at the first that is */
export function openDeck(row: Omit<Deck, 'at'>, from: PaperId | null): Deck {
  const deck = { ...row, at: 0 };
  const wanted = from === null ? -1 : deck.ids.indexOf(from);
  return { ...deck, at: findOpen(deck, Math.max(wanted, 0)) };
}

export function currentOf({ ids, at }: Deck): PaperId | null {
  return ids[at] ?? null;
}

/** Still to be decided: one that was sent back to the inbox is. */
export function isOpen({ said }: Pick<Deck, 'said'>, id: PaperId): boolean {
  const verdict = said.get(id)?.verdict;
  return verdict === undefined || verdict === 'inbox';
}

/** The first of `ids` goes along with nobody; the next paper to be decided is then on screen. */
export function decide(deck: Deck, ids: readonly PaperId[], verdict: Said): Deck {
  const said = new Map(deck.said);
  for (const [at, id] of ids.entries()) {
    said.delete(id);
    said.set(id, at === 0 ? verdict : { ...verdict, took: 0 });
  }
  const next = bringBack({ ...deck, said, decisions: deck.decisions + ids.length });
  return { ...next, at: findOpen(next, next.at + 1) };
}

/** Papers that were put off for some others, and whose turn has come, stand behind the one on screen. */
function bringBack(deck: Deck): Deck {
  const due = [...deck.said].flatMap(([id, { verdict, snoozedFor }]) =>
    verdict === 'later' && snoozedFor !== undefined && snoozedFor <= deck.decisions ? [id] : [],
  );
  if (due.length === 0) return deck;
  const said = new Map(deck.said);
  for (const id of due) said.delete(id);
  const gone = new Set(due);
  const before = deck.ids.slice(0, deck.at + 1).filter((id) => !gone.has(id));
  const after = deck.ids.slice(deck.at + 1).filter((id) => !gone.has(id));
  return { ...deck, ids: [...before, ...due, ...after], at: before.length - 1, said };
}

/** From there on, then from the beginning: what was skipped comes up once more. */
function findOpen(deck: Pick<Deck, 'ids' | 'said'>, from: number): number {
  const { ids } = deck;
  for (let turn = 0; turn < ids.length; turn += 1) {
    const at = (from + turn) % ids.length;
    const id = ids[at];
    if (id !== undefined && isOpen(deck, id)) return at;
  }
  return ids.length;
}

/** Forward and back without deciding, also over papers that were decided. */
export function step(deck: Deck, by: number): Deck {
  const at = Math.min(Math.max(deck.at + by, 0), deck.ids.length - 1);
  return at === deck.at || at < 0 ? deck : { ...deck, at };
}

/** A verdict that could not be kept: the paper is on screen again. */
export function forget(deck: Deck, ids: readonly PaperId[]): Deck {
  const said = new Map(deck.said);
  for (const id of ids) said.delete(id);
  const at = deck.ids.indexOf(ids[0] as PaperId);
  return { ...deck, said, at: at < 0 ? deck.at : at, decisions: Math.max(0, deck.decisions - ids.length) };
}

/** What comes after the one on screen, nearest first. */
export function upcoming(deck: Deck, count: number): PaperId[] {
  const found: PaperId[] = [];
  for (let turn = 1; turn < deck.ids.length && found.length < count; turn += 1) {
    const id = deck.ids[(deck.at + turn) % deck.ids.length];
    if (id !== undefined && isOpen(deck, id)) found.push(id);
  }
  return found;
}

/** Papers that are one work with it and stand in the deck undecided: they are told the same. */
export function alongWith(deck: Deck, id: PaperId, relatives: readonly PaperId[]): PaperId[] {
  if (relatives.length === 0) return [];
  const inDeck = new Set(deck.ids);
  return relatives.filter((one) => one !== id && inDeck.has(one) && isOpen(deck, one));
}
