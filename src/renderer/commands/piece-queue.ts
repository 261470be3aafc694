import type { Sha256 } from '../../shared/model/id';

/** Saves packed pieces in their order, beside the work that makes them. */
export type PieceQueue = {
  /** Waits while another is being saved: two of them are all that memory has to hold. @throws what one before it failed with */
  add(pieces: readonly Uint8Array[]): Promise<void>;
  /** Names of what was saved since it was last asked. */
  takeSaved(): Sha256[];
  /** When all are saved. @throws what one of them failed with */
  settle(): Promise<void>;
};

export function createPieceQueue(save: (bytes: Uint8Array) => Promise<Sha256>): PieceQueue {
  let saving: Promise<void> = Promise.resolve();
  let saved: Sha256[] = [];
  return {
    async add(pieces) {
      for (const piece of pieces) {
        await saving;
        saving = save(piece).then((name) => void saved.push(name));
        // Whoever awaits it next is told; until then it must not count as unhandled.
        saving.catch(() => undefined);
      }
    },
    takeSaved() {
      const names = saved;
      saved = [];
      return names;
    },
    settle: () => saving,
  };
}
