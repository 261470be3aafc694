import { useCallback } from 'react';
import type { CommandResult } from '../commands/run-command';
import type { Library } from '../storage/library';
import { useLibrary } from '../storage/library-context';
import { notifyChange, notifyError } from './notices';

export type Command = (library: Library) => Promise<CommandResult>;
export type RunCommand = (command: Command, options?: { quiet?: boolean }) => Promise<CommandResult | null>;

/** Runs a command and says what it did, with Undo, or why it could not. Answers null where it failed. */
export async function runCommand(
  library: Library,
  command: Command,
  { quiet = false }: { quiet?: boolean } = {},
): Promise<CommandResult | null> {
  try {
    const result = await command(library);
    if (!quiet) notifyChange(result);
    return result;
  } catch (error) {
    notifyError(error);
    return null;
  }
}

/** The same, bound to the library that is open. Quiet where the screen shows the change where it was made. */
export function useRunCommand(): RunCommand {
  const library = useLibrary();
  return useCallback((command, options) => runCommand(library, command, options), [library]);
}
