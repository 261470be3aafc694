import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildApp } from '../../setup/build.mjs';
import { root, say } from '../../setup/steps.mjs';
import { buildThinDeb } from '../thin-deb.mjs';
import {
  apt,
  createUser,
  end,
  findChromiumTrouble,
  findHindrance,
  openScreen,
  readTitles,
  startFromEntry,
} from './desktop.mjs';

// The package as people have it: installed by apt, started from its desktop entry, upgraded over what was there, and removed.

const ENTRY = '/usr/share/applications/postil.desktop';
const OLDER = '0.0.1';
const ODD = `it's "two" words, 100% ñ.txt`;
const WAIT = { timeout: 40_000, interval: 250 };
const folder = mkdtempSync(path.join(os.tmpdir(), 'postil-installed-'));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

await buildApp();
const older = await buildThinDeb({ to: folder, version: OLDER });
const present = await buildThinDeb({ to: folder });
let user = null;
const hindrance = findHindrance(present) ?? findUserHindrance();
if (hindrance !== null) say(`the package is not installed for a try: ${hindrance}`);

function findUserHindrance() {
  user = createUser('postil-reader');
  const trouble = findChromiumTrouble(user);
  return trouble === null ? null : `Chromium does not start for an ordinary user: ${trouble}`;
}

afterAll(() => {
  user?.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(hindrance === null)('the installed package', () => {
  let closeScreen = () => {};
  let app = null;
  beforeAll(() => {
    closeScreen = openScreen();
    // Nobody is there to press the key that accepts a review.
    const take = { tags: true, keywords: false, notes: true, statuses: true, ratings: true };
    const settings = { import: { review: false, unreviewed: [], take, columns: {} } };
    give('.config/Postil/settings.json', JSON.stringify(settings));
  });
  afterAll(async () => {
    if (app !== null) await end(app);
    closeScreen();
    if (existsSync(ENTRY)) apt('purge', 'postil');
  });

  /** A file of the user's own, in their home. */
  function give(name, text) {
    const file = path.join(user.home, name);
    for (let at = path.dirname(file), made = []; ; at = path.dirname(at)) {
      if (existsSync(at)) {
        for (const one of made.reverse()) {
          mkdirSync(one);
          chownSync(one, user.uid, user.gid);
        }
        break;
      }
      made.push(at);
    }
    writeFileSync(file, text);
    chownSync(file, user.uid, user.gid);
    return file;
  }
  const list = (title) => `${title}\nWe look at ${title.toLowerCase()} for a whole year, by day and by night.\n`;
  const holds = (...titles) => vi.waitFor(() => expect(readTitles(user.home), app?.said()).toEqual(titles), WAIT);

  test('is installed by apt, which makes its kinds of files known', () => {
    const { isDone, text } = apt('install', older);
    expect(isDone, text).toBe(true);
    expect(existsSync('/usr/bin/postil')).toBe(true);
    expect(readFileSync('/usr/share/mime/globs2', 'utf8')).toContain(':application/x-research-info-systems:*.ris');
  }, 120_000);

  test('starts from its desktop entry as an ordinary user, and imports a file whatever it is called', async () => {
    app = startFromEntry(ENTRY, user, [give(ODD, list('Ferries in the fog'))]);
    await holds('Ferries in the fog');
    // As the user, with nothing of root, and with Chromium's sandbox.
    const words = readFileSync(`/proc/${app.pid}/status`, 'utf8');
    expect(words).toMatch(new RegExp(`^Uid:\\s+${user.uid}\\s`, 'm'));
    expect(app.said()).not.toContain('no-sandbox');
  }, 60_000);

  test('a second start hands its files to the one that runs', async () => {
    const second = startFromEntry(ENTRY, user, [give('-dash.bib', '@misc{a, title = {Bells at noon}}\n')]);
    expect(await new Promise((resolve) => second.once('exit', resolve)), second.said()).toBe(0);
    await holds('Ferries in the fog', 'Bells at noon');
    expect(await end(app)).toBe(0);
  }, 60_000);

  test('is upgraded over a library, which goes on', async () => {
    const { isDone, text } = apt('install', present);
    expect(isDone, text).toBe(true);
    const manifest = JSON.parse(readFileSync('/usr/lib/postil/app/package.json', 'utf8'));
    expect(manifest.version).toBe(version);
    app = startFromEntry(ENTRY, user, [give('third.txt', list('Ropes and knots'))]);
    await holds('Ferries in the fog', 'Bells at noon', 'Ropes and knots');
    expect(await end(app)).toBe(0);
  }, 120_000);

  test('is removed and purged, and what the reader has stays', () => {
    const library = path.join(user.home, '.config/Postil/library');
    for (const way of ['remove', 'purge']) {
      if (!existsSync(ENTRY)) expect(apt('install', present).isDone).toBe(true);
      const { isDone, text } = apt(way, 'postil');
      expect(isDone, text).toBe(true);
      expect(existsSync('/usr/lib/postil')).toBe(false);
      expect(readTitles(user.home)).toEqual(['Ferries in the fog', 'Bells at noon', 'Ropes and knots']);
      expect(readdirSync(library).sort()).toEqual(expect.arrayContaining(['files', 'journal', 'library.json']));
      // Whoever ended has let go of it.
      expect(readdirSync(library)).not.toContain('in-use.json');
    }
  }, 120_000);
});
