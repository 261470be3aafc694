import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { Change } from '../../shared/model/change';
import { realDisk, type Disk } from '../files/disk';
import { createFaultyDisk } from '../files/faulty-disk.cases';
import { makeFolder } from '../files/temp-folder.cases';
import { createChange, createChanges, EPOCH } from './journal.cases';
import { openJournal, setJournalAside, type Journal, type JournalOptions } from './journal';
import { segmentName } from './segment-name';

const opened: Journal[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((journal) => journal.close()));
});

async function open(options: JournalOptions): Promise<Journal> {
  const journal = await openJournal(options);
  opened.push(journal);
  return journal;
}

async function readAll(journal: Journal, after = 0): Promise<Change[]> {
  const all: Change[] = [];
  for (let last = after; ; last = all.at(-1)?.seq ?? last) {
    const batch = await journal.read(last);
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

async function writeJournal(changes: Change[], disk: Disk = realDisk, segmentBytes?: number): Promise<string> {
  const folder = await makeFolder();
  const journal = await open({ folder, disk, ...(segmentBytes === undefined ? {} : { segmentBytes }) });
  for (const change of changes) await journal.append([change]);
  await journal.close();
  return folder;
}

async function segmentsOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
}

/** The journal opened anew, as the next start does it. */
function reopen(folder: string, disk: Disk = realDisk): Promise<Journal> {
  return open({ folder, disk });
}

describe('what was acknowledged comes back', () => {
  property.prop([fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), fc.integer({ min: 200, max: 8_000 })], {
    numRuns: 25,
  })('in order and whole, in batches and segments of any size', async (sizes, segmentBytes) => {
    const folder = await makeFolder();
    let journal = await open({ folder, disk: realDisk, segmentBytes });
    const written: Change[] = [];
    for (const [i, size] of sizes.entries()) {
      const batch = createChanges(written.length + 1, written.length + size, { schema: i < 6 ? 1 : 2 });
      const acknowledged = await journal.append(batch);
      written.push(...batch);
      expect(acknowledged.seq).toBe(written.length);
      if (i % 3 === 2) {
        await journal.close();
        journal = await open({ folder, disk: realDisk, segmentBytes });
      }
    }
    expect(await readAll(journal)).toEqual(written);
    expect(await readAll(journal, Math.floor(written.length / 2))).toEqual(
      written.slice(Math.floor(written.length / 2)),
    );
    const head = (await reopen(folder)).head();
    expect(head?.last).toEqual(written.at(-1));
  });

  test('read, written on and read again, over the end of a segment that was read before it was full', async () => {
    const folder = await makeFolder();
    const journal = await open({ folder, disk: realDisk, segmentBytes: 4_000 });
    await journal.append(createChanges(1, 2));
    expect(await journal.read(0)).toHaveLength(2);
    for (let seq = 3; seq <= 20; seq += 1) await journal.append([createChange(seq)]);
    expect(await segmentsOf(folder)).toHaveLength(2);
    expect(await journal.read(18)).toEqual(createChanges(19, 20));
    // Nothing is damaged, so nothing may stand in the way of the next one.
    expect(await journal.append([createChange(19), createChange(21)])).toMatchObject({ seq: 21 });
  });

  test('with halves of a pair, a NUL and words that turn the direction as they were, equal to what was sent', async () => {
    const hostile = 'half \ud83d, other half \ude00, NUL \u0000, \u202eturned\u202c, \u2028';
    const change = createChange(1, {
      label: { key: 'change.editTitle', params: { title: hostile, count: 1 } },
      effects: [{ kind: 'set', table: 'papers', id: 'p1', field: 'title', before: '', after: hostile }],
    });
    const journal = await reopen(await writeJournal([change]));
    expect(journal.head()?.last).toEqual(change);
    expect(await journal.read(0)).toEqual([change]);
    expect(await journal.append([change])).toMatchObject({ seq: 1 });
  });

  test('a change that speaks of __proto__ is data like any other', async () => {
    const change = JSON.parse(
      JSON.stringify(createChange(1)).replace('"before":0', '"before":{"__proto__":{"polluted":true}}'),
    ) as Change;
    const journal = await reopen(await writeJournal([change]));
    expect(JSON.stringify(await journal.read(0))).toBe(JSON.stringify([change]));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(await journal.append([change])).toMatchObject({ seq: 1 });
  });

  test('read in batches that stay small where changes carry many rows', async () => {
    const effects = Array.from({ length: 2_000 }, (_, i) => ({
      ...{ kind: 'set' as const, table: 'papers' as const, id: `p${String(i)}` },
      ...{ field: 'rating', before: 0, after: 3 },
    }));
    const journal = await reopen(await writeJournal(createChanges(1, 4, { effects })));
    expect((await journal.read(0)).map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await readAll(journal)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('a new schema begins a new segment', async () => {
    const folder = await writeJournal([
      createChange(1),
      createChange(2, { schema: 2 }),
      createChange(3, { schema: 2 }),
    ]);
    expect(await segmentsOf(folder)).toEqual([segmentName(EPOCH, 1, 1), segmentName(EPOCH, 2, 2)]);
  });

  test('a journal may begin above 1, since a snapshot has what came before', async () => {
    const folder = await writeJournal(createChanges(40, 42));
    expect((await readAll(await reopen(folder))).map(({ seq }) => seq)).toEqual([40, 41, 42]);
  });
});

describe('what the window sends again', () => {
  test('is skipped where it is equal, and the rest is appended', async () => {
    const journal = await reopen(await writeJournal(createChanges(1, 3)));
    expect((await journal.append(createChanges(2, 5))).seq).toBe(5);
    expect(await readAll(journal)).toEqual(createChanges(1, 5));
  });
  test.each([
    ['another change at a number that is taken', createChange(2, { at: 5 })],
    ['another change at the last number', createChange(3, { at: 5 })],
    ['a gap', createChange(5)],
    ['another epoch', createChange(4, { epoch: 'other' })],
  ])('is refused: %s', async (_name, change) => {
    const folder = await writeJournal(createChanges(1, 3));
    const journal = await reopen(folder);
    await expect(journal.append([change])).rejects.toMatchObject({ code: 'journal-conflict' });
    expect(await readAll(await reopen(folder))).toEqual(createChanges(1, 3));
  });
  test('is refused where its epoch could leave the folder', async () => {
    const journal = await reopen(await makeFolder());
    await expect(journal.append([createChange(1, { epoch: '../x' })])).rejects.toMatchObject({ code: 'call-invalid' });
  });
});

describe('a line torn by a kill', () => {
  test('at every byte leaves all lines before it, tells, and takes the change once more', async () => {
    const disk = createFaultyDisk({ skipsSync: true });
    const folder = await writeJournal(createChanges(1, 3));
    const file = join(folder, segmentName(EPOCH, 1, 1));
    const whole = await readFile(file);
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (let cut = lastLine + 1; cut < whole.length - 1; cut += 1) {
      await writeFile(file, whole.subarray(0, cut));
      const journal = await reopen(folder, disk);
      const keptAs = `${segmentName(EPOCH, 1, 1)}.torn-${String(lastLine)}`;
      expect(journal.notices()).toEqual([{ kind: 'torn-line', bytes: cut - lastLine, keptAs }]);
      expect(await readFile(join(folder, keptAs))).toEqual(whole.subarray(lastLine, cut));
      expect(journal.head()?.last).toEqual(createChange(2));
      await journal.append([createChange(3)]);
      await journal.close();
      expect(await readFile(file)).toEqual(whole);
    }
  });
  test('only in its newline is whole, and nothing is told', async () => {
    const folder = await writeJournal(createChanges(1, 2));
    const file = join(folder, segmentName(EPOCH, 1, 1));
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 1));
    const journal = await reopen(folder);
    expect(journal.notices()).toEqual([]);
    await journal.append([createChange(3)]);
    expect(await readAll(await reopen(folder))).toEqual(createChanges(1, 3));
  });
  test('as the first of its segment leaves the segment before as the end', async () => {
    const folder = await writeJournal([...createChanges(1, 2), createChange(3, { schema: 2 })]);
    const file = join(folder, segmentName(EPOCH, 3, 2));
    await writeFile(file, (await readFile(file)).subarray(0, 30));
    const journal = await reopen(folder);
    expect(journal.head()?.seq).toBe(2);
    expect(journal.notices()).toMatchObject([{ kind: 'torn-line', bytes: 30 }]);
    await journal.append([createChange(3, { schema: 2 })]);
    expect((await readAll(await reopen(folder))).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
  test('of zeros, as a power cut leaves it, is cut off too', async () => {
    const folder = await writeJournal(createChanges(1, 2));
    const file = join(folder, segmentName(EPOCH, 1, 1));
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.alloc(500)]));
    const journal = await reopen(folder);
    expect(journal.notices()).toMatchObject([{ kind: 'torn-line', bytes: 500 }]);
    expect(await readAll(journal)).toEqual(createChanges(1, 2));
  });
});

describe('a byte that flipped', () => {
  test('anywhere before the last line is told at the start, and nothing is appended or cut', async () => {
    const changes = createChanges(1, 4);
    const folder = await writeJournal(changes);
    const file = join(folder, segmentName(EPOCH, 1, 1));
    const whole = await readFile(file);
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (let at = 0; at < lastLine; at += 7) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await writeFile(file, flipped);
      const journal = await reopen(folder);
      expect(journal.notices()).toMatchObject([{ kind: 'journal-damaged', file: segmentName(EPOCH, 1, 1) }]);
      await expect(journal.append([createChange(5)])).rejects.toMatchObject({ code: 'journal-damaged' });
      expect(await readFile(file)).toEqual(flipped);
    }
  });
  test('in an older segment is told by reading, after all that is good before it', async () => {
    const folder = await writeJournal(createChanges(1, 6), realDisk, 700);
    const [first, second] = await segmentsOf(folder);
    expect(second).toBeDefined();
    const file = join(folder, first ?? '');
    const bytes = await readFile(file);
    const secondLine = bytes.indexOf(10) + 1;
    bytes[secondLine + 120] = (bytes[secondLine + 120] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const journal = await reopen(folder);
    expect(journal.notices()).toEqual([]);
    const good = await journal.read(0);
    expect(good.length).toBeGreaterThan(0);
    expect(good).toEqual(createChanges(1, good.length));
    const thrown: unknown = await readAll(journal).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ code: 'journal-damaged' });
    await expect(journal.append([createChange(7)])).rejects.toMatchObject({ code: 'journal-damaged' });
  });
  test('a segment that is gone is a damage, not a shorter journal', async () => {
    const folder = await writeJournal(createChanges(1, 6), realDisk, 400);
    const [, second] = await segmentsOf(folder);
    await realDisk.rm(join(folder, second ?? ''));
    const journal = await reopen(folder);
    await expect(readAll(journal)).rejects.toMatchObject({ code: 'journal-damaged' });
  });
});

describe('a disk that fails', () => {
  test.each([
    ['full after some bytes', 'write', 'ENOSPC', 'disk-full', 100],
    ['full at once', 'write', 'ENOSPC', 'disk-full', 0],
    ['full at fsync', 'sync', 'ENOSPC', 'disk-full', 0],
    ['over quota', 'write', 'EDQUOT', 'disk-full', 17],
    ['broken', 'sync', 'EIO', 'disk-unwritable', 0],
  ] as const)('%s: the error is told, the file ends where it ended, and later all goes on', async (...row) => {
    const [, operation, reason, code, room] = row;
    const disk = createFaultyDisk();
    const folder = await writeJournal(createChanges(1, 2), disk);
    const file = join(folder, segmentName(EPOCH, 1, 1));
    const before = await readFile(file);
    const journal = await reopen(folder, disk);
    disk.fail(operation, reason, room);
    await expect(journal.append(createChanges(3, 4))).rejects.toMatchObject({ code });
    expect(await readFile(file)).toEqual(before);
    disk.mend();
    await journal.append(createChanges(3, 5));
    expect(await readAll(await reopen(folder))).toEqual(createChanges(1, 5));
  });
  test('that does not even cut back leaves a torn line, which the next start mends', async () => {
    const disk = createFaultyDisk();
    const folder = await writeJournal(createChanges(1, 2), disk);
    const journal = await reopen(folder, disk);
    disk.fail('write', 'ENOSPC', 60);
    disk.fail('truncate', 'EIO');
    await expect(journal.append([createChange(3)])).rejects.toMatchObject({ code: 'disk-full' });
    const next = await reopen(folder);
    expect(next.head()?.seq).toBe(2);
    expect(next.notices()).toMatchObject([{ kind: 'torn-line', bytes: 60 }]);
  });
  test('on the first line of a new segment keeps the old end', async () => {
    const disk = createFaultyDisk();
    const folder = await writeJournal(createChanges(1, 2), disk);
    const journal = await reopen(folder, disk);
    disk.fail('write', 'ENOSPC', 10);
    await expect(journal.append([createChange(3, { schema: 2 })])).rejects.toMatchObject({ code: 'disk-full' });
    disk.mend();
    expect((await reopen(folder)).head()?.seq).toBe(2);
    await journal.append([createChange(3, { schema: 2 })]);
    expect((await reopen(folder)).head()?.seq).toBe(3);
  });
});

test('a journal set aside is kept whole, and an empty one takes any number', async () => {
  const root = await makeFolder();
  const folder = join(root, 'journal');
  const first = await open({ folder, disk: realDisk });
  await first.append(createChanges(1, 3));
  await first.close();
  expect(await setJournalAside(realDisk, folder, 'journal-aside-1')).toBe('journal-aside-1');
  const second = await open({ folder, disk: realDisk });
  expect(second.head()).toBeNull();
  await second.append([createChange(9, { epoch: 'second' })]);
  const kept = await open({ folder: join(root, 'journal-aside-1'), disk: realDisk });
  expect(await readAll(kept)).toEqual(createChanges(1, 3));
});
