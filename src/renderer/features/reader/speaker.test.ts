import { expect, test } from 'vitest';
import type { SpeechEngine, Utterance } from '../../clients/speech';
import { createSpeaker, type Speaker, type Spoken } from './speaker';

const sentences: Spoken[] = ['One.', 'Two.', 'Three.'].map((spoken, at) => ({
  part: at,
  start: 0,
  end: spoken.length,
  spoken,
}));

/** Speaks nothing; says that a sentence ended when the test lets it, and, as engines do, also when it is cancelled. */
function setUp(): { speaker: Speaker; said: string[]; end: () => void; fail: () => void; failures: () => number } {
  const said: string[] = [];
  let open: Utterance | null = null;
  let failed = 0;
  const engine: SpeechEngine = {
    readVoices: () => [],
    watchVoices: () => () => undefined,
    speak: (utterance) => {
      open = utterance;
      said.push(`${utterance.text} ${utterance.voice} ${utterance.rate}`);
    },
    cancel: () => {
      const cancelled = open;
      open = null;
      cancelled?.onError();
    },
  };
  const close = (how: 'onEnd' | 'onError') => () => {
    const ended = open;
    open = null;
    ended?.[how]();
  };
  const speaker = createSpeaker(
    engine,
    () => ({ voice: 'v', rate: said.length === 0 ? 1 : 2 }),
    () => (failed += 1),
  );
  return { speaker, said, end: close('onEnd'), fail: close('onError'), failures: () => failed };
}

test('reads sentence after sentence, each as voice and rate are then, and ends', () => {
  const { speaker, said, end } = setUp();
  speaker.start(sentences);
  expect(speaker.getState()).toEqual({ status: 'speaking', at: 0, count: 3, sentence: sentences[0] });
  end();
  end();
  end();
  expect(said).toEqual(['One. v 1', 'Two. v 2', 'Three. v 2']);
  expect(speaker.getState()).toEqual({ status: 'off' });
});

test('a pause keeps the place and begins its sentence again', () => {
  const { speaker, said, end, failures } = setUp();
  speaker.start(sentences);
  end();
  speaker.pause();
  expect(speaker.getState()).toMatchObject({ status: 'paused', at: 1 });
  speaker.resume();
  expect(speaker.getState()).toMatchObject({ status: 'speaking', at: 1 });
  expect(said.map((one) => one.split(' ')[0])).toEqual(['One.', 'Two.', 'Two.']);
  expect(failures()).toBe(0);
});

test('steps stay within the text and say nothing while it is paused', () => {
  const { speaker, said } = setUp();
  speaker.start(sentences);
  speaker.step(-1);
  expect(speaker.getState()).toMatchObject({ at: 0 });
  speaker.pause();
  for (let n = 0; n < 5; n += 1) speaker.step(1);
  expect(speaker.getState()).toMatchObject({ status: 'paused', at: 2 });
  expect(said).toHaveLength(2);
});

test('stops for good, and says where a voice failed', () => {
  const { speaker, said, end, fail, failures } = setUp();
  speaker.start(sentences);
  speaker.stop();
  end();
  expect([speaker.getState().status, said.length, failures()]).toEqual(['off', 1, 0]);
  speaker.start(sentences);
  fail();
  expect([speaker.getState().status, failures()]).toEqual(['off', 1]);
  speaker.start([]);
  expect(speaker.getState()).toEqual({ status: 'off' });
});

test('who listens hears of each change until he leaves', () => {
  const { speaker } = setUp();
  let heard = 0;
  const leave = speaker.subscribe(() => (heard += 1));
  speaker.start(sentences);
  leave();
  speaker.stop();
  expect(heard).toBe(1);
});
