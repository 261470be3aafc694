import type { Bridge } from '../../shared/ipc/bridge';
import { AppError } from '../../shared/app-error';
import { callMain } from '../clients/bridge';
import { notifyError } from '../shell/notices';

// A stack and its causes; more is the same again.
const MOST_LOGGED = 4_000;

export function describeForLog(error: unknown): string {
  const parts: string[] = [];
  let at: unknown = error;
  while (at !== undefined && at !== null && parts.length < 5) {
    parts.push(at instanceof Error ? (at.stack ?? at.message) : String(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return parts.join('\ncaused by ').slice(0, MOST_LOGGED);
}

/** Never throws: a log that fails must not hide what it was to say. */
export function logError(bridge: Bridge, error: unknown): void {
  callMain(bridge, 'log.write', { level: 'error', text: describeForLog(error) }).catch(() => undefined);
}

/** What nobody caught: the world's failures get their sentence, our bugs the general one; both reach the log. */
export function watchErrors(bridge: Bridge): void {
  window.addEventListener('error', (event) => {
    // The browser's own notice that a layout took two frames; nothing failed.
    if (event.message.startsWith('ResizeObserver loop')) return;
    logError(bridge, event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    logError(bridge, event.reason);
    if (!(event.reason instanceof AppError) || event.reason.code !== 'cancelled') notifyError(event.reason);
  });
}
