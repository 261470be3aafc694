import { describe, expect, test } from 'vitest';
import { createGrants } from '../files/grants';
import { findNamedFiles } from './named-files';
import { createWaitingFiles } from './waiting-files';

describe('the command line', () => {
  const find = (argv: string[], env: Record<string, string> = {}, isDefaultApp = true): string[] =>
    findNamedFiles({ argv, cwd: '/home/ada', env, isDefaultApp });

  test.each([
    ['nothing', ['electron', '/app'], []],
    ['files beside the app', ['electron', '/app', 'a.txt', '../b.txt'], ['/home/ada/a.txt', '/home/b.txt']],
    ['switches anywhere', ['electron', '--inspect=0', '/app', '--user-data-dir=/tmp/x', 'a.txt'], ['/home/ada/a.txt']],
    ['a module to load first', ['electron', '-r', '/loader.js', '/app', 'a.txt'], ['/home/ada/a.txt']],
    ['a name with a dash', ['electron', '/app', '--', '-odd.txt'], ['/home/ada/-odd.txt']],
    ['a file that is not there', ['electron', '.', '/nowhere/x.txt'], ['/nowhere/x.txt']],
    ['an empty argument', ['electron', '/app', ''], []],
  ])('with %s', (_name, argv, files) => {
    expect(find(argv)).toEqual(files);
  });
  test('of the packaged app has no app in it', () => {
    expect(find(['/opt/postil', 'a.txt'], {}, false)).toEqual(['/home/ada/a.txt']);
  });
  test('counts from where npm was called', () => {
    expect(find(['electron', '.', 'a.txt'], { INIT_CWD: '/data' })).toEqual(['/data/a.txt']);
  });
});

test('files wait until the window listens, and again when it is gone', async () => {
  const told: string[][] = [];
  const stat = () => Promise.reject(new Error('not asked'));
  const waiting = createWaitingFiles(createGrants({ stat: stat as never, readdir: stat as never }), (files) =>
    told.push(files.map((one) => one.name)),
  );
  await waiting.arrive(['/a', '/b']);
  expect((await waiting.take()).map(({ name }) => name)).toEqual(['a', 'b']);
  expect(await waiting.take()).toEqual([]);
  await waiting.arrive(['/c']);
  expect(told).toEqual([['c']]);
  waiting.stopListening();
  await waiting.arrive(['/d']);
  expect(told).toEqual([['c']]);
  expect((await waiting.take()).map(({ name }) => name)).toEqual(['d']);
});
