// How large the app is that people fetch, and whether the installed one starts as fast as the one of the project.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildThinDeb } from '../../tools/package/thin-deb.mjs';
import { composePageDump } from '../fixtures/lists/compose-lists.mjs';
import { createFigure, createUnmeasured, median, pairedRatios, rangeOf } from './figures.mjs';
import { prepareLibrary } from './import-lists.mjs';
import { createProfile, listPaintedAt, startApp } from './start-app.mjs';

const ARCHIVE = { group: 'package', unit: 'MB', better: 'lower', name: 'package.archive-mb', target: 5 };
const START = { group: 'package', unit: 'ratio', better: 'lower', name: 'package.installed-start-ratio', target: 1.1 };

const MEGABYTE = 1_000_000;
const PAPERS = 103;
const PAIRS = 15;
const MIN_PAIRS = 5;

export async function* measure(context) {
  const place = createProfile();
  try {
    const file = await buildThinDeb({ to: place.folder });
    // As apt lays it out, without the need to be root.
    const installed = path.join(place.folder, 'installed');
    const { status, stderr } = spawnSync('dpkg-deb', ['-x', file, installed], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`dpkg-deb: ${stderr}`);
    const folder = path.join(installed, 'usr/lib/postil');
    yield measureArchive(path.join(folder, 'app'), file);
    yield await measureStarts(context, folder);
  } finally {
    place.remove();
  }
}

/** What an archive would hold besides Electron: the files of the app, which it does not compress. */
function measureArchive(app, file) {
  const sizes = readdirSync(app, { recursive: true })
    .map((name) => statSync(path.join(app, name)))
    .filter((one) => one.isFile())
    .map(({ size }) => size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const why = `${sizes.length} files of the app as they are; the Debian package of all, compressed, has ${(statSync(file).size / MEGABYTE).toFixed(1)} MB`;
  return createFigure(ARCHIVE, { value: bytes / MEGABYTE, range: rangeOf([bytes / MEGABYTE]), n: 1, why });
}

/** In turn, each installed start between two of the project's. */
async function measureStarts(context, folder) {
  const profiles = [createProfile(), createProfile()];
  const times = { installed: [], project: [] };
  const start = async (name, profile, more) => {
    const started = await startApp({ ...context, app: context.root, profile, ...more });
    try {
      times[name].push((await listPaintedAt(started.page)) - started.startedAt);
    } finally {
      await started.close();
    }
  };
  const [ours, theirs] = profiles.map((one) => one.folder);
  const app = path.join(folder, 'app');
  const executable = path.join(folder, 'runtime/electron');
  const round = {
    installed: () => start('installed', ours, { app, executable }),
    project: () => start('project', theirs, {}),
  };
  try {
    const list = path.join(theirs, 'list.txt');
    writeFileSync(list, composePageDump(PAPERS));
    await prepareLibrary(context, theirs, [list]);
    cpSync(theirs, ours, { recursive: true });
    // First starts fill caches, which are no matter of how it was installed.
    for (const one of Object.values(round)) await one();
    times.installed.length = times.project.length = 0;
    await round.project();
    while (times.installed.length < PAIRS && Date.now() < context.until) {
      context.say(`start ${times.installed.length + 1} of ${PAIRS}`);
      await round.installed();
      await round.project();
    }
    const { installed, project } = times;
    if (installed.length < MIN_PAIRS) throw new Error(`only ${installed.length} starts within the time`);
    const ratios = pairedRatios(project, installed);
    const [here, there] = [median(installed), median(project)].map(Math.round);
    const why = `median of paired ratios; start to painted list, ${PAPERS} papers: ${here} ms installed, ${there} ms from the project`;
    return createFigure(START, { value: median(ratios), range: rangeOf(ratios), n: ratios.length, why });
  } catch (error) {
    return createUnmeasured(START, `not measured: ${String(error?.message ?? error).split('\n')[0]}`);
  } finally {
    for (const profile of profiles) profile.remove();
  }
}
