import { AppError } from '../../shared/app-error';
import { accepts, preloadAccepts } from '../../shared/ipc/accepts';
import type { Handlers, PreloadCalls } from '../../shared/ipc/calls';
import type { Guard } from '../../shared/model/guard';
import { fail, succeed, type Reply } from '../../shared/result';
import { describeError, type Log } from '../log/log';

/** `kind` is set by the preload's own code, so a page cannot reach the preload's calls; name and input come from the page. */
export type Request = { kind: unknown; name: unknown; input: unknown; isOurs: boolean };
export type PreloadHandlers = {
  [N in keyof PreloadCalls]: (input: PreloadCalls[N]['input']) => Promise<PreloadCalls[N]['output']>;
};
export type Answering = { handlers: Handlers; preloadHandlers: PreloadHandlers; log: Log; now: () => number };
type Handle = (input: unknown) => Promise<unknown>;

// A call that takes longer holds up a frame or three; its name in the log says where to look.
const SLOW_CALL_MS = 50;
// These wait for a person or for the next batch by design.
const waitingCalls = new Set(['import.choose', 'import.next', 'settings.save']);

/** Never rejects: what went wrong is in the reply, and a stack never crosses. */
export async function answerCall(request: Request, answering: Answering): Promise<Reply<unknown>> {
  const { log, now } = answering;
  const begin = now();
  try {
    const handle = findHandler(request, answering);
    const value = await handle(request.input);
    const took = now() - begin;
    const name = String(request.name);
    if (took > SLOW_CALL_MS && !waitingCalls.has(name)) log.write('info', `slow call ${name}: ${took.toFixed(0)} ms`);
    return succeed(value);
  } catch (error) {
    if (!(error instanceof AppError)) log.write('error', `call ${String(request.name)}: ${describeError(error)}`);
    else if (error.cause !== undefined) log.write('warn', `call ${String(request.name)}: ${describeError(error)}`);
    return fail(error);
  }
}

function findHandler({ kind, name, input, isOurs }: Request, { handlers, preloadHandlers }: Answering): Handle {
  if (!isOurs) throw new AppError('call-refused');
  const isPreload = kind === 'preload';
  const guards: object = isPreload ? preloadAccepts : accepts;
  // Own properties only: `constructor` and `__proto__` are names too.
  if (typeof name !== 'string' || !Object.hasOwn(guards, name)) throw new AppError('call-unknown');
  const guard = (guards as Record<string, Guard<unknown>>)[name];
  const handle = ((isPreload ? preloadHandlers : handlers) as Record<string, Handle>)[name];
  if (guard === undefined || handle === undefined) throw new AppError('call-unknown', { name });
  if (!isAccepted(guard, input)) throw new AppError('call-invalid', { name });
  return handle;
}

function isAccepted(guard: Guard<unknown>, input: unknown): boolean {
  try {
    return guard(input);
  } catch {
    // Guards promise not to throw; a value that makes one do so (a deep nest, a throwing getter) is not what it accepts.
    return false;
  }
}
