import { expect, test } from 'vitest';
import { findChanged } from './settings';

test('only what differs is saved', () => {
  const before = { theme: 'light', panes: { list: 356 }, place: 'inbox' };
  expect(findChanged(before, { ...before, panes: { list: 400 } })).toEqual({ panes: { list: 400 } });
  expect(findChanged(before, { ...before, panes: { list: 356 } })).toBeNull();
});
