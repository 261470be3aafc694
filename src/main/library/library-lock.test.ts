import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realDisk } from '../files/disk';
import { createFaultyDisk } from '../files/faulty-disk.cases';
import { identifyProcess, type ProcessIdentity } from '../files/process-identity';
import { makeFolder } from '../files/temp-folder.cases';
import { LOCK_NAME, lockLibrary } from './library-lock';

let folder: string;
let other: ChildProcess | null = null;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(async () => end());

const lock = (disk = realDisk) => lockLibrary(disk, folder, Date.now);
const readLock = async (): Promise<unknown> => JSON.parse(await readFile(join(folder, LOCK_NAME), 'utf8'));
const writeLock = (holder: unknown): Promise<void> =>
  writeFile(join(folder, LOCK_NAME), typeof holder === 'string' ? holder : JSON.stringify(holder));

/** Another program that runs, by its identity. */
function begin(): ProcessIdentity {
  other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  return identifyProcess(other.pid ?? 0);
}
async function end(): Promise<void> {
  const ending = other;
  other = null;
  if (ending === null) return;
  const ended = new Promise((resolve) => ending.once('exit', resolve));
  ending.kill('SIGKILL');
  await ended;
}

describe('a library folder', () => {
  test('is held by the process that opened it, and let go', async () => {
    const release = await lock();
    expect(await readLock()).toEqual(identifyProcess(process.pid));
    await release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that another program holds is refused with its computer, and its lock stays', async () => {
    const holder = begin();
    await writeLock(holder);
    await expect(lock()).rejects.toMatchObject({ code: 'library-held', params: { name: hostname() } });
    expect(await readLock()).toEqual(holder);
    await end();
    const release = await lock();
    expect(await readLock()).toEqual(identifyProcess(process.pid));
    await release();
  });

  test('that a process of this computer left when it was killed is opened', async () => {
    const holder = begin();
    await end();
    await writeLock(holder);
    const release = await lock();
    await release();
    expect(await readdir(folder)).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('whose holder’s number another program has by now is opened', async () => {
    await writeLock({ ...begin(), started: '1' });
    await expect(lock()).resolves.toBeTypeOf('function');
  });

  test('that a program on another computer holds is refused: nobody here knows whether it runs', async () => {
    await writeLock({ pid: 1, started: '', host: 'elsewhere' });
    await expect(lock()).rejects.toMatchObject({ code: 'library-held', params: { name: 'elsewhere' } });
  });

  test('may be opened once more by the process that has it', async () => {
    await lock();
    await expect(lock()).resolves.toBeTypeOf('function');
  });

  test('is not let go by one that lost it meanwhile', async () => {
    const release = await lock();
    const holder = begin();
    await writeLock(holder);
    await release();
    expect(await readLock()).toEqual(holder);
  });
});

describe('a lock that is half written', () => {
  test('is respected for a moment, and then no more', async () => {
    await writeLock('{"pid": 12');
    await expect(lock()).rejects.toMatchObject({ code: 'library-held' });
    const past = new Date(Date.now() - 60_000);
    await utimes(join(folder, LOCK_NAME), past, past);
    await expect(lock()).resolves.toBeTypeOf('function');
    expect(await readLock()).toEqual(identifyProcess(process.pid));
  });

  test('is not left where the disk is full', async () => {
    const disk = createFaultyDisk();
    disk.fail('write', 'ENOSPC', 4);
    await expect(lock(disk)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readdir(folder)).toEqual([]);
  });
});

test('of many that find a dead lock at once, in one process, all agree on who has it', async () => {
  const holder = begin();
  await end();
  await writeLock(holder);
  await Promise.all(Array.from({ length: 8 }, () => lock()));
  expect(await readLock()).toEqual(identifyProcess(process.pid));
  expect(await readdir(folder)).toEqual([LOCK_NAME]);
});
