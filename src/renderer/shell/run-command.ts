import { useCallback } from 'react';
import type { CommandResult } from '../commands/run-command';
import type { Library } from '../storage/library';
import { useLibrary } from '../storage/library-context';
import { runCommand } from './notices';

export type Command = (library: Library) => Promise<CommandResult>;
export type RunCommand = (command: Command, options?: { quiet?: boolean }) => Promise<CommandResult | null>;

/** `runCommand` of notices, bound to the open library. Quiet where the screen shows the change where it was made. */
export function useRunCommand(): RunCommand {
  const library = useLibrary();
  return useCallback((command, options) => runCommand(command(library), options), [library]);
}
