import { AppError } from '../../shared/app-error';
import type { Bridge } from '../../shared/ipc/bridge';
import type { CallName, Calls } from '../../shared/ipc/calls';
import { requireValue, type Reply } from '../../shared/result';

declare global {
  // What the preload exposes; see shared/ipc/bridge.ts.
  interface Window {
    readonly postil?: Bridge;
  }
}

/** @throws Error where the page was opened without the preload: nothing of it can work then. */
export function getBridge(): Bridge {
  if (window.postil === undefined) throw new Error('the page was opened without its preload');
  return window.postil;
}

/** @throws AppError with the code that main answered */
export async function callMain<N extends CallName>(
  bridge: Bridge,
  name: N,
  input: Calls[N]['input'],
): Promise<Calls[N]['output']> {
  return requireValue(await reach(name, () => bridge.call(name, input)));
}

/** @throws AppError with the code that main answered */
export async function grantFiles(bridge: Bridge, files: readonly File[]): Promise<Calls['import.waiting']['output']> {
  return requireValue(await reach('grantFiles', () => bridge.grantFiles(files)));
}

/** A call that never arrived (main is gone, a value could not be cloned) must look like any other failure. */
async function reach<T>(name: string, call: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await call();
  } catch (cause) {
    throw new AppError('internal', { call: name }, cause);
  }
}
