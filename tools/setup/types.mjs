// Types in four projects, so that each room compiles with only what it may use; and the runtime's checked JavaScript.
import { MINUTE, runModule } from './steps.mjs';

const projects = [
  'tsconfig.shared.json',
  'tsconfig.main.json',
  'tsconfig.renderer.json',
  'tsconfig.tests.json',
  'tools/chromium-runtime/tsconfig.json',
];
let failed = 0;
for (const project of projects) {
  const { code } = await runModule('typescript/bin/tsc', ['--noEmit', '-p', project], { limit: 5 * MINUTE });
  if (code !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
