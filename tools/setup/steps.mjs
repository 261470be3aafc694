// What every script here stands on: where the project is, running a program within a time limit, and saying what happens.
// Node built-ins only: on a fresh machine nothing else is there yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const MINUTE = 60_000;

/** All that is said goes to stderr: `report` and `bench --json` keep stdout for data. */
export function say(text) {
  process.stderr.write(`postil: ${text}\n`);
}

/** Stops with a sentence and no stack. @returns {never} */
export function giveUp(text, code = 1) {
  say(text);
  process.exit(code);
}

/**
 * Runs a program to its end or to the limit.
 * @param {string} command
 * @param {string[]} args
 * @param {{ limit: number, env?: Record<string, string | undefined>, cwd?: string, stdio?: import('node:child_process').StdioOptions, shell?: boolean }} options
 * @returns {Promise<{ code: number, timedOut: boolean }>} code 124 at the limit, 127 where the program is not there
 */
export function run(command, args, options) {
  const { limit, env = process.env, cwd = root, stdio = ['inherit', 2, 2], shell = false } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio, shell });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ code: 124, timedOut: true });
    }, limit);
    child.on('error', () => {
      clearTimeout(timer);
      resolve({ code: 127, timedOut: false });
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), timedOut: false });
    });
  });
}

/** A program of node_modules, run by this Node: no shell, and the same on Windows. */
export function runModule(file, args, options) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], options);
}

export function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** @returns {string | null} null where the file is not there */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // absence is the answer: every caller treats it as "not done yet"
  }
}

export function writeText(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else if (!/\.(test|cases|bench)\.tsx?$/.test(entry.name)) yield full;
  }
}

/** A hash over names and contents, so that a build is made again exactly when something it reads has changed. */
export function hashOfInputs(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const full = path.join(root, input);
    if (!existsSync(full)) continue;
    const files = statSync(full).isDirectory() ? [...filesBelow(full)].sort() : [full];
    for (const file of files)
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
