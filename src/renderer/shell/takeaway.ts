import { create } from 'zustand';
import type { PaperId } from '../../shared/model/id';
import { setStatus } from '../commands/commands';
import { describeLabel } from '../i18n/describe';
import { getWords } from '../i18n/start-i18n';
import type { Library } from '../storage/library';
import { notify, runCommand } from './notices';
import { useScreen } from './screen-state';

/** The paper whose takeaway is being written. */
export const useTakeaway = create<{ paperId: PaperId | null }>(() => ({ paperId: null }));

export function openTakeaway(paperId: PaperId): void {
  useTakeaway.setState({ paperId });
}

/**
 * One paper is read: the notice that says so offers, unless the reader wants no offers, to rate it and to keep a line, and goes by itself. The list has gone on to the next
 * paper by then, so the offer stands where the paper no longer is.
 */
export async function finishReading(library: Library, paperId: PaperId): Promise<void> {
  const result = await runCommand(setStatus(library, [paperId], 'read'), { quiet: true });
  if (result === null || result.seq === null) return;
  const words = getWords();
  const { takeawayOffered } = useScreen.getState();
  const offer = { text: words('takeaway.offer'), run: () => openTakeaway(paperId) };
  notify({
    text: describeLabel(words, result.label),
    undoSeq: result.seq,
    ...(takeawayOffered ? { also: offer } : {}),
  });
}
