'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { identify, isAlive } = require('./process-identity.cjs');

const OWNER_FILE = 'postil-owner.json';
const LOCK_FILES = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];
// A Chromium whose main was killed notices the closed pipe and ends within some 200 ms; a busy machine takes longer.
const PATIENCE_MS = 5_000;
const POLL_MS = 20;

// Chromium would fetch dictionaries, and offer to translate pages and to save passwords and addresses.
const PREFERENCES = {
  browser: { enable_spellchecking: false, check_default_browser: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
};

/**
 * Makes the profile folder ours: refuses it while another main runs on it, and clears what a killed one left.
 *
 * @param {string} dir
 */
async function claimProfile(dir) {
  fs.mkdirSync(path.join(dir, 'Default'), { recursive: true });
  const owner = readOwner(dir);
  if (owner !== null && owner.pid !== process.pid && isAlive(owner)) {
    throw new Error(`another copy (process ${owner.pid}) is running on ${dir}; close it first`);
  }
  fs.writeFileSync(path.join(dir, OWNER_FILE), JSON.stringify(identify(process.pid)));
  await clearStaleLock(dir);
  const preferences = path.join(dir, 'Default', 'Preferences');
  if (!fs.existsSync(preferences)) fs.writeFileSync(preferences, JSON.stringify(PREFERENCES));
}

/** @param {string} dir */
function releaseProfile(dir) {
  if (readOwner(dir)?.pid === process.pid) fs.rmSync(path.join(dir, OWNER_FILE), { force: true });
}

/** @param {string} dir @returns {import('./process-identity.cjs').Identity | null} */
function readOwner(dir) {
  try {
    const { pid, started } = JSON.parse(fs.readFileSync(path.join(dir, OWNER_FILE), 'utf8'));
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : null;
  } catch {
    return null; // nobody, or a file torn by a kill
  }
}

/**
 * On Linux and macOS the lock is a link to `host-pid`. Its holder lost its main (or we would not own the profile), so it is
 * about to end; one that does not is ended, since it would swallow our windows into itself.
 *
 * @param {string} dir
 */
async function clearStaleLock(dir) {
  const holder = lockHolder(dir);
  if (holder === null) return;
  const identity = identify(holder);
  for (let waited = 0; waited < PATIENCE_MS && isAlive(identity) && lockHolder(dir) === holder; waited += POLL_MS) {
    await sleep(POLL_MS);
  }
  if (isAlive(identity) && usesProfile(holder, dir)) process.kill(holder, 'SIGKILL');
  for (const name of LOCK_FILES) fs.rmSync(path.join(dir, name), { force: true });
}

/** @param {string} dir */
function lockHolder(dir) {
  try {
    return Number(/-(\d+)$/.exec(fs.readlinkSync(path.join(dir, 'SingletonLock')))?.[1] ?? 0) || null;
  } catch {
    return null; // no lock
  }
}

/** @param {number} pid @param {string} dir */
function usesProfile(pid, dir) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(`--user-data-dir=${dir}`);
  } catch {
    return false; // not Linux, or gone: then it is left alone
  }
}

module.exports = { claimProfile, releaseProfile };
