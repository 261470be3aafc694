// `npm start -- FILE...`: builds what is stale and opens the app importing those files.
import path from 'node:path';
import { spawn } from 'node:child_process';
import { buildApp } from './build.mjs';
import { hasDisplay, requireElectron } from './electron.mjs';
import { giveUp, root } from './steps.mjs';

// npm runs scripts in the project's folder; the person was somewhere else when they named the files.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : path.resolve(from, arg)));

if (!hasDisplay()) {
  giveUp('There is no display to open a window on. With a virtual one it runs: xvfb-run -a npm start -- FILE...');
}
const { executable, env } = await requireElectron();
await buildApp();

const child = spawn(executable, [root, ...args], { stdio: 'inherit', env, cwd: from });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => giveUp(`The app did not start: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
