import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './launch.mjs';

let app;
let page;

beforeAll(async () => {
  ({ app, page } = await launch());
});
afterAll(() => app?.close());

// Written out in the page, since evaluate could not carry most of them.
const VALUES = `[
  null, undefined, true, 'text \u2028 "', 1.5, -0, NaN, Infinity, 10n ** 30n, new Date(5), [1, [undefined]],
  { a: { b: undefined, $: 1 } }, new Map([[{ k: 1 }, new Set([1])]]), new Uint8Array([0, 255]),
  new Float32Array([1.5]), new Uint8Array([1]).buffer,
]`;

test('values of every kind come back from main as they went', async () => {
  const differing = await page.evaluate(async (source) => {
    // Enough of a printer to tell these values apart.
    const show = (value) =>
      ArrayBuffer.isView(value) || value instanceof Date
        ? `${value.constructor.name}(${[...(value.length === undefined ? [Number(value)] : value)]})`
        : value instanceof ArrayBuffer
          ? `ArrayBuffer(${new Uint8Array(value)})`
          : value instanceof Map || value instanceof Set
            ? `${value.constructor.name}(${[...value].map(show)})`
            : Array.isArray(value)
              ? `[${value.map(show)}]`
              : typeof value === 'object' && value !== null
                ? `{${Object.entries(value).map(([key, one]) => `${key}:${show(one)}`)}}`
                : typeof value === 'bigint'
                  ? `${value}n`
                  : Object.is(value, -0)
                    ? '-0'
                    : `${typeof value} ${String(value)}`;
    const values = new Function(`return ${source}`)();
    const back = await Promise.all(values.map((value) => window.bridge.invoke('echo', value)));
    return values.map(show).flatMap((text, at) => (text === show(back[at]) ? [] : [[text, show(back[at])]]));
  }, VALUES);
  expect(differing).toEqual([]);
});

test('main sends to the page and hears from it', async () => {
  const got = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const stop = window.bridge.on('pong', (value) => {
          stop();
          resolve([value instanceof Map, value.get('n')]);
        });
        window.bridge.send('ping', new Map([['n', 7n]]));
      }),
  );
  expect(got).toEqual([true, 7n]);
});

test('an error of a handler arrives as in Electron', async () => {
  const message = await page.evaluate(() =>
    window.bridge.invoke('throw').catch((error) => `${error.name}: ${error.message}`),
  );
  expect(message).toBe("Error: Error invoking remote method 'throw': RangeError: too far");
});

test('an unknown channel, and what cannot be sent, reject on the side that asked', async () => {
  const messages = await page.evaluate(() =>
    Promise.all(
      [
        window.bridge.invoke('nobody'),
        window.bridge.invoke('answer-function'),
        window.bridge.invoke('echo', { f() {} }),
      ].map((call) => call.catch((error) => error.message)),
    ),
  );
  expect(messages[0]).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'");
  expect(messages[1]).toContain('could not be cloned');
  expect(messages[2]).toContain('could not be cloned');
});

test('main refuses to send what cannot be sent', async () => {
  const message = await app.evaluate(({ BrowserWindow }) => {
    try {
      BrowserWindow.getAllWindows()[0].webContents.send('x', () => {});
      return 'sent';
    } catch (error) {
      return error.message;
    }
  });
  expect(message).toContain('could not be cloned');
});

test('a handler sees which document asked', async () => {
  expect(await page.evaluate(() => window.bridge.invoke('who'))).toEqual({
    id: 1,
    url: 'app://bundle/',
    origin: 'app://bundle',
  });
});

test('20 MB cross both ways unchanged', async () => {
  const same = await page.evaluate(async () => {
    const bytes = new Uint8Array(20_000_000);
    for (let at = 0; at < bytes.length; at += 997) bytes[at] = at * 31;
    const back = await window.bridge.invoke('echo', bytes);
    for (let at = 0; at < bytes.length; at += 1) if (back[at] !== bytes[at]) return at;
    return back.length === bytes.length;
  });
  expect(same).toBe(true);
});

test('small calls are cheap', async () => {
  const perCall = await page.evaluate(async () => {
    const start = performance.now();
    for (let i = 0; i < 200; i++) await window.bridge.invoke('echo', i);
    return (performance.now() - start) / 200;
  });
  // About 0.6 ms on an idle machine; the room is for a busy one.
  expect(perCall).toBeLessThan(10);
});

test('the bridge carries deep objects, sync results, errors and frozenness', async () => {
  const got = await page.evaluate(() => {
    const { deep } = window.bridge;
    let message = '';
    try {
      deep.fail();
    } catch (error) {
      message = `${error.name} ${error.message}`;
    }
    return [
      deep.answer,
      deep.list[1].two,
      deep.sum(2, 3),
      message,
      Object.isFrozen(deep.list),
      Object.isFrozen(window.bridge),
    ];
  });
  expect(got).toEqual([42, 2, 5, 'TypeError no', true, true]);
});

test('the exposed object cannot be replaced', async () => {
  const kept = await page.evaluate(() => {
    const before = window.bridge;
    try {
      window.bridge = null;
      delete window.bridge;
    } catch {
      // strict code throws instead of ignoring: either way it stays
    }
    return window.bridge === before;
  });
  expect(kept).toBe(true);
});
