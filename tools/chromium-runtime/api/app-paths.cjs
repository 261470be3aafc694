'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const XDG = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
};

/**
 * @param {string} name one of Electron's path names
 * @param {{ appName: string, launcher: string, overridden: ReadonlyMap<string, string> }} context
 * @returns {string}
 */
function resolvePath(name, context) {
  const given = context.overridden.get(name);
  if (given !== undefined) return given;
  const home = os.homedir();
  /** @param {string} other */
  const of = (other) => resolvePath(other, context);
  switch (name) {
    case 'home':
      return home;
    case 'temp':
      return os.tmpdir();
    case 'exe':
      return context.launcher;
    case 'appData':
      return appData(home);
    case 'userData':
      return path.join(of('appData'), context.appName);
    case 'sessionData':
      return of('userData');
    case 'logs':
      if (process.platform === 'darwin') return path.join(home, 'Library', 'Logs', context.appName);
      return path.join(of('userData'), 'logs');
    case 'crashDumps':
      return path.join(of('userData'), 'Crashpad');
    default:
      if (Object.hasOwn(XDG, name)) return userFolder(/** @type {keyof typeof XDG} */ (name), home);
      throw new Error(`Failed to get '${name}' path`);
  }
}

/** @param {string} home */
function appData(home) {
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] || path.join(home, '.config');
}

/** Linux lets a person (and a language) name these folders. @param {keyof typeof XDG} name @param {string} home */
function userFolder(name, home) {
  if (process.platform === 'linux') {
    const key = name === 'downloads' ? 'DOWNLOAD' : name.toUpperCase();
    const line = new RegExp(`^XDG_${key}_DIR="(.*)"$`, 'm').exec(userDirs(home));
    if (line?.[1]) return line[1].replace('$HOME', home);
  }
  return path.join(home, process.platform === 'darwin' && name === 'videos' ? 'Movies' : XDG[name]);
}

/** @param {string} home */
function userDirs(home) {
  const config = process.env['XDG_CONFIG_HOME'] || path.join(home, '.config');
  try {
    return fs.readFileSync(path.join(config, 'user-dirs.dirs'), 'utf8');
  } catch {
    return ''; // most machines without a desktop have none
  }
}

module.exports = { resolvePath };
