// Runs before every script that needs more than Node: `npm start` and `npm test` work on a fresh machine.
import { requireModules } from './modules.mjs';
import { giveUp, say } from './steps.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp(`Node ${process.versions.node} is too old: Postil needs 20.19 or newer.`);
}

await requireModules();

if (!process.argv.includes('--modules-only')) {
  const { requireElectron, requireChromium } = await import('./electron.mjs');
  const { kind } = await requireElectron();
  // The editor's tests run in a real Chromium whatever runs the app.
  if (kind === 'electron' && process.argv.includes('--tests')) await requireChromium();
  if (process.argv.includes('--verbose')) say(`the app runs on ${kind}`);
}
