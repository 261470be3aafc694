// Whole journeys against the built app.
import { buildApp } from './build.mjs';
import { hasDisplay, requireElectron } from './electron.mjs';
import { giveUp } from './steps.mjs';
import { close, runJourneys } from './suite.mjs';

const { kind, env } = await requireElectron();
// The Chromium runtime can run without a display; Electron cannot.
if (kind === 'electron' && !hasDisplay())
  giveUp('Electron needs a display. With a virtual one it runs: xvfb-run -a npm run e2e');
await buildApp();
close([await runJourneys(env, process.argv.slice(2))]);
