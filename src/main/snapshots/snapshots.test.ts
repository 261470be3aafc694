import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SnapshotHead, TableRows } from '../../shared/ipc/calls';
import { realDisk, type Disk } from '../files/disk';
import { createFaultyDisk } from '../files/faulty-disk.cases';
import { makeFolder } from '../files/temp-folder.cases';
import { chooseExpired, chooseSnapshot } from './choose-snapshots';
import { createSnapshots, sweepSnapshots, type Snapshots } from './snapshots';

const now = (): number => 1_700_000_000_000;

function papers(count: number): TableRows {
  return {
    table: 'papers',
    rows: Array.from({ length: count }, (_, i) => ({ id: `p${String(i)}`, title: `Ünïcode\n“${String(i)}”` })),
  };
}
const tags: TableRows = { table: 'tags', rows: [{ id: 't1' }] };

async function take(snapshots: Snapshots, seq: number, parts: TableRows[], epoch = 'one'): Promise<SnapshotHead> {
  const name = await snapshots.begin({ epoch, seq, schema: 1 });
  for (const part of parts) await snapshots.write(name, part);
  return snapshots.commit(
    name,
    parts.reduce((sum, part) => sum + part.rows.length, 0),
  );
}

async function readAll(snapshots: Snapshots, name: string): Promise<TableRows[]> {
  const parts: TableRows[] = [];
  for (let cursor: number | null = 0; cursor !== null;) {
    const batch = await snapshots.read(name, cursor);
    parts.push(...batch.parts);
    cursor = batch.next;
  }
  return parts;
}

async function setUp(disk: Disk = realDisk): Promise<{ folder: string; snapshots: Snapshots }> {
  const folder = await makeFolder();
  return { folder, snapshots: createSnapshots({ folder, disk, now }) };
}

test('what was written is read back, part by part, also by the next start', async () => {
  const { folder, snapshots } = await setUp();
  const head = await take(snapshots, 7, [papers(3), tags]);
  expect(head).toEqual({ name: '000001-one-000000000007', epoch: 'one', seq: 7, rows: 4, createdAt: now() });
  const next = createSnapshots({ folder, disk: realDisk, now });
  expect(await next.head('one')).toEqual(head);
  expect(await readAll(next, head.name)).toEqual([papers(3), tags]);
});

test('any tool unpacks it into lines', async () => {
  const { folder, snapshots } = await setUp();
  const { name } = await take(snapshots, 1, [papers(2), tags]);
  const lines = gunzipSync(await readFile(join(folder, `${name}.ndjson.gz`)))
    .toString()
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { table: string }).table)).toEqual(['papers', 'papers', 'tags']);
});

test('three are kept, and the number orders them though the clock stands still', async () => {
  const { folder, snapshots } = await setUp();
  for (const seq of [5, 6, 7, 8, 9]) await take(snapshots, seq, [papers(4)]);
  expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toHaveLength(3);
  expect((await snapshots.head('one'))?.seq).toBe(9);
});

describe('a snapshot that lost rows', () => {
  test('never removes the last one that had them, and is not the one to rebuild from', async () => {
    const { snapshots } = await setUp();
    await take(snapshots, 1, [papers(100)]);
    for (const seq of [2, 3, 4, 5, 6]) await take(snapshots, seq, []);
    expect((await snapshots.head('one'))?.seq).toBe(1);
    await take(snapshots, 7, [papers(20)]);
    expect((await snapshots.head('one'))?.rows).not.toBe(0);
  });
  test('of another epoch is not asked', async () => {
    const { snapshots } = await setUp();
    await take(snapshots, 900, [papers(100)]);
    await take(snapshots, 3, [papers(10)], 'two');
    expect(await snapshots.head('two')).toMatchObject({ epoch: 'two', seq: 3 });
    expect(await snapshots.head('none')).toBeNull();
    expect(await snapshots.head(null)).toMatchObject({ seq: 900 });
  });
  test('is believed once another one is of its size', () => {
    const sizes = (rows: number[]) => rows.map((count, i) => ({ name: String(i), rows: count, epoch: 'e' }));
    expect(chooseSnapshot(sizes([48, 50, 1000]), 'e')?.rows).toBe(48);
    expect(chooseSnapshot(sizes([50, 1000]), 'e')?.rows).toBe(1000);
    expect(chooseSnapshot(sizes([0, 0]), 'e')?.rows).toBe(0);
    expect(chooseExpired(sizes([0, 0, 0, 1000, 900])).map(({ rows }) => rows)).toEqual([]);
    expect(chooseExpired(sizes([1200, 0, 0, 1000, 900])).map(({ rows }) => rows)).toEqual([1000, 900]);
  });
});

describe('a damaged snapshot', () => {
  test.each(['a flipped byte', 'a cut file', 'a broken manifest'])('is told and passed over: %s', async (damage) => {
    const { folder, snapshots } = await setUp();
    const old = await take(snapshots, 1, [papers(50)]);
    const { name } = await take(snapshots, 2, [papers(50)]);
    const file = join(folder, damage === 'a broken manifest' ? `${name}.json` : `${name}.ndjson.gz`);
    const bytes = await readFile(file);
    if (damage === 'a flipped byte') bytes[40] = (bytes[40] ?? 0) ^ 4;
    await writeFile(file, damage === 'a flipped byte' ? bytes : bytes.subarray(0, 30));

    const next = createSnapshots({ folder, disk: realDisk, now });
    expect(await next.head('one')).toEqual(old);
    expect(next.notices()).toEqual([{ kind: 'snapshot-damaged', name }]);
    await expect(next.read(name, 0)).rejects.toMatchObject({ code: 'snapshot-damaged' });
    // Its number is not given again, and it is left to be looked at.
    expect((await take(next, 3, [papers(50)])).name).toBe('000003-one-000000000003');
    expect(await readdir(folder)).toContain(`${name}.json`);
  });
});

describe('a snapshot that cannot be written', () => {
  test.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['rename', 'EACCES', 'disk-unwritable'],
    ['open', 'EROFS', 'disk-unwritable'],
  ] as const)('at %s leaves the former one and no trace', async (operation, reason, code) => {
    const disk = createFaultyDisk();
    const { folder, snapshots } = await setUp(disk);
    const former = await take(snapshots, 1, [papers(5)]);
    const before = (await readdir(folder)).sort();
    disk.fail(operation, reason);
    await expect(take(snapshots, 2, [papers(5)])).rejects.toMatchObject({ code });
    disk.mend();
    await sweepSnapshots(disk, folder);
    expect((await readdir(folder)).sort()).toEqual(before);
    expect(await snapshots.head('one')).toEqual(former);
  });
  test('with another number of rows than was promised does not count', async () => {
    const { folder, snapshots } = await setUp();
    const name = await snapshots.begin({ epoch: 'one', seq: 1, schema: 1 });
    await snapshots.write(name, papers(3));
    await expect(snapshots.commit(name, 4)).rejects.toMatchObject({ code: 'snapshot-damaged' });
    expect(await readdir(folder)).toEqual([]);
  });
});

test('only the one begun last can be written, and no other file be named', async () => {
  const { folder, snapshots } = await setUp();
  const first = await snapshots.begin({ epoch: 'one', seq: 1, schema: 1 });
  const second = await snapshots.begin({ epoch: 'one', seq: 2, schema: 1 });
  await expect(snapshots.write(first, tags)).rejects.toMatchObject({ code: 'job-unknown' });
  await snapshots.write(second, tags);
  await snapshots.commit(second, 1);
  await writeFile(join(folder, 'secret.json'), '{}');
  await expect(snapshots.read('secret', 0)).rejects.toMatchObject({ code: 'snapshot-damaged' });
  await expect(snapshots.read('../secret', 0)).rejects.toMatchObject({ code: 'snapshot-damaged' });
  await expect(snapshots.begin({ epoch: '../x', seq: 1, schema: 1 })).rejects.toMatchObject({ code: 'call-invalid' });
});

test('what a killed start left is swept, what is whole stays', async () => {
  const { folder, snapshots } = await setUp();
  const { name } = await take(snapshots, 1, [tags]);
  const half = await snapshots.begin({ epoch: 'one', seq: 2, schema: 1 });
  await snapshots.write(half, tags);
  await writeFile(join(folder, '000009-one-000000000002.ndjson.gz'), 'x');
  await sweepSnapshots(realDisk, folder);
  expect((await readdir(folder)).sort()).toEqual([`${name}.json`, `${name}.ndjson.gz`]);
  await snapshots.close();
});
