import { resolve } from 'node:path';

export type CommandLine = {
  argv: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** True where Electron was given the app's folder as its first argument. */
  isDefaultApp: boolean;
};

/**
 * The files a person named. One that does not exist counts too: reading it says so in words, and silence would look as
 * if the app had not understood.
 */
export function findNamedFiles({ argv, cwd, env, isDefaultApp }: CommandLine): string[] {
  // npm runs scripts in the project's folder; the person was somewhere else.
  const base = env['INIT_CWD'] ?? cwd;
  const given = readPositionals(argv.slice(1));
  return given.slice(isDefaultApp ? 1 : 0).map((path) => resolve(base, path));
}

/** `-r module` comes from tools that load something before the app. After `--` even a dash begins a name. */
function readPositionals(args: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--') return [...found, ...args.slice(i + 1)];
    if (arg === '-r' || arg === '--require') i += 1;
    else if (arg !== '' && !arg.startsWith('-')) found.push(arg);
  }
  return found;
}
