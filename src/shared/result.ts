import { AppError, isErrorCode, type ErrorCode, type ErrorParams } from './app-error';

/** What crosses a process or worker boundary instead of a thrown error: never a stack. */
export type Failure = { code: ErrorCode; params: ErrorParams };
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function succeed<T>(value: T): Reply<T> {
  return { ok: true, value };
}

export function fail(error: unknown): Reply<never> {
  if (error instanceof AppError) return { ok: false, error: { code: error.code, params: error.params } };
  return { ok: false, error: { code: 'internal', params: {} } };
}

/** @throws AppError with the code that crossed the boundary. */
export function requireValue<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new AppError(isErrorCode(reply.error.code) ? reply.error.code : 'internal', reply.error.params);
}
