import { useCallback } from 'react';
import { create } from 'zustand';
import type { PaperId } from '../../../shared/model/id';
import { addToList, giveTag, setStatus, trashPapers } from '../../commands/commands';
import type { RunCommand } from '../../shell/run-command';
import { useRunCommand } from '../../shell/run-command';
import { isSamePlace, parsePlace, placeKey, type Place } from '../../shell/place';
import { readTargets, useScreen } from '../../shell/screen-state';

export type Carried = {
  /** How many papers the mouse has in hand; 0 where none. */
  count: number;
  /** Of the window, where the pointer is. */
  x: number;
  y: number;
  /** The place that would take them (`placeKey`). */
  over: string | null;
};

const NOTHING: Carried = { count: 0, x: 0, y: 0, over: null };

/** Papers on their way from the list to a place: the badge beside the pointer and the rows of the places show it. */
export const useCarry = create<Carried>(() => NOTHING);

export function endCarry(): void {
  if (useCarry.getState() !== NOTHING) useCarry.setState(NOTHING, true);
}

/** Follows the pointer. Answers whether a place is below it. */
export function carryTo(x: number, y: number): boolean {
  const over = findPlaceAt(x, y);
  useCarry.setState({ count: readTargets().length, x, y, over });
  return over !== null;
}

/** The place at this point that takes papers and is not where they are. */
export function findPlaceAt(x: number, y: number): string | null {
  const key = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-takes]')?.dataset['takes'];
  if (key === undefined || isSamePlace(parsePlace(key), useScreen.getState().place)) return null;
  return key;
}

/** What a row of the places needs so that papers may be let go on it. */
export function useTaking(place: Place): { 'data-takes'?: string; 'data-over'?: true } {
  const key = placeKey(place);
  const isOver = useCarry((state) => state.over === key);
  if (!takesPapers(place)) return {};
  return { 'data-takes': key, ...(isOver ? { 'data-over': true } : {}) };
}

function takesPapers({ kind }: Place): boolean {
  return kind === 'status' || kind === 'tag' || kind === 'list' || kind === 'trash';
}

/** What letting go on a place does to the papers that are meant. */
export function useGive(): (key: string) => void {
  const run = useRunCommand();
  return useCallback((key) => give(run, readTargets(), parsePlace(key)), [run]);
}

function give(run: RunCommand, ids: readonly PaperId[], place: Place): void {
  if (place.kind === 'status') void run((library) => setStatus(library, ids, place.status));
  else if (place.kind === 'tag') void run((library) => giveTag(library, ids, place.tagId));
  else if (place.kind === 'list') void run((library) => addToList(library, ids, place.listId));
  else if (place.kind === 'trash') void run((library) => trashPapers(library, ids));
}
