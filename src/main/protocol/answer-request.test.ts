import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { Sha256 } from '../../shared/model/id';
import { makeFolder } from '../files/temp-folder.cases';
import { answerRequest, findInside, type AppFiles } from './answer-request';
import { contentPolicy } from './policy';

const HASH = 'a'.repeat(64);
const JOB = '0123456789abcdef';
const EVENTS = '{"kind":"file"}\n{}';
const BATCH = { events: Buffer.from(EVENTS), file: 'a.txt', bytesRead: 1, bytesTotal: 2, done: false };
let files: AppFiles;
let libraryFile: Buffer;
let saved: string[];

beforeEach(async () => {
  const root = await makeFolder();
  const folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<title>Postil</title>');
  await writeFile(join(folder, 'assets', 'a b.js'), 'export {}');
  await writeFile(join(folder, 'notes.xyz'), 'x');
  await writeFile(join(root, 'secret.json'), '{"secret":true}');
  await mkdir(join(root, 'renderer-next'));
  await writeFile(join(root, 'renderer-next', 'index.html'), 'other');
  saved = [];
  libraryFile = Buffer.from('<script>alert(1)</script>');
  files = {
    folder,
    readAppFile: (path) => readFile(path),
    readLibraryFile: (sha256) =>
      sha256 === HASH ? Promise.resolve(libraryFile) : Promise.reject(new AppError('file-missing-in-library')),
    savePiece: (job, bytes) => {
      if (job !== JOB) return Promise.reject(new AppError('job-unknown'));
      saved.push(Buffer.from(bytes).toString());
      return Promise.resolve(HASH as Sha256);
    },
    readBatch: (job) => (job === JOB ? Promise.resolve(BATCH) : Promise.reject(new AppError('job-unknown'))),
  };
});

function get(url: string, method = 'GET', body: BodyInit | null = null): Promise<Response> {
  // A real `Request` refuses what is no address; a handler must not.
  const { arrayBuffer } = { arrayBuffer: () => new Response(body).arrayBuffer() };
  return answerRequest({ url, method, arrayBuffer }, files);
}

test('the page comes with the policy, and as what it is', async () => {
  const answer = await get('app://postil/');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('<title>Postil</title>');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
  });
});

test('the policy is the one that was decided on', () => {
  expect(contentPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test.each(['app://postil/assets/a%20b.js', 'app://postil/assets/a%20b.js?v=1#x', 'app://postil/index.html'])(
  'finds %s',
  async (url) => {
    expect((await get(url)).status).toBe(200);
  },
);

test.each([
  'app://postil/../secret.json',
  'app://postil/..%2fsecret.json',
  'app://postil/%2e%2e/secret.json',
  'app://postil/%2e%2e%2fsecret.json',
  'app://postil/assets/%2e%2e/%2e%2e/secret.json',
  'app://postil/..%5csecret.json',
  'app://postil/%2e%2e%2frenderer-next%2findex.html',
  'app://postil/index.html%00.js',
  'app://postil//etc/passwd',
  'app://postil/%E0%A4%A',
  'app://other/index.html',
  'https://postil/index.html',
  'app://postil/assets',
  'app://postil/missing.js',
  'app://postil/notes.xyz',
  'app://postil/file/',
  `app://postil/file/${HASH.toUpperCase()}`,
  `app://postil/file/${'b'.repeat(64)}`,
  'app://postil/file/..%2findex.html',
  'not an address',
])('does not find %s', async (url) => {
  const answer = await get(url);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('takes nothing but questions', async () => {
  expect((await get('app://postil/', 'POST')).status).toBe(405);
});

describe('a batch of an import', () => {
  test('comes as its reply, and the events behind it as they are', async () => {
    const answer = await get(`app://postil/import/${JOB}`);
    const { events: _events, ...batch } = BATCH;
    expect(await answer.text()).toBe(`${JSON.stringify({ ok: true, value: batch })}\n${EVENTS}`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
  test('of a job that is over is its failure', async () => {
    const answer = await get(`app://postil/import/${'f'.repeat(16)}`);
    expect(await answer.text()).toBe(`${JSON.stringify({ ok: false, error: { code: 'job-unknown', params: {} } })}\n`);
  });
  test.each([
    [`app://postil/import/${JOB}x`, 'GET'],
    ['app://postil/import/', 'GET'],
    [`app://postil/import/${JOB}`, 'HEAD'],
  ])('%s by %s is not found', async (url, method) => {
    expect((await get(url, method)).status).toBe(404);
  });
});

describe('a piece of what an import packs', () => {
  test('is saved, and its name comes back', async () => {
    const answer = await get(`app://postil/import/${JOB}`, 'POST', 'packed');
    expect(await answer.json()).toEqual({ ok: true, value: HASH });
    expect(saved).toEqual(['packed']);
  });
  test('of another job is refused with the reason', async () => {
    const answer = await get(`app://postil/import/${'f'.repeat(16)}`, 'POST', 'packed');
    expect(await answer.json()).toEqual({ ok: false, error: { code: 'job-unknown', params: {} } });
  });
  test('that is far too large is not even looked at', async () => {
    const answer = await get(`app://postil/import/${JOB}`, 'POST', new Uint8Array(64_000_001));
    expect(answer.status).toBe(413);
    expect(saved).toEqual([]);
  });
  test.each([[`app://postil/import/${JOB}x`], ['app://postil/import/'], [`app://postil/file/${HASH}`]])(
    'cannot be sent to %s',
    async (url) => {
      expect((await get(url, 'POST', 'packed')).status).toBe(405);
    },
  );
});

describe('a file of the library', () => {
  test.each([
    ['HTML', Buffer.from('<!doctype html><script>1</script>'), 'application/octet-stream'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'application/octet-stream'],
    ['text', Buffer.from('A title\nAn abstract'), 'application/octet-stream'],
    ['nothing', Buffer.alloc(0), 'application/octet-stream'],
    ['PNG', Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'), 'image/png'],
    ['JPEG', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image/jpeg'],
    ['GIF', Buffer.from('GIF89a....'), 'image/gif'],
    ['WebP', Buffer.from('RIFF\x01\x02\x03\x04WEBPVP8 ', 'latin1'), 'image/webp'],
    ['RIFF that is no picture', Buffer.from('RIFF\x01\x02\x03\x04WAVEfmt ', 'latin1'), 'application/octet-stream'],
  ])('%s has a fixed type', async (_name, bytes, type) => {
    libraryFile = bytes;
    const answer = await get(`app://postil/file/${HASH}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });
});

property.prop([fc.array(fc.constantFrom('..', '.', 'a', '/', '//', '%2e', 'assets'), { maxLength: 8 })])(
  'no path leads out of the folder',
  (parts) => {
    const found = findInside('/app/out', parts.join('/'));
    if (found !== null) expect(found.startsWith('/app/out/')).toBe(true);
  },
);
