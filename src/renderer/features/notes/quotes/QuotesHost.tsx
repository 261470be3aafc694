import { useEffect } from 'react';
import { quoteHighlights, type QuoteWish } from '../../../commands/commands';
import { callMain, getBridge } from '../../../clients/bridge';
import { readNote } from '../../../editor/note-codec';
import { flushWords } from '../../../shell/flush';
import { useLibrary } from '../../../shell/library';
import { notifyError, runCommand } from '../../../shell/notices';
import { answerQuotes } from '../../../shell/quote-wish';
import type { Library } from '../../../storage/library';
import { draftWith, settleQuotes } from './open-sheets';

/** Mounted once by the app: puts highlights into notes, whether those are open or not. */
export function QuotesHost() {
  const library = useLibrary();
  useEffect(() => answerQuotes((wish) => void quote(library, wish).catch(notifyError)), [library]);
  return null;
}

async function quote(library: Library, wish: QuoteWish): Promise<void> {
  // What was typed before is an entry to undo of its own.
  await flushWords();
  const ports = {
    draftWith,
    isReadable: (doc: unknown, noteVersion: number) => readNote(doc, noteVersion).kind === 'ok',
  };
  const done = await runCommand(quoteHighlights(library, wish, ports));
  for (const note of done?.notes ?? []) {
    settleQuotes(note);
    // A copy of words that are in the note now would come back over a later undo.
    await callMain(getBridge(), 'drafts.remove', { noteId: note.draft.noteId }).catch(() => undefined);
  }
}
