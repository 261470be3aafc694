// `npm run --silent report -- FILE...`: stdout belongs to the report alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildReport } from './build.mjs';
import { root } from './steps.mjs';

await buildReport();
const file = path.join(root, 'out/report/report.js');
// No time limit: the report reads whatever it is given, and a person can stop it.
const child = spawn(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
