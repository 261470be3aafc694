// `npm run --silent bench -- GROUP`: stdout is the figures alone; progress goes to stderr.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatLine, formatTable, parseBenchArgs } from '../../tests/bench/figures.mjs';
import { buildApp } from './build.mjs';
import { hasDisplay, requireElectron } from './electron.mjs';
import { giveUp, MINUTE, root, say } from './steps.mjs';

/** A group is a module with `measure(context)`, which gives out figures as they are ready. */
const GROUPS = {
  start: '../../tests/bench/start.bench.mjs',
  import: '../../tests/bench/import.bench.mjs',
  anchoring: '../../tests/bench/anchoring.bench.mjs',
  triage: '../../tests/bench/triage.bench.mjs',
  package: '../../tests/bench/package.bench.mjs',
};
const USAGE = `usage: npm run --silent bench -- GROUP [--json] [--size N], GROUP one of: ${Object.keys(GROUPS).join(', ')}`;
// The promise is fifteen minutes on two cores; a group that is late says so in its figures instead of breaking off.
const GROUP_LIMIT = 14 * MINUTE;

const asked = parseBenchArgs(process.argv.slice(2), Object.keys(GROUPS));
if (!asked.ok) giveUp(`${asked.why}. ${USAGE}`, 2);

const { kind, executable, env } = await requireElectron();
if (kind === 'electron' && !hasDisplay()) {
  giveUp('Electron needs a display. With a virtual one it runs: xvfb-run -a npm run bench -- GROUP');
}
await buildApp();

// npm runs scripts in the project's folder; the person was somewhere else when they named theirs.
const lists = process.env.POSTIL_LISTS ? path.resolve(process.env.INIT_CWD ?? root, process.env.POSTIL_LISTS) : null;
if (lists !== null && !existsSync(lists)) giveUp(`POSTIL_LISTS names a folder that is not there: ${lists}`, 2);

const { measure } = await import(GROUPS[asked.group]);
const until = Date.now() + GROUP_LIMIT;
const figures = [];
for await (const figure of measure({ root, executable, env, size: asked.size, lists, until, say })) {
  figures.push(figure);
  if (asked.json) process.stdout.write(`${formatLine(figure)}\n`);
}
if (!asked.json) process.stdout.write(`${formatTable(figures)}\n`);
// Written at once: a process that ends with output in a pipe would lose it.
process.exitCode = 0;
