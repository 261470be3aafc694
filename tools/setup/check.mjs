// Everything that needs no window: format, lint, layers, types, unit tests.
import { requireModules } from './modules.mjs';
import { requireElectron } from './electron.mjs';
import { close, runGates, runUnit } from './suite.mjs';

await requireModules();
const { env } = await requireElectron();
close([...(await runGates()), await runUnit(env, process.argv.slice(2))]);
