import { chmod, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportEvent, ImportFileEnd } from '../../shared/ipc/calls';
import type { Found } from '../../shared/import/types';
import { hashBytes, libraryFilePath } from '../files/library-files';
import { makeFolder } from '../files/temp-folder.cases';
import { openChoice } from '../../shared/ipc/import-request';
import { makeBatches } from './batches';
import { readItems, type ImportItem, type ImportWork, type Progress } from './read-items';

const LIST = [
  'Tidal Forests: Roots Beneath Salt Water',
  `We follow mangrove roots over eleven years and show how they feed. ${'They feed slowly and in the dark. '.repeat(20)}`,
  'On Counting Lighthouses',
  `Lighthouses are counted from space with a small camera. ${'The count agrees with the charts in most bays. '.repeat(20)}`,
  '',
].join('\n');

let folder: string;
let work: Omit<ImportWork, 'items'>;

beforeEach(async () => {
  folder = await makeFolder();
  work = { job: 'job', purpose: 'import', filesFolder: join(folder, 'files'), asideFolder: join(folder, 'incoming') };
});

async function put(name: string, bytes: string | Uint8Array): Promise<ImportItem> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { kind: 'file', path, name, choice: openChoice };
}

type Read = { names: string[]; found: Found[]; ends: ImportFileEnd[]; progress: Progress };
function read(...items: ImportItem[]): Read {
  return readAs({}, items);
}
function readAs(other: Partial<ImportWork>, items: ImportItem[]): Read {
  const progress = { bytesRead: 0, bytesTotal: 0 };
  const events: ImportEvent[] = [...readItems({ ...work, ...other, items }, progress)];
  return {
    names: events.flatMap((event) => (event.kind === 'file' ? [event.name] : [])),
    found: events.flatMap((event) => (event.kind === 'found' ? [event.found] : [])),
    ends: events.flatMap((event) => (event.kind === 'end' ? [event.end] : [])),
    progress,
  };
}

const nothing: ImportFileEnd = {
  error: null,
  sha256: null,
  kept: null,
  encoding: null,
  encodingSign: null,
  format: null,
  ranking: [],
  columns: null,
  bytes: 0,
  lines: 0,
  blank: 0,
};

test('a list comes out as papers, and its bytes are kept under their hash', async () => {
  const { found, ends, progress } = read(await put('list.txt', LIST));
  expect(found.map((one) => (one.kind === 'paper' ? one.paper.title : one.kind))).toEqual([
    'Tidal Forests: Roots Beneath Salt Water',
    'On Counting Lighthouses',
  ]);
  const sha256 = hashBytes(Buffer.from(LIST));
  const bytes = Buffer.byteLength(LIST);
  expect(ends).toEqual([
    {
      ...nothing,
      sha256,
      encoding: 'utf-8',
      encodingSign: 'valid',
      format: 'title-abstract',
      bytes,
      lines: 4,
      ranking: expect.any(Array) as never,
    },
  ]);
  expect(await readFile(libraryFilePath(work.filesFolder, sha256), 'utf8')).toBe(LIST);
  expect(await readdir(work.asideFolder)).toEqual([]);
  expect(progress).toEqual({ bytesRead: bytes, bytesTotal: bytes });
});

test('pasted text takes the same path', async () => {
  const pasted = read({ kind: 'text', text: LIST, name: 'Pasted text', choice: openChoice });
  const file = read(await put('list.txt', LIST));
  expect(pasted.found).toEqual(file.found);
  expect(pasted.ends).toEqual(file.ends);
  expect(pasted.names).toEqual(['Pasted text']);
});

test('the kept bytes are those of the file, not of its text', async () => {
  const bytes = Buffer.from(`\ufeff${LIST}`, 'utf16le');
  const { ends, found } = read(await put('wide.txt', bytes));
  expect(ends[0]).toMatchObject({ encoding: 'utf-16le', sha256: hashBytes(bytes) });
  expect(found).toHaveLength(2);
});

describe('a review', () => {
  const review = (...items: ImportItem[]): Read => readAs({ purpose: 'review' }, items);

  test('keeps a copy aside, and nothing in the library', async () => {
    const { ends, found } = review(await put('list.txt', LIST));
    expect(found).toHaveLength(2);
    expect(ends[0]).toMatchObject({ kept: 'job-0', sha256: hashBytes(Buffer.from(LIST)) });
    expect(await readdir(work.asideFolder)).toEqual(['job-0']);
    expect(await readdir(folder)).not.toContain('files');
  });

  test('is imported as it was, whatever became of the file', async () => {
    const { found } = review(await put('list.txt', LIST));
    await put('list.txt', 'Something else.\n');
    const held = { kind: 'held', path: join(work.asideFolder, 'job-0'), name: 'list.txt', held: 'job-0' } as const;
    const again = readAs({ purpose: 'review', job: 'next' }, [{ ...held, choice: openChoice }]);
    expect(again.found).toEqual(found);
    expect(again.ends[0]).toMatchObject({ kept: 'job-0', sha256: hashBytes(Buffer.from(LIST)) });
    const imported = readAs({ job: 'last' }, [{ ...held, choice: openChoice }]);
    expect(imported.found).toEqual(found);
    expect(imported.ends[0]).toMatchObject({ kept: null, sha256: hashBytes(Buffer.from(LIST)) });
    expect(await readdir(work.asideFolder)).toEqual(['job-0']);
    await rm(held.path);
    expect(readAs({}, [{ ...held, choice: openChoice }]).ends[0]?.error).toEqual({
      code: 'copy-gone',
      params: { name: 'list.txt' },
    });
  });

  test('reads as the person said: in that encoding, as that format', async () => {
    const bytes = Buffer.from('Caf\xe9 tables and their legs\n', 'latin1');
    const item = await put('a.txt', bytes);
    const choice = { encoding: 'windows-1251', format: 'title-abstract', columns: null };
    const { ends, found } = review({ ...item, choice });
    expect(ends[0]).toMatchObject({ encoding: 'windows-1251', encodingSign: 'chosen', format: 'title-abstract' });
    expect(found).toMatchObject([{ kind: 'problem', text: 'Cafй tables and their legs' }]);
  });

  test('leaves nothing of what could not be read', async () => {
    const { ends } = review(await put('film.txt', Buffer.from('%PDF-1.7 and so on')));
    expect(ends[0]).toMatchObject({ error: { code: 'file-binary' }, kept: null });
    expect(await readdir(folder)).toEqual(['film.txt']);
  });
});

test('a table tells its columns, and is read as they are mapped', async () => {
  const item = await put('table.csv', 'what,by whom,when\nOn Buoys,"Doe, A.",2020\nOn Piers,"Roe, B.",2021\n');
  const choice = {
    ...openChoice,
    format: 'csv',
    columns: ['title', 'authors', 'year'] as ('title' | 'authors' | 'year')[],
  };
  const { ends, found } = read({ ...item, choice });
  expect(ends[0]?.columns?.names).toEqual(['what', 'by whom', 'when']);
  expect(found.filter((one) => one.kind === 'paper')).toMatchObject([
    { paper: { title: 'On Buoys', authors: ['Doe, A.'], year: 2020 } },
    { paper: { title: 'On Piers', authors: ['Roe, B.'], year: 2021 } },
  ]);
});

test('a file of more than a gigabyte is refused before it is read', async () => {
  const item = await put('huge.txt', 'x');
  await truncate(join(folder, 'huge.txt'), 3 * 2 ** 30);
  expect(read(item).ends[0]).toMatchObject({
    error: { code: 'file-too-large', params: { name: 'huge.txt' } },
    bytes: 0,
  });
});

describe('a file that is no list', () => {
  test('is said in its end, and the others are read', async () => {
    const gone = await put('gone.txt', LIST);
    await rm(join(folder, 'gone.txt'));
    await mkdir(join(folder, 'folder.txt'));
    const items = [
      gone,
      { kind: 'file', path: join(folder, 'folder.txt'), name: 'folder.txt', choice: openChoice } as const,
      { kind: 'file', path: join(folder, 'gone.txt', 'below.txt'), name: 'below.txt', choice: openChoice } as const,
      await put('film.txt', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(3_000, 1)])),
      await put('empty.txt', ''),
      await put('list.txt', LIST),
    ];
    const { ends, names, found } = read(...items);
    expect(names).toEqual(items.map(({ name }) => name));
    expect(ends.map(({ error }) => error?.code ?? null)).toEqual([
      'file-not-found',
      'folder-empty',
      'file-not-found',
      'file-binary',
      null,
      null,
    ]);
    expect(ends[0]?.error?.params).toEqual({ name: 'gone.txt' });
    expect(ends[4]).toMatchObject({ bytes: 0, lines: 0, format: null, encoding: 'utf-8' });
    expect(found).toHaveLength(2);
    // Nothing of a binary file is kept.
    expect(ends[3]?.sha256).toBeNull();
    expect((await readdir(work.filesFolder)).length).toBe(2);
  });
  test('because we may not read it', async (context) => {
    if (process.getuid?.() === 0) {
      console.info('skipped: root may read every file');
      context.skip();
    }
    const item = await put('mine.txt', LIST);
    await chmod(join(folder, 'mine.txt'), 0);
    expect(read(item).ends[0]?.error?.code).toBe('file-no-permission');
  });
  test('because it leads in a circle', async () => {
    await symlink(join(folder, 'b'), join(folder, 'a'));
    await symlink(join(folder, 'a'), join(folder, 'b'));
    expect(read({ kind: 'file', path: join(folder, 'a'), name: 'a', choice: openChoice }).ends[0]?.error?.code).toBe(
      'file-unreadable',
    );
  });
});

test('50 MB on one line end as one problem, and are read to the end', async () => {
  const text = 'word '.repeat(10_000_000);
  const { found, ends, progress } = read(await put('long.txt', text));
  expect(ends[0]).toMatchObject({ error: null, bytes: text.length, lines: 1 });
  expect(found).toMatchObject([{ kind: 'problem', lines: { first: 1, last: 1 } }]);
  expect(progress.bytesRead).toBe(text.length);
});

test('a library that cannot be written to is said so, and no half copy stays', async () => {
  await writeFile(work.filesFolder, 'in the way');
  const { ends, found } = read(await put('list.txt', LIST));
  expect(ends[0]?.error?.code).toBe('disk-unwritable');
  expect(found).toEqual([]);
  expect(await readdir(work.asideFolder)).toEqual([]);
});

describe('batches', () => {
  const progress: Progress = { bytesRead: 3, bytesTotal: 9 };
  const event = (chars: number): ImportEvent => ({
    kind: 'found',
    found: { kind: 'problem', lines: { first: 1, last: 1 }, text: 'x'.repeat(chars), why: 'unrecognised' },
  });
  const sizes = (events: ImportEvent[], now = () => 0): number[] =>
    [...makeBatches(events, progress, now)].map((batch) => batch.events.length);

  test('are bounded in number', () => {
    expect(sizes(Array.from({ length: 1_201 }, () => event(1)))).toEqual([500, 500, 201]);
  });
  test('are bounded in size', () => {
    expect(sizes([event(400_000), event(600_000), event(5), event(5)])).toEqual([2, 2]);
  });
  test('are bounded in time', () => {
    let time = 0;
    const slow = (): number => (time += 100);
    expect(sizes([event(1), event(1), event(1), event(1)], slow).length).toBeGreaterThan(1);
  });
  test('of nothing are one that is done', () => {
    expect([...makeBatches([], progress)]).toEqual([{ events: [], bytesRead: 3, bytesTotal: 9, done: true }]);
  });
});
