import { create } from 'zustand';

/** Who writes: the foot line shows the worst of them. `failed` carries the sentence. */
export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; text: string };

const useSources = create<{ sources: Readonly<Record<string, SaveState>> }>(() => ({ sources: {} }));

/** @param source a name per writer: `note`, `journal`. */
export function setSaveState(source: string, state: SaveState): void {
  useSources.setState(({ sources }) => ({ sources: { ...sources, [source]: state } }));
}

const SAVED: SaveState = { kind: 'saved' };

export function useSaveState(): SaveState {
  return useSources(({ sources }) => {
    const all = Object.values(sources);
    return all.find((one) => one.kind === 'failed') ?? all.find((one) => one.kind === 'saving') ?? SAVED;
  });
}
