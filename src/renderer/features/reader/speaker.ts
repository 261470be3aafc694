import type { SpeechEngine } from '../../clients/speech';

/** A sentence where it stands: the part of the paper (title, abstract, each block of the body) and its place in the part's shown text. */
export type Spoken = { part: number; start: number; end: number; spoken: string };

export type SpeakerState =
  { status: 'off' } | { status: 'speaking' | 'paused'; at: number; count: number; sentence: Spoken };

export type SpeechOptions = { voice: string; rate: number };

export type Speaker = {
  getState: () => SpeakerState;
  subscribe: (changed: () => void) => () => void;
  start: (sentences: readonly Spoken[]) => void;
  pause: () => void;
  resume: () => void;
  /** To the next or previous sentence; it goes on speaking or stays paused there. */
  step: (by: 1 | -1) => void;
  stop: () => void;
};

const OFF: SpeakerState = { status: 'off' };

/**
 * Sentence by sentence, so that the one that is heard is known, voice and rate act from the next one on, and a pause can end the sentence:
 * engines differ in whether they can go on in the middle of one, and after a pause a sentence is best heard from its start.
 */
export function createSpeaker(engine: SpeechEngine, options: () => SpeechOptions, onFailed: () => void): Speaker {
  let sentences: readonly Spoken[] = [];
  let state: SpeakerState = OFF;
  // A cancelled sentence still says that it ended; only the newest may go on.
  let turn = 0;
  const listeners = new Set<() => void>();

  function show(next: SpeakerState): void {
    state = next;
    for (const listener of listeners) listener();
  }
  function goTo(at: number, status: 'speaking' | 'paused'): void {
    turn += 1;
    const own = turn;
    engine.cancel();
    const sentence = sentences[at];
    if (sentence === undefined) return show(OFF);
    show({ status, at, count: sentences.length, sentence });
    if (status === 'paused') return;
    engine.speak({
      text: sentence.spoken,
      ...options(),
      onEnd: () => {
        if (own === turn) goTo(at + 1, 'speaking');
      },
      onError: () => {
        if (own !== turn) return;
        stop();
        onFailed();
      },
    });
  }
  function stop(): void {
    if (state.status === 'off') return;
    turn += 1;
    engine.cancel();
    show(OFF);
  }
  return {
    getState: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start: (next) => {
      sentences = next;
      goTo(0, 'speaking');
    },
    pause: () => {
      if (state.status === 'speaking') goTo(state.at, 'paused');
    },
    resume: () => {
      if (state.status === 'paused') goTo(state.at, 'speaking');
    },
    step: (by) => {
      if (state.status === 'off') return;
      goTo(Math.min(Math.max(state.at + by, 0), sentences.length - 1), state.status);
    },
    stop,
  };
}
