import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, type ActionId } from './actions';
import { findAction, findClashes, giveKeys, isKeys, isReserved, resetKeys, resolveKeys, type KeyMap } from './keys';

const ids = actions.map(({ id }) => id);
const anyId = fc.constantFrom<ActionId>(...ids);
const anyKeys = fc.constantFrom('t', 'q', 'g', 'g i', 'z z', 'z', 'Mod+K', 'Shift+F', 'F9', 'Alt+1', '#', 'Enter');

/** Each key means one thing in each pane, and no single key hides a sequence. */
function expectOneMeaning(map: KeyMap): void {
  for (const [id, keys] of map)
    for (const one of keys) expect([id, one, findClashes(map, id, one)]).toEqual([id, one, []]);
}

describe('the keys of all actions', () => {
  it('are those they began with where nothing was chosen', () => {
    const map = resolveKeys({});
    for (const { id, keys } of actions) expect([id, map.get(id)]).toEqual([id, keys]);
  });

  it('mean one thing each, whatever a file says', () => {
    const anyOwn = fc.dictionary(
      fc.oneof(anyId, fc.string({ maxLength: 5 })),
      fc.array(fc.oneof(anyKeys, fc.string({ maxLength: 6 })), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(anyOwn, (own) => expectOneMeaning(resolveKeys(own))),
      { numRuns: 60 },
    );
  });

  it('are those that were given last, and all others stay', () => {
    const anyGifts = fc.array(fc.tuple(anyId, anyKeys), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyGifts, (gifts) => {
        let own = {};
        for (const [id, keys] of gifts) {
          const before = resolveKeys(own);
          const touched = new Set([id, ...findClashes(before, id, keys)]);
          own = giveKeys(own, id, [keys]);
          const after = resolveKeys(own);
          expect(after.get(id)).toEqual([keys]);
          expectOneMeaning(after);
          for (const other of ids) if (!touched.has(other)) expect(after.get(other)).toEqual(before.get(other));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('keys that are given', () => {
  it('are taken from who had them, who keeps its others', () => {
    const own = giveKeys({}, 'status.maybe', ['k']);
    expect(resolveKeys(own).get('list.previous')).toEqual(['ArrowUp']);
    expect(resolveKeys(own).get('status.maybe')).toEqual(['k']);
  });

  it('of a pane do not clash with those that mean something everywhere', () => {
    expect(findClashes(resolveKeys({}), 'rating.1', '1')).toEqual([]);
    expect(findClashes(resolveKeys({}), 'highlights.quote', 'w')).toEqual(['lost.choose']);
  });

  it('hide no sequence unseen', () => {
    const clashes = findClashes(resolveKeys({}), 'paper.add', 'g');
    expect(clashes).toContain('go.inbox');
    expect(findClashes(resolveKeys({}), 'paper.add', 't x')).toEqual(['status.to-read']);
  });

  it('that are as they began are not kept, and reset takes them back', () => {
    const own = giveKeys({}, 'status.read', ['t']);
    expect(Object.keys(own).sort()).toEqual(['status.read', 'status.to-read']);
    expect(resetKeys(resetKeys(own, 'status.to-read'), 'status.read')).toEqual({});
  });

  it('keep what a newer build says', () => {
    expect(giveKeys({ 'from.later': ['q'] }, 'status.read', ['F9'])).toEqual({
      'from.later': ['q'],
      'status.read': ['F9'],
    });
    expect(findAction('from.later')).toBeNull();
  });
});

it.each(['j', '#', '+', 'Mod++', 'Mod+Shift+Z', 'g i', 'F12', 'Alt+ArrowUp', 'ж'])('%s are keys', (keys) => {
  expect(isKeys(keys)).toBe(true);
});

it.each(['', ' ', 'a b c', 'Mod+', 'ab', 'Hyper+A', 'a\nb', 'Shift+' + 'A'.repeat(40)])('%j are none', (keys) => {
  expect(isKeys(keys)).toBe(false);
});

it('what closes and leaves things stays with them', () => {
  expect(['Escape', 'g Tab', 'Mod+V'].map(isReserved)).toEqual([true, true, true]);
  expect(['t', 'Mod+K'].map(isReserved)).toEqual([false, false]);
});
