import { expect, it } from 'vitest';
import { findStep, nextSentence, previousSentence } from './caret';

const TEXT = 'One is short. Two has $x. y$ and more. Three ends';

it('steps from sentence to sentence, and back over the same places', () => {
  const forward = [0];
  while ((forward.at(-1) ?? TEXT.length) < TEXT.length) forward.push(nextSentence(TEXT, forward.at(-1) ?? 0));
  const back = [TEXT.length];
  while ((back.at(-1) ?? 0) > 0) back.push(previousSentence(TEXT, back.at(-1) ?? 0));
  expect(forward[1]).toBe(TEXT.indexOf('Two'));
  expect(forward.at(-2)).toBe(TEXT.indexOf('Three'));
  expect(back.reverse()).toEqual(forward);
});

it('comes to the ends of a text without sentences', () => {
  expect(nextSentence('', 0)).toBe(0);
  expect(previousSentence('', 0)).toBe(0);
  expect(nextSentence('   ', 0)).toBe(3);
  expect(previousSentence('   ', 2)).toBe(0);
});

it('knows its own keys and no others', () => {
  expect(findStep('S')).toEqual({ direction: 'backward', by: 'sentence' });
  expect([findStep('j'), findStep('toString')]).toEqual([undefined, undefined]);
});
