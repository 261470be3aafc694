import { expect, test } from 'vitest';
import { actions, type Action } from '../../../shared/actions/actions';
import { SEQUENCE_MS } from '../../shell/actions';
import { createSequencer } from './sequencer';

test('a single key is its action', () => {
  expect(createSequencer(actions).press('t', 0)).toEqual({ kind: 'action', id: 'status.to-read', keys: 't' });
});

test('the second key of a sequence is no action of its own', () => {
  const sequencer = createSequencer(actions);
  expect(sequencer.press('g', 0)).toEqual({ kind: 'begun' });
  expect(sequencer.press('t', 10)).toEqual({ kind: 'action', id: 'go.to-read', keys: 'g t' });
  expect(sequencer.press('t', 20)).toEqual({ kind: 'action', id: 'status.to-read', keys: 't' });
});

test('a second key that ends no sequence does nothing', () => {
  const sequencer = createSequencer(actions);
  sequencer.press('g', 0);
  expect(sequencer.press('e', 10)).toEqual({ kind: 'none' });
});

test('a sequence that was left is forgotten', () => {
  const sequencer = createSequencer(actions);
  sequencer.press('g', 0);
  expect(sequencer.press('t', SEQUENCE_MS + 1)).toMatchObject({ id: 'status.to-read' });
});

test('pressing the first key twice begins again', () => {
  const sequencer = createSequencer(actions);
  sequencer.press('g', 0);
  expect(sequencer.press('g', 10)).toEqual({ kind: 'begun' });
  expect(sequencer.press('i', 20)).toMatchObject({ id: 'go.inbox' });
});

test('a key that means something in one pane means that there, and elsewhere what it means everywhere', () => {
  const sequencer = createSequencer(actions);
  const isInList = (id: string): boolean => id.startsWith('highlights.');
  expect(sequencer.press('1', 0, isInList)).toMatchObject({ id: 'highlights.colour.1' });
  expect(sequencer.press('1', 10)).toMatchObject({ id: 'rating.1' });
  expect(sequencer.press('Delete', 20, isInList)).toMatchObject({ id: 'highlights.remove' });
  expect(sequencer.press('w', 30)).toEqual({ kind: 'none' });
});

test('no two actions share keys, and no key hides a sequence', () => {
  const keysIn = (pane?: string) => actions.flatMap((one: Action) => (one.pane === pane ? [...one.keys] : []));
  const all = [...keysIn(), ...keysIn('list')];
  for (const keys of [keysIn(), keysIn('list')]) expect(new Set(keys).size).toBe(keys.length);
  const firsts = all.filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0]);
  expect(all.filter((keys) => firsts.includes(keys))).toEqual([]);
});
