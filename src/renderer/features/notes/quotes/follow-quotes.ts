import { liveQuery, type Subscription } from 'dexie';
import { shownQuoteOf } from '../../../../shared/anchoring/place-highlights';
import type { Colour } from '../../../../shared/model/colour';
import { createUnknown } from '../../../../shared/model/find-colour';
import type { QuotationBoard, QuotationLook } from '../../../editor/quotation-board';
import type { Words } from '../../../i18n/words';
import { notifyError } from '../../../shell/notices';
import type { Library } from '../../../storage/library';
import { colourStyle } from '../../../ui/colour-style';
import { findUnsure, readQuoted, type Quoted, type Unsure } from './quoted-highlights';

// Half of a frame: the other half is the window's own.
const SLICE_MS = 8;

/** Keeps the quotations that are drawn as their highlights are: one question to the library for all of them. Answers how to stop. */
export function followQuotes({ db }: Library, words: Words, board: QuotationBoard): () => void {
  let live: Subscription | null = null;
  let turn = 0;
  let unsure: ReadonlyMap<string, Unsure> = new Map();
  async function show(found: Map<string, Quoted>): Promise<void> {
    turn += 1;
    const mine = turn;
    // What was wrong a moment ago most likely still is: a sign that comes and goes with each change would flicker.
    board.set(looksOf(found, unsure, words));
    const rows = [...found.values()].flatMap((one) => (one.kind === 'found' ? [one.highlight] : []));
    const next = await findUnsure(db, rows, createPause());
    if (mine !== turn) return;
    unsure = next;
    board.set(looksOf(found, unsure, words));
  }
  const stopWatching = board.watch((ids) => {
    live?.unsubscribe();
    live = null;
    if (ids.length === 0) return;
    live = liveQuery(() => readQuoted(db, ids)).subscribe({
      next: (found) => void show(found).catch(notifyError),
      error: notifyError,
    });
  });
  return () => {
    turn += 1;
    stopWatching();
    live?.unsubscribe();
  };
}

function looksOf(
  found: ReadonlyMap<string, Quoted>,
  unsure: ReadonlyMap<string, Unsure>,
  words: Words,
): Map<string, QuotationLook> {
  return new Map([...found].map(([id, one]) => [id, lookOf(one, unsure.get(id) ?? null, words)]));
}

function lookOf(one: Quoted, unsure: Unsure | null, words: Words): QuotationLook {
  if (one.kind !== 'found') {
    const source = one.kind === 'trashed' ? one.title || words('list.untitled') : '';
    return { words: null, colour: null, source, trouble: words(`quote.${one.kind}`), opens: false };
  }
  const { highlight, colour, title } = one;
  return {
    words: shownQuoteOf(highlight) || null,
    colour: colourLookOf(colour ?? createUnknown(highlight.colourId, words('highlights.noColour'))),
    source: title === null ? '' : title || words('list.untitled'),
    trouble: title === null ? words('quote.gone') : unsure === null ? '' : words(`quote.${unsure}`),
    opens: title !== null,
  };
}

function colourLookOf({ name, sign, stroke, ...looks }: Colour): QuotationLook['colour'] {
  return { name, sign, stroke, style: colourStyle(looks) as Readonly<Record<string, string>> };
}

function createPause(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  };
}
