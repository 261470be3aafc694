import { useCallback } from 'react';
import type { LongOptions } from '../commands/commit-pieces';
import type { CommandResult } from '../commands/run-command';
import { formatCount } from '../i18n/format';
import { getWords } from '../i18n/start-i18n';
import type { Library } from '../storage/library';
import { useLibrary } from '../storage/library-context';
import { notifyProgress, runCommand, type ProgressNotice } from './notices';

/** `options` are for commands that may take long: they show how far it is, and end it. */
export type Command = (library: Library, options: LongOptions) => Promise<CommandResult>;
export type RunCommand = (command: Command, options?: { quiet?: boolean }) => Promise<CommandResult | null>;

/** `runCommand` of notices, bound to the open library. Quiet where the screen shows the change where it was made. */
export function useRunCommand(): RunCommand {
  const library = useLibrary();
  return useCallback(
    (command, options) =>
      runCommand(
        withProgress((long) => command(library, long)),
        options,
      ),
    [library],
  );
}

/** Work that says how far it is shows that, with a way to end it; work that says nothing shows nothing. */
export async function withProgress<T>(work: (options: LongOptions) => Promise<T>): Promise<T> {
  const words = getWords();
  const controller = new AbortController();
  const shown: { notice: ProgressNotice | null } = { notice: null };
  function show(done: number, total: number): void {
    shown.notice ??= notifyProgress(words('change.progress.begin'), () => controller.abort());
    const text = words('change.progress', { done: formatCount(done), total: formatCount(total) });
    if (done > 0) shown.notice.update(text, done, total);
  }
  try {
    return await work({ signal: controller.signal, onProgress: show });
  } finally {
    shown.notice?.close();
  }
}
