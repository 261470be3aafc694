// The steps of check and test, their counts, and the one line that closes a run.
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { MINUTE, readText, root, run, runModule, say } from './steps.mjs';

const results = path.join(root, 'test-results');

/** `names` are of what failed. @typedef {{ passed: number, failed: number, skipped: number, names: string[] }} Count */

async function gate(name, job) {
  const started = Date.now();
  const { code, timedOut } = await job;
  const took = `${((Date.now() - started) / 1000).toFixed(0)} s`;
  say(
    `${name}: ${code === 0 ? 'good' : timedOut ? 'stopped at its time limit' : `failed with code ${code}`} (${took})`,
  );
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, names: code === 0 ? [] : [name] };
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

/** Of one file of tests, as vitest reports it; a file that could not be loaded has none. */
function nameFailedUnits({ name, status, assertionResults = [] }) {
  const file = path.relative(root, name);
  const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => `${file}: ${one.fullName}`);
  return failed.length === 0 && status === 'failed' ? [file] : failed;
}

/** Of one suite with those in it, as Playwright reports it. */
function nameFailedJourneys({ file, specs = [], suites = [] }) {
  const failed = specs.filter((one) => !one.ok).map((one) => `${file}: ${one.title}`);
  return [...failed, ...suites.flatMap(nameFailedJourneys)];
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
    names: (report.testResults ?? []).flatMap(nameFailedUnits),
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
  const { stats = {}, suites = [] } = JSON.parse(readText(file) ?? '{}');
  return orFailed(code, {
    passed: stats.expected ?? 0,
    // A test that passed only when tried again is a bug to find.
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
    names: suites.flatMap(nameFailedJourneys),
  });
}

/** Prints the closing line and ends the process. @param {Count[]} counts @returns {never} */
export function close(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum('skipped');
  // Named once more at the end: what was printed when they failed is thousands of lines above.
  for (const name of counts.flatMap((count) => count.names)) say(`failed: ${name}`);
  process.stdout.write(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
  );
  process.exit(sum('failed') === 0 ? 0 : 1);
}
