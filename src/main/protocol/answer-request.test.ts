import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../shared/app-error';
import { makeFolder } from '../files/temp-folder.cases';
import { answerRequest, findInside, type AppFiles } from './answer-request';
import { contentPolicy } from './policy';

const HASH = 'a'.repeat(64);
const JOB = '0123456789abcdef';
const BATCH = { events: '[{"kind":"file"}]', file: 'a.txt', bytesRead: 1, bytesTotal: 2, done: false };
let files: AppFiles;
let libraryFile: Buffer;

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
  libraryFile = Buffer.from('<script>alert(1)</script>');
  files = {
    folder,
    readAppFile: (path) => readFile(path),
    readLibraryFile: (sha256) =>
      sha256 === HASH ? Promise.resolve(libraryFile) : Promise.reject(new AppError('file-missing-in-library')),
    readBatch: (job) => (job === JOB ? Promise.resolve(BATCH) : Promise.reject(new AppError('job-unknown'))),
  };
});

function get(url: string, method = 'GET'): Promise<Response> {
  return answerRequest({ url, method }, files);
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
    const { events, ...batch } = BATCH;
    expect(await answer.text()).toBe(`${JSON.stringify({ ok: true, value: batch })}\n${events}`);
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
