import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../shared/app-error';
import { makeFolder } from '../files/temp-folder.cases';
import { createLog, describeError } from './log';

test('entries stand in order, a line each, with the rest of a long one below it', async () => {
  const folder = join(await makeFolder(), 'logs');
  const log = createLog(folder, () => 0);
  log.write('info', 'one');
  log.write('error', 'two\nmore');
  const time = '1970-01-01T00:00:00.000Z';
  expect(await readFile(log.file, 'utf8')).toBe(`${time} info one\n${time} error two\n  more\n`);
});

test('three files of a megabyte are the most there is', async () => {
  const folder = await makeFolder();
  const log = createLog(folder);
  for (let i = 0; i < 1_200; i += 1) log.write('info', `${String(i)} ${'x'.repeat(3_900)}`);
  const names = (await readdir(folder)).sort();
  expect(names).toEqual(['postil.log', 'postil.log.1', 'postil.log.2']);
  for (const name of names) expect((await readFile(join(folder, name))).length).toBeLessThanOrEqual(1_000_000);
  expect(await readFile(log.file, 'utf8')).toContain('1199 x');
});

test('an entry has an end', async () => {
  const log = createLog(await makeFolder());
  log.write('warn', 'y'.repeat(1_000_000));
  expect((await readFile(log.file)).length).toBeLessThan(5_000);
});

test('a folder that cannot be written to is borne', async () => {
  const folder = join(await makeFolder(), 'file');
  await writeFile(folder, '');
  expect(() => {
    createLog(folder).write('error', 'x');
  }).not.toThrow();
});

test('an error is described with its causes', () => {
  const text = describeError(new AppError('disk-full', { name: 'x' }, new Error('ENOSPC')));
  expect(text).toContain('disk-full');
  expect(text).toContain('caused by Error: ENOSPC');
  expect(describeError('a string')).toBe('a string');
});
