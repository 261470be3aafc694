import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clampBounds, MIN_HEIGHT, MIN_WIDTH, type Area } from './clamp-bounds';
import { CLOSE_TIMEOUT_MS, createCloseHandshake } from './close-handshake';
import { themeBackground } from './theme-background';

describe('the window comes back', () => {
  const left: Area = { x: 0, y: 25, width: 1920, height: 1055 };
  const right: Area = { x: 1920, y: 0, width: 2560, height: 1440 };
  const bounds = { x: 100, y: 120, width: 1280, height: 800, maximized: false };

  test.each([
    ['where it was', bounds, [left], bounds],
    ['on the second screen', { ...bounds, x: 2100 }, [left, right], { ...bounds, x: 2100 }],
    ['partly outside, while its bar can be taken hold of', { ...bounds, x: 1800 }, [left], { ...bounds, x: 1800 }],
    ['centred where that screen is gone', { ...bounds, x: 2100 }, [left], { ...bounds, x: null, y: null }],
    ['centred where its bar is above the screen', { ...bounds, y: -300 }, [left], { ...bounds, x: null, y: null }],
    ['centred where its bar is below', { ...bounds, y: 1075 }, [left], { ...bounds, x: null, y: null }],
    [
      'no larger than the screen',
      { ...bounds, width: 5_000, height: 5_000 },
      [left],
      { ...bounds, width: 1920, height: 1055 },
    ],
    [
      'no smaller than it can be used',
      { ...bounds, width: 3, height: 0 },
      [left],
      { ...bounds, width: MIN_WIDTH, height: MIN_HEIGHT },
    ],
    ['at a first start', { ...bounds, x: null, y: null }, [left], { ...bounds, x: null, y: null }],
    ['where no screen is known', bounds, [], { ...bounds, x: null, y: null }],
    ['maximized', { ...bounds, maximized: true }, [left], { ...bounds, maximized: true }],
  ])('%s', (_name, given, areas, expected) => {
    expect(clampBounds(given, areas)).toEqual(expected);
  });
});

describe('closing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  function setUp(): {
    told: () => number;
    closed: () => number;
    late: () => number;
    shake: ReturnType<typeof createCloseHandshake>;
  } {
    const steps = { tellWindow: vi.fn(), close: vi.fn(), onTimeout: vi.fn() };
    const count = (mock: { mock: { calls: unknown[] } }) => () => mock.mock.calls.length;
    return {
      told: count(steps.tellWindow),
      closed: count(steps.close),
      late: count(steps.onTimeout),
      shake: createCloseHandshake(steps),
    };
  }

  test('waits for the window to save', () => {
    const { shake, told, closed, late } = setUp();
    shake.ask();
    vi.advanceTimersByTime(CLOSE_TIMEOUT_MS - 1);
    expect([told(), closed()]).toEqual([1, 0]);
    shake.confirm();
    vi.advanceTimersByTime(CLOSE_TIMEOUT_MS);
    expect([closed(), late()]).toEqual([1, 0]);
  });
  test('does not wait for one that hangs', () => {
    const { shake, closed, late } = setUp();
    shake.ask();
    vi.advanceTimersByTime(CLOSE_TIMEOUT_MS);
    expect([closed(), late()]).toEqual([1, 1]);
  });
  test('asks once, however often the person clicks', () => {
    const { shake, told } = setUp();
    shake.ask();
    shake.ask();
    expect(told()).toBe(1);
  });
  test('is not begun by the page', () => {
    const { shake, closed } = setUp();
    shake.confirm();
    expect(closed()).toBe(0);
    shake.ask();
    expect(closed()).toBe(0);
  });
});

test('the first colour of the window is its page', () => {
  expect(themeBackground('system', true)).toBe(themeBackground('dark', false));
  expect(themeBackground('system', false)).toBe(themeBackground('light', true));
  expect(
    new Set((['light', 'dark', 'sepia', 'high-contrast'] as const).map((theme) => themeBackground(theme, false))).size,
  ).toBe(4);
});
