// `npm test`: everything, in the order in which it fails fastest.
import { existsSync } from 'node:fs';
import { buildApp, buildReport } from './build.mjs';
import { hasDisplay, requireElectron } from './electron.mjs';
import { giveUp, say } from './steps.mjs';
import { close, runGates, runJourneys, runUnit } from './suite.mjs';

const { kind, env } = await requireElectron();
if (kind === 'electron' && !hasDisplay())
  giveUp('Electron needs a display. With a virtual one it runs: xvfb-run -a npm test');
const lists = process.env.POSTIL_LISTS;
if (!lists) say('POSTIL_LISTS is not set: the tests on real lists are skipped.');
else if (!existsSync(lists)) giveUp(`POSTIL_LISTS names a folder that is not there: ${lists}`);

const counts = await runGates();
await buildReport();
await buildApp();
counts.push(await runUnit(env));
counts.push(await runJourneys(env));
close(counts);
