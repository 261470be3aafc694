import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../shared/app-error';
import { accepts, preloadAccepts } from '../../shared/ipc/accepts';
import type { Handlers } from '../../shared/ipc/calls';
import type { Log } from '../log/log';
import { answerCall, type Answering, type PreloadHandlers } from './answer';
import { isOurFrame } from './sender';

function createLogged(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { lines, log: { file: '', write: (level, text) => lines.push(`${level} ${text}`) } };
}

/** Every handler answers its own name, so that a call that came through can be told from one that did not. */
function createAnswering(replaced: Partial<Handlers> = {}): Answering & { lines: string[]; reached: string[] } {
  const reached: string[] = [];
  const answer = (name: string) => (): Promise<string> => {
    reached.push(name);
    return Promise.resolve(name);
  };
  const all = (names: object): object => Object.fromEntries(Object.keys(names).map((name) => [name, answer(name)]));
  const { log, lines } = createLogged();
  return {
    handlers: { ...all(accepts), ...replaced } as Handlers,
    preloadHandlers: all(preloadAccepts) as PreloadHandlers,
    log,
    now: () => performance.now(),
    lines,
    reached,
  };
}

const hostile: unknown[] = [
  42,
  'text',
  true,
  [],
  [1, 2],
  () => 1,
  Symbol('x'),
  new Date(),
  JSON.parse('{"__proto__":{"grants":[]}}'),
  { grants: [1] },
  { grants: 'all' },
  { text: 1, name: 2 },
  { changes: [{ seq: -1 }] },
  { after: -1 },
  { after: 1.5 },
  { after: Number.NaN },
  { name: {}, cursor: '0' },
  { name: 'x', part: { table: 'papers', rows: {} } },
  { sha256: '../../etc/passwd' },
  { sha256: `${'a'.repeat(64)}\n` },
  { bytes: [1, 2, 3] },
  { job: null },
  { draft: { noteId: '../x' } },
  { noteId: 7 },
  { settings: [] },
  { url: ['https://example.org'] },
  { words: { a: 1 } },
  { level: 'fatal', text: 'x' },
  { epoch: 1, seq: '1', schema: null },
];

const withInput = Object.keys(accepts).filter((name) => !accepts[name as keyof typeof accepts](undefined));

describe('the gate', () => {
  test.each(withInput)('refuses hostile values for %s', async (name) => {
    const answering = createAnswering();
    for (const input of [undefined, null, ...hostile]) {
      const reply = await answerCall({ kind: 'page', name, input, isOurs: true }, answering);
      if (accepts[name as keyof typeof accepts](input)) continue;
      expect(reply).toEqual({ ok: false, error: { code: 'call-invalid', params: { name } } });
    }
    expect(answering.reached).toEqual([]);
  });
  test.each(Object.keys(accepts).filter((name) => !withInput.includes(name)))(
    'refuses an input for %s',
    async (name) => {
      const answering = createAnswering();
      for (const input of hostile) await answerCall({ kind: 'page', name, input, isOurs: true }, answering);
      expect(answering.reached).toEqual([]);
    },
  );
  test('answers a stranger with an error, for every call', async () => {
    const answering = createAnswering();
    for (const name of [...Object.keys(accepts), ...Object.keys(preloadAccepts)]) {
      const reply = await answerCall({ kind: 'page', name, input: undefined, isOurs: false }, answering);
      expect(reply).toEqual({ ok: false, error: { code: 'call-refused', params: {} } });
    }
    expect(answering.reached).toEqual([]);
  });
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'library', 7, null, {}])(
    'knows no call %j',
    async (name) => {
      const reply = await answerCall({ kind: 'page', name, input: undefined, isOurs: true }, createAnswering());
      expect(reply).toMatchObject({ ok: false, error: { code: 'call-unknown' } });
    },
  );
  test("keeps the preload's calls from the page", async () => {
    const answering = createAnswering();
    const request = { name: 'import.grantPaths', input: { paths: ['/etc/passwd'] }, isOurs: true };
    expect(await answerCall({ ...request, kind: 'page' }, answering)).toMatchObject({ ok: false });
    expect(await answerCall({ ...request, kind: { toString: () => 'preload' } }, answering)).toMatchObject({
      ok: false,
    });
    expect(answering.reached).toEqual([]);
    expect(await answerCall({ ...request, kind: 'preload' }, answering)).toMatchObject({ ok: true });
  });
  property.prop([fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }), fc.string()])(
    'never throws, whatever comes',
    async (input, name) => {
      const reply = await answerCall({ kind: input, name, input, isOurs: true }, createAnswering());
      expect(reply.ok).toBe(false);
    },
  );
});

describe('what a handler throws', () => {
  const request = { kind: 'page', name: 'library.open', input: undefined, isOurs: true };
  test('crosses as code and parameters', async () => {
    const answering = createAnswering({
      'library.open': () => Promise.reject(new AppError('disk-full', { name: 'journal' })),
    });
    expect(await answerCall(request, answering)).toEqual({
      ok: false,
      error: { code: 'disk-full', params: { name: 'journal' } },
    });
  });
  test('as a bug is logged whole, and crosses without its words', async () => {
    const answering = createAnswering({ 'library.open': () => Promise.reject(new Error('secret path')) });
    expect(await answerCall(request, answering)).toEqual({ ok: false, error: { code: 'internal', params: {} } });
    expect(answering.lines.join('\n')).toContain('secret path');
  });
  test('slowly is logged by name alone', async () => {
    const now = vi
      .fn(() => 0)
      .mockReturnValueOnce(0)
      .mockReturnValueOnce(51);
    const answering = { ...createAnswering(), now };
    await answerCall(request, answering);
    expect(answering.lines).toEqual(['info slow call library.open: 51 ms']);
  });
});

describe('a frame', () => {
  const own = 'app://postil/';
  test.each([
    ['our page', { url: 'app://postil/index.html', parent: null }, true],
    ['our page with a fragment', { url: 'app://postil/?locale=pseudo#x', parent: null }, true],
    ['a frame within it', { url: 'app://postil/index.html', parent: {} }, false],
    ['another host', { url: 'app://other/', parent: null }, false],
    ['our name as a user', { url: 'https://postil@evil.example/', parent: null }, false],
    ['another scheme', { url: 'https://postil/', parent: null }, false],
    ['a page that is gone', null, false],
    ['an empty page', { url: '', parent: null }, false],
    ['about:blank', { url: 'about:blank', parent: null }, false],
  ])('%s', (_name, frame, isOurs) => {
    expect(isOurFrame(frame, own)).toBe(isOurs);
  });
});
