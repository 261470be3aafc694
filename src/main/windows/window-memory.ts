import { app } from 'electron';

// V8 lets the young part of each heap grow to 32 MB and more while much survives, and a window with a worker has two of them. With 8 an import
// of 100,000 papers takes as long and its window about 80 MB less (tests/bench, import).
const YOUNG_HALF_MB = 8;

/** Before `ready`: V8 reads its flags when a window's process starts. Flags of whoever starts the app come first. */
export function limitWindowMemory(): void {
  if (app.commandLine.hasSwitch('js-flags')) return;
  app.commandLine.appendSwitch('js-flags', `--max-semi-space-size=${YOUNG_HALF_MB}`);
}
