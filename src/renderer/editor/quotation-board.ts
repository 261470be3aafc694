import type { Stroke } from '../../shared/model/colour';

/** How a quoted highlight looks today. */
export type QuotationLook = {
  /** Null: the highlight is not there, and the note shows the words that it last knew. */
  words: string | null;
  /** Null where nobody knows it any more. `style` has the values of all themes. */
  colour: { name: string; sign: string; stroke: Stroke; style: Readonly<Record<string, string>> } | null;
  /** Where the words are from; '' where that is not known. */
  source: string;
  /** What is wrong, in words; '' where all is well. */
  trouble: string;
  /** Whether there is a place to go to. */
  opens: boolean;
};

type Redraw = () => void;

/**
 * Between the quotations that are drawn in a note and whoever knows their highlights. The quotations of a note are asked for together: a query of
 * its own for each would be a hundred for one key.
 */
export type QuotationBoard = {
  /** Null while it is not known yet. */
  find(highlightId: string): QuotationLook | null;
  set(looks: ReadonlyMap<string, QuotationLook>): void;
  /** One is drawn. Answers what takes it off again. */
  add(highlightId: string, redraw: Redraw): () => void;
  /** Tells, once for all that come and go together, which are drawn. Answers how to stop. */
  watch(listener: (highlightIds: string[]) => void): () => void;
};

export function createQuotationBoard(): QuotationBoard {
  const drawn = new Map<string, Set<Redraw>>();
  let looks: ReadonlyMap<string, QuotationLook> = new Map();
  let listener: ((ids: string[]) => void) | null = null;
  let told = '';
  let planned = false;
  function plan(): void {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      const ids = [...drawn.keys()].sort();
      if (listener === null || ids.join(' ') === told) return;
      told = ids.join(' ');
      listener(ids);
    });
  }
  return {
    find: (id) => looks.get(id) ?? null,
    set(next) {
      const before = looks;
      looks = next;
      for (const [id, redraws] of drawn) {
        if (JSON.stringify(before.get(id)) !== JSON.stringify(next.get(id))) for (const redraw of redraws) redraw();
      }
    },
    add(id, redraw) {
      const own = drawn.get(id) ?? new Set();
      drawn.set(id, own.add(redraw));
      plan();
      return () => {
        own.delete(redraw);
        if (own.size === 0 && drawn.get(id) === own) drawn.delete(id);
        plan();
      };
    },
    watch(next) {
      listener = next;
      told = '';
      plan();
      return () => {
        if (listener === next) listener = null;
      };
    },
  };
}
