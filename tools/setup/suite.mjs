// The steps of check and test, their counts, and the one line that closes a run.
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { MINUTE, readText, root, run, runModule, say } from './steps.mjs';

const results = path.join(root, 'test-results');

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

async function gate(name, job) {
  const started = Date.now();
  const { code, timedOut } = await job;
  const took = `${((Date.now() - started) / 1000).toFixed(0)} s`;
  say(
    `${name}: ${code === 0 ? 'good' : timedOut ? 'stopped at its time limit' : `failed with code ${code}`} (${took})`,
  );
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Format, lint, layers, types: each counts as one test. @returns {Promise<Count[]>} */
export async function runGates() {
  const limit = 10 * MINUTE;
  const counts = [];
  counts.push(
    await gate('format', runModule('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], { limit })),
  );
  counts.push(await gate('lint', runModule('eslint/bin/eslint.js', ['.', '--max-warnings=0'], { limit })));
  const cruise = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
  counts.push(await gate('layers', runModule('dependency-cruiser/bin/dependency-cruise.mjs', cruise, { limit })));
  counts.push(await gate('types', run(process.execPath, [path.join(root, 'tools/setup/types.mjs')], { limit })));
  return counts;
}

/** A run that was stopped or broke before its report still counts as one failure. */
function orFailed(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {Record<string, string | undefined>} env @param {string[]} args @returns {Promise<Count>} */
export async function runUnit(env, args = []) {
  mkdirSync(results, { recursive: true });
  const file = path.join(results, `unit-${process.pid}.json`);
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args];
  const { code } = await runModule('vitest/vitest.mjs', words, { limit: 20 * MINUTE, env });
  const report = JSON.parse(readText(file) ?? '{}');
  return orFailed(code, {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  });
}

/** @param {Record<string, string | undefined>} env @param {string[]} args @returns {Promise<Count>} */
export async function runJourneys(env, args = []) {
  mkdirSync(results, { recursive: true });
  const file = path.join(results, `e2e-${process.pid}.json`);
  const words = ['test', '--reporter=list,json', ...args];
  const { code } = await runModule('@playwright/test/cli.js', words, {
    limit: 25 * MINUTE,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const stats = JSON.parse(readText(file) ?? '{}').stats ?? {};
  return orFailed(code, {
    passed: stats.expected ?? 0,
    // A test that passed only when tried again is a bug to find.
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  });
}

/** Prints the closing line and ends the process. @param {Count[]} counts @returns {never} */
export function close(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped');
  process.stdout.write(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
  );
  process.exit(sum('failed') === 0 ? 0 : 1);
}
