import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { Bridge } from '../../shared/ipc/bridge';
import { fail } from '../../shared/result';
import { callMain, getBridge, grantFiles } from './bridge';
import { createFakeMain } from './fake-main.cases';

describe('callMain', () => {
  it('gives the value of a reply', async () => {
    const { bridge } = createFakeMain('a');
    expect(await callMain(bridge, 'library.open', undefined)).toMatchObject({ databaseName: 'a' });
  });

  it('throws the code that main answered, with its parameters', async () => {
    const main = createFakeMain('a');
    main.failing.set('library.open', new AppError('disk-full', { name: 'x' }));
    const failing = callMain(main.bridge, 'library.open', undefined);
    await expect(failing).rejects.toEqual(new AppError('disk-full', { name: 'x' }));
  });

  it('makes an AppError of a call that never arrived, and of a code this build does not know', async () => {
    const { bridge } = createFakeMain('a');
    const gone: Bridge = { ...bridge, call: () => Promise.reject(new Error('An object could not be cloned')) };
    await expect(callMain(gone, 'library.open', undefined)).rejects.toMatchObject({ code: 'internal' });
    const strange = fail(new AppError('not-a-code' as never));
    const other: Bridge = { ...bridge, call: () => Promise.resolve(strange) };
    await expect(callMain(other, 'library.open', undefined)).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('grantFiles', () => {
  it('throws what main answered', async () => {
    const { bridge } = createFakeMain('a');
    await expect(grantFiles(bridge, [])).rejects.toMatchObject({ code: 'call-invalid' });
  });
});

describe('getBridge', () => {
  it('says so where the page has no preload', () => {
    globalThis.window = {} as never;
    expect(() => getBridge()).toThrow('without its preload');
    Reflect.deleteProperty(globalThis, 'window');
  });
});
