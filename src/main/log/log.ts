import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from '../../shared/ipc/calls';

export type Log = { write: (level: LogEntry['level'], text: string) => void; file: string };

// Three files of a megabyte hold weeks of ordinary use and fit into a bug report.
const MAX_BYTES = 1_000_000;
const OLD_FILES = 2;
// Room for a deep stack. Anything longer is data, and data has no place in a log.
const MAX_ENTRY = 4_000;

/** Written at once: the entry that matters most is the last one before the process ends. */
export function createLog(folder: string, now: () => number = Date.now): Log {
  const file = join(folder, 'postil.log');
  let size: number | null = null;

  function begin(): number {
    mkdirSync(folder, { recursive: true });
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
  function rotate(): void {
    for (let i = OLD_FILES; i > 0; i -= 1) {
      const from = i === 1 ? file : `${file}.${String(i - 1)}`;
      if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, `${file}.${String(i)}`);
    }
    size = 0;
  }
  function write(level: LogEntry['level'], text: string): void {
    const cut = text.length > MAX_ENTRY ? `${text.slice(0, MAX_ENTRY)}…` : text;
    const line = `${new Date(now()).toISOString()} ${level} ${cut.replaceAll('\n', '\n  ')}\n`;
    try {
      size ??= begin();
      if (size + line.length > MAX_BYTES) rotate();
      appendFileSync(file, line);
      size += Buffer.byteLength(line);
    } catch {
      // A full disk or a read-only folder must not take the app down for want of a log; the callers tell the person.
      size = null;
    }
  }
  return { write, file };
}

/** An error with its causes, for the log only: stacks never cross to the window. */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  for (let current = error; current !== undefined && parts.length < 5;) {
    parts.push(current instanceof Error ? (current.stack ?? current.message) : String(current));
    current = current instanceof Error ? current.cause : undefined;
  }
  return parts.join('\ncaused by ');
}
