import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runtime, temporary } from './launch.mjs';

const hasScreen = spawnSync('which', ['xvfb-run']).status === 0;

/** Runs an app on a screen that nobody sees. */
async function runOnScreen(script, profile) {
  const args = ['-a', path.join(runtime, 'electron'), path.join(runtime, 'test', script), `--user-data-dir=${profile}`];
  const child = spawn('xvfb-run', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  return { code, output };
}

// Without a screen there is no window that a person could close.
test.runIf(hasScreen)(
  'on a display windows have no tabs, their own size, and a person cannot close past the app',
  async () => {
    const { code, output } = await runOnScreen('person-closes.cjs', temporary());
    expect(code).toBe(0);
    expect(JSON.parse(output.replace(/^LOG /, ''))).toEqual([
      [500, 400, 0],
      [40, 30, 640, 480],
      'close 1',
      'close 2',
      'closed',
    ]);
  },
);
