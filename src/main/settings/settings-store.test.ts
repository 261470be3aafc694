import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/model/settings';
import { realDisk, type Disk } from '../files/disk';
import { createFaultyDisk } from '../files/faulty-disk.cases';
import { makeFolder } from '../files/temp-folder.cases';
import { createSettingsStore, type SettingsStore } from './settings-store';

const byYear = { field: 'year', descending: true } as const;

type Made = { folder: string; path: string; store: SettingsStore };
async function setUp(text: string | null, disk: Disk = realDisk, delayMs = 1): Promise<Made> {
  const folder = await makeFolder();
  const path = join(folder, 'settings.json');
  if (text !== null) await writeFile(path, text);
  return { folder, path, store: createSettingsStore({ path, disk, now: () => 42, delayMs }) };
}

test('without a file all stands at its default, and reading writes nothing', async () => {
  const { folder, store } = await setUp(null);
  expect(await store.read()).toEqual({ settings: defaultSettings, notices: [] });
  expect(await readdir(folder)).toEqual([]);
});

test('a bad key falls back and is told, the others stand', async () => {
  const window = { x: 1, y: 2, width: 900, height: 'tall', maximized: false };
  const { store } = await setUp(JSON.stringify({ theme: 'sepia', density: 'huge', window, place: 'maybe' }));
  expect(await store.read()).toEqual({
    settings: { ...defaultSettings, theme: 'sepia', place: 'maybe' },
    notices: ['key:density', 'key:window'],
  });
});

test('saving keeps what it does not understand: a bad key, and one of a newer build', async () => {
  const { path, store } = await setUp('{"density":"huge","fromTheFuture":[1]}');
  await store.save({ theme: 'dark' });
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ density: 'huge', fromTheFuture: [1], theme: 'dark' });
});

test.each(['{"theme":"da', '', '[1]', 'null', '\u0000\u0000'])(
  'an unreadable file is kept under another name: %j',
  async (text) => {
    const { folder, store } = await setUp(text);
    expect(await store.read()).toEqual({ settings: defaultSettings, notices: ['file:settings.broken-42.json'] });
    expect(await readFile(join(folder, 'settings.broken-42.json'), 'utf8')).toBe(text);
    await store.save({ theme: 'light' });
    expect((await readdir(folder)).sort()).toEqual(['settings.broken-42.json', 'settings.json']);
  },
);

test('a file that may not be read is an error, and is not saved over', async () => {
  const disk = createFaultyDisk();
  const { path, store } = await setUp('{"theme":"dark"}', disk);
  disk.fail('readFile', 'EACCES');
  await expect(store.read()).rejects.toMatchObject({ code: 'settings-unreadable' });
  await expect(store.save({ theme: 'light' })).rejects.toMatchObject({ code: 'settings-unreadable' });
  expect(await readFile(path, 'utf8')).toBe('{"theme":"dark"}');
  disk.mend();
  expect((await store.read()).settings.theme).toBe('dark');
});

test.each(['write', 'sync', 'rename'] as const)(
  'a disk that is full at %s is told, the old file stays',
  async (operation) => {
    const disk = createFaultyDisk();
    const { folder, path, store } = await setUp('{"theme":"dark"}', disk);
    await store.read();
    disk.fail(operation, 'ENOSPC');
    await expect(store.save({ theme: 'light' })).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readFile(path, 'utf8')).toBe('{"theme":"dark"}');
    expect(await readdir(folder)).toEqual(['settings.json']);
    disk.mend();
    await store.save({ place: 'all' });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ theme: 'light', place: 'all' });
  },
);

test('saves that come close together are one write, and each caller is answered', async () => {
  const disk = createFaultyDisk();
  let renames = 0;
  const counted: Disk = {
    ...disk,
    rename: async (from, to) => {
      renames += 1;
      await disk.rename(from, to);
    },
  };
  const { path, store } = await setUp(null, counted, 60);
  await store.read();
  await Promise.all([store.save({ theme: 'dark' }), store.save({ place: 'all' }), store.save({ theme: 'sepia' })]);
  expect(renames).toBe(1);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ theme: 'sepia', place: 'all' });
});

test('the end of the app does not wait for the delay', async () => {
  const { path, store } = await setUp(null, realDisk, 60_000);
  await store.read();
  const saved = store.save({ theme: 'dark' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await store.flush();
  await saved;
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ theme: 'dark' });
});

test.each([
  { theme: 'blue' },
  { reading: { ...defaultSettings.reading, size: 400 } },
  { reading: { font: 'serif' } },
  { place: 'all', theme: 'blue' },
  { takeawayOffered: 'no' },
  { unknown: 1 },
  { sort: { field: 'x', descending: 1 } },
  { views: { inbox: { sort: [] } } },
  { views: { inbox: { sort: [{ field: 'size', descending: true }] } } },
  { views: { inbox: { layout: 'cards' } } },
  { views: { inbox: { columns: [{ field: 'year', width: 60 }] } } },
  { views: { inbox: { columns: [{ field: 'title', width: 9_000 }] } } },
  { views: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`tag:${String(at)}`, { sort: [byYear] }])) },
  JSON.parse('{"__proto__":{"theme":"dark"}}') as object,
])('a bad value is refused, and all that came with it: %j', async (patch) => {
  const { folder, store } = await setUp(null);
  await expect(store.save(patch as object)).rejects.toMatchObject({ code: 'call-invalid' });
  await store.flush();
  expect(await readdir(folder)).toEqual([]);
  expect((await store.read()).settings).toEqual(defaultSettings);
});

test('a file from before there were settings for reading reads as it did, and one that cannot be used falls back alone', async () => {
  const old = await setUp(JSON.stringify({ theme: 'dark', density: 'roomy' }));
  expect(await old.store.read()).toEqual({
    settings: { ...defaultSettings, theme: 'dark', density: 'roomy' },
    notices: [],
  });
  const reading = { ...defaultSettings.reading, measure: 1_000 };
  const bad = await setUp(JSON.stringify({ theme: 'high-contrast', reading }));
  expect(await bad.store.read()).toEqual({
    settings: { ...defaultSettings, theme: 'high-contrast' },
    notices: ['key:reading'],
  });
  const kept = { ...defaultSettings.reading, font: 'sans' as const, size: 20, justify: true };
  await bad.store.save({ reading: kept });
  expect((await bad.store.read()).settings.reading).toEqual(kept);
});

test('how each place is sorted and laid out is kept', async () => {
  const { path, store } = await setUp(null);
  const columns = [{ field: 'title' as const, width: 200 }];
  const views = {
    inbox: { sort: [byYear, { field: 'title', descending: false } as const] },
    all: { layout: 'table' as const, columns },
    '*': { sort: [byYear] },
  };
  await store.save({ views });
  const again = createSettingsStore({ path, disk: realDisk, now: () => 42, delayMs: 1 });
  expect((await again.read()).settings.views).toEqual(views);
});

test('the width of a table is added to panes that were kept before there was one', async () => {
  const { table, ...before } = { ...defaultSettings.panes, list: 400 };
  const { store } = await setUp(JSON.stringify({ panes: before }));
  expect(await store.read()).toEqual({ settings: { ...defaultSettings, panes: { ...before, table } }, notices: [] });
});

test('a file from before there was the offer of a takeaway loses nothing, and the offer is on', async () => {
  const { takeawayOffered, ...before } = { ...defaultSettings, theme: 'sepia' as const };
  const { store } = await setUp(JSON.stringify(before));
  expect(takeawayOffered).toBe(true);
  expect(await store.read()).toEqual({ settings: { ...before, takeawayOffered: true }, notices: [] });
  await store.save({ takeawayOffered: false });
  expect((await store.read()).settings).toEqual({ ...before, takeawayOffered: false });
});
