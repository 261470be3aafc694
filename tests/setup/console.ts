import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

// Console warnings fail tests: React, Dexie and Tiptap say there what would otherwise be found by a user.
let spies: MockInstance[] = [];

beforeEach(() => {
  spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

afterEach(() => {
  const said = spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')));
  for (const spy of spies) spy.mockRestore();
  expect(said).toEqual([]);
});
