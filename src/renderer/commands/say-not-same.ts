import type { Library } from '../storage/library';
import { createLabel } from './labels';
import { runCommand, type CommandResult } from './run-command';
import { tellApart, type Pair } from './told-apart';

/** Remembered for good: they are not asked about again, and no import takes one for the other. */
export function sayNotSame(library: Library, pairs: readonly Pair[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const effects = await tellApart(library, pairs);
    return { label: createLabel('change.sayNotSame', { count: effects.length }), effects };
  });
}
