import type { FileHandle } from 'node:fs/promises';
import { realDisk, type Disk } from './disk';

export type FaultyOperation = 'write' | 'sync' | 'rename' | 'truncate' | 'open' | 'readFile';
export type FaultyDisk = Disk & {
  /** The operation fails from now on; a write takes `room` bytes first. */
  fail: (operation: FaultyOperation, reason: string, room?: number) => void;
  mend: () => void;
};

type Write = [bytes: Uint8Array, from: number, length: number, position: number];
type Method = (...given: unknown[]) => unknown;

/**
 * The real disk with faults that can be switched on: as full or forbidden as a test needs it.
 * @param skipsSync for a test that opens and closes a thousand times and asks nothing about power cuts
 */
export function createFaultyDisk({ skipsSync = false } = {}): FaultyDisk {
  const faults = new Map<FaultyOperation, { reason: string; room: number }>();

  function check(operation: FaultyOperation): void {
    const fault = faults.get(operation);
    if (fault !== undefined) throw Object.assign(new Error(fault.reason), { code: fault.reason });
  }
  async function write(handle: FileHandle, [bytes, from, length, position]: Write): Promise<unknown> {
    const fault = faults.get('write');
    if (fault === undefined) return handle.write(bytes, from, length, position);
    if (fault.room === 0) check('write');
    const part = Math.min(length, fault.room);
    fault.room -= part;
    return handle.write(bytes, from, part, position);
  }
  async function sync(handle: FileHandle): Promise<void> {
    check('sync');
    if (!skipsSync) await handle.sync();
  }
  async function truncate(handle: FileHandle, size: number): Promise<void> {
    check('truncate');
    await handle.truncate(size);
  }
  function wrap(handle: FileHandle): FileHandle {
    const replaced: Record<string, unknown> = {
      write: (...args: Write) => write(handle, args),
      sync: () => sync(handle),
      datasync: () => sync(handle),
      truncate: (size: number) => truncate(handle, size),
    };
    return new Proxy(handle, {
      get(target, name) {
        const own = typeof name === 'string' ? replaced[name] : undefined;
        const value: unknown = own ?? Reflect.get(target, name, target);
        return typeof value === 'function' ? (...args: unknown[]) => (value as Method).apply(target, args) : value;
      },
    });
  }
  function guarded<F extends Method>(operation: FaultyOperation, work: F): F {
    return (async (...args: unknown[]) => {
      check(operation);
      return work(...args);
    }) as unknown as F;
  }
  return {
    ...realDisk,
    open: guarded('open', (async (...args: Parameters<Disk['open']>) =>
      wrap(await realDisk.open(...args))) as Method) as Disk['open'],
    rename: guarded('rename', realDisk.rename as Method) as Disk['rename'],
    readFile: guarded('readFile', realDisk.readFile as Method) as unknown as Disk['readFile'],
    fail: (operation, reason, room = 0) => {
      faults.set(operation, { reason, room });
    },
    mend: () => {
      faults.clear();
    },
  };
}
