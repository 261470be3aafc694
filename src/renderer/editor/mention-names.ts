import { linkTo, type LinkKind, type LinkName } from '../../shared/model/note-links';

/** What the mentions on the sheet are called today. Mentions say what they want to know; whoever has the library tells them. */
export type MentionNames = {
  /** Draws anew whenever the name changes. Answers how to stop. */
  watch(kind: LinkKind, id: string, redraw: () => void): () => void;
  /** Null while nobody has said it. */
  find(kind: LinkKind, id: string): LinkName | null;
  /** Links of all that is mentioned now (`linkTo`). */
  wanted(): string[];
  /** Told a moment after other things are mentioned than before. Answers how to stop. */
  onWanted(listener: () => void): () => void;
  tell(names: ReadonlyMap<string, LinkName>): void;
};

export function createMentionNames(): MentionNames {
  const watched = new Map<string, Set<() => void>>();
  const listeners = new Set<() => void>();
  let names: ReadonlyMap<string, LinkName> = new Map();
  let planned = false;
  function changed(): void {
    if (planned) return;
    planned = true;
    // A note that is opened brings all of its mentions at once.
    queueMicrotask(() => {
      planned = false;
      for (const listener of listeners) listener();
    });
  }
  return {
    watch(kind, id, redraw) {
      const link = linkTo(kind, id);
      const here = watched.get(link) ?? new Set();
      watched.set(link, here.add(redraw));
      if (here.size === 1) changed();
      return () => {
        here.delete(redraw);
        if (here.size > 0 || watched.get(link) !== here) return;
        watched.delete(link);
        changed();
      };
    },
    find: (kind, id) => names.get(linkTo(kind, id)) ?? null,
    wanted: () => [...watched.keys()],
    onWanted(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(next) {
      names = next;
      for (const redraws of watched.values()) for (const redraw of redraws) redraw();
    },
  };
}
