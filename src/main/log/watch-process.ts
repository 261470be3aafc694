import { describeError, type Log } from './log';

/**
 * An error that nobody caught is our bug. It is written down, and main goes on: ending it would take the window with it,
 * whose unsaved draft is worth more than a clean exit.
 */
export function watchProcess(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.write('error', `uncaught: ${describeError(error)}`);
  });
  process.on('unhandledRejection', (reason) => {
    log.write('error', `unhandled rejection: ${describeError(reason)}`);
  });
}
