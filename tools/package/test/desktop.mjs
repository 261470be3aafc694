// A desktop for tests: an ordinary user, a screen that nobody sees, and apps started from their desktop entries.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const APT = { encoding: 'utf8', timeout: 120_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
const SCREEN = ':94';

export function apt(...args) {
  // Somebody else may be installing something just now; and where no mirror answers, that is to be known soon.
  const options = [
    'DPkg::Lock::Timeout=60',
    'Acquire::Retries=0',
    'Acquire::http::Timeout=10',
    'Acquire::https::Timeout=10',
  ];
  const ways = ['-y', '--no-install-recommends', ...options.flatMap((one) => ['-o', one])];
  const { status, stdout, stderr } = spawnSync('apt-get', [...ways, ...args], APT);
  return { isDone: status === 0, text: `${stdout}${stderr}` };
}

/** Why nothing can be installed here; null where it can. @param {string} file a package */
export function findHindrance(file) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root may install';
  if (spawnSync('which', ['apt-get']).status !== 0) return 'apt is missing';
  if (existsSync('/usr/bin/postil')) return 'Postil is installed, and is not to be touched';
  const { isDone, text } = apt('--simulate', 'install', file);
  const others = [...text.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name).filter((name) => name !== 'postil');
  if (!isDone) return `apt cannot install it: ${text.trim().split('\n').at(-1) ?? ''}`;
  if (others.length > 0) return `it would fetch ${others.join(', ')}`;
  return findMissingScreen();
}

/** A machine that only tests may be given what a test needs; one that somebody works on may not. */
function findMissingScreen() {
  if (spawnSync('which', ['Xvfb']).status === 0) return null;
  if (!process.env.CI) return 'Xvfb is missing';
  if (apt('install', 'xvfb').isDone) return null;
  return apt('update').isDone && apt('install', 'xvfb').isDone ? null : 'Xvfb is missing and apt could not fetch it';
}

/** @returns {{ name: string, uid: number, gid: number, home: string, remove: () => void }} */
export function createUser(name) {
  spawnSync('useradd', ['--create-home', '--shell', '/bin/sh', name]);
  const number = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return {
    ...{ name, uid: number('-u'), gid: number('-g'), home: `/home/${name}` },
    remove: () => void spawnSync('userdel', ['--remove', '--force', name]),
  };
}

/** @returns {() => void} how to turn it off */
export function openScreen() {
  const screen = spawn('Xvfb', [SCREEN, '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  return () => void screen.kill();
}

/** With what a session of theirs has, and nothing of ours. */
function envOf({ name, home }) {
  return {
    HOME: home,
    USER: name,
    LOGNAME: name,
    DISPLAY: SCREEN,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
  };
}

/** Null where Chromium starts for this user; else what it said: in some containers its sandbox has no way to work. */
export function findChromiumTrouble(user) {
  const words = ['--headless', '--dump-dom', 'about:blank'];
  const { uid, gid, home } = user;
  const options = { uid, gid, cwd: home, env: envOf(user), encoding: 'utf8', timeout: 60_000 };
  const { status, stdout, stderr } = spawnSync('chromium', words, options);
  return status === 0 && stdout.includes('<html>') ? null : (stderr ?? '').trim().split('\n').slice(-3).join(' ');
}

/**
 * As a desktop does it: the program and its arguments stand in the entry, with `%F` for the files. No shell comes between.
 * @returns {import('node:child_process').ChildProcess & { said: () => string }}
 */
export function startFromEntry(entry, user, files) {
  const [, line = ''] = /^Exec=(.*)$/m.exec(readFileSync(entry, 'utf8')) ?? [];
  const [program = '', ...args] = line.split(' ').flatMap((word) => (word === '%F' ? files : [word]));
  const { uid, gid, home } = user;
  const child = spawn(program, args, { uid, gid, cwd: home, env: envOf(user), stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return Object.assign(child, { said: () => text });
}

/** Asks it to end, as a session does that is over. @returns {Promise<number | null>} its exit code */
export function end(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    child.kill('SIGTERM');
  });
}

/** Titles of the papers that the journal of a library has brought in. */
export function readTitles(home) {
  const lines = readJournal(path.join(home, '.config/Postil/library/journal'));
  const effects = lines.flatMap(({ change }) => change.effects ?? []);
  return effects.flatMap(({ kind, table, row }) => (kind === 'insert' && table === 'papers' ? [row.title] : []));
}

function readJournal(folder) {
  const { stdout } = spawnSync('sh', ['-c', 'cat "$1"/*.ndjson', 'sh', folder], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return []; // the last one is being written just now
    }
  });
}
