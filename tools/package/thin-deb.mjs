// A Debian package without Electron: the built app on tools/chromium-runtime, for machines that have Node and Chromium.
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { giveUp, MINUTE, root, run } from '../setup/steps.mjs';
import {
  fileTypes,
  writeControl,
  writeDesktopEntry,
  writeLauncher,
  writeManPage,
  writeMimeTypes,
} from './linux-files.mjs';

const NAME = 'postil';
const FOLDER = `/usr/lib/${NAME}`;
const BUILD_LIMIT = 2 * MINUTE;

/** Of the runtime, all but its own tests and what makes its list of names. */
const isShipped = (file) => !/(^|\/)(test|tsconfig\.json|list-api\.mjs)(\/|$)/.test(file);

/** What an installed app reads of the project's package.json. */
function writeManifest({ name, productName, version, description, author, license, main }) {
  return `${JSON.stringify({ name, productName, version, description, author, license, type: 'module', main }, null, 2)}\n`;
}

/**
 * @param {{ to: string, version?: string }} options the folder that gets the package; another version than the project's is for trying upgrades
 * @returns {Promise<string>} the path of the package
 */
export async function buildThinDeb({ to, version }) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const made = { ...manifest, version: version ?? manifest.version };
  const stage = mkdtempSync(path.join(os.tmpdir(), 'postil-deb-'));
  try {
    layOut(stage, made);
    const kilobytes = Math.ceil(sizeOf(stage) / 1024);
    const [maintainer, description] = [`${made.author} <postil@localhost>`, describe(made)];
    write(
      stage,
      '/DEBIAN/control',
      writeControl({ name: NAME, version: made.version, description, kilobytes, maintainer }),
    );
    settleModes(stage);
    mkdirSync(to, { recursive: true });
    const file = path.join(to, `${NAME}_${made.version}_all.deb`);
    const args = ['--root-owner-group', '-Zxz', '--build', stage, file];
    const { code } = await run('dpkg-deb', args, { limit: BUILD_LIMIT, stdio: ['ignore', 'ignore', 2] });
    if (code === 127) giveUp('A Debian package needs dpkg-deb, which is not here.');
    if (code !== 0) giveUp(`dpkg-deb failed with code ${code}.`);
    return file;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function describe({ description }) {
  return `${description.split(':')[0]}
${description}
It runs in the installed Chromium and the installed Node, and makes no network request.`;
}

function layOut(stage, manifest) {
  const app = path.join(stage, FOLDER, 'app');
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(path.join(root, 'out', part), path.join(app, 'out', part), { recursive: true });
  }
  const sample = 'resources/sample-library/sample-library.json';
  cpSync(path.join(root, sample), path.join(app, sample));
  write(stage, `${FOLDER}/app/package.json`, writeManifest(manifest));
  const runtime = path.join(root, 'tools/chromium-runtime');
  cpSync(runtime, path.join(stage, FOLDER, 'runtime'), {
    recursive: true,
    filter: (file) => isShipped(path.relative(runtime, file)),
  });
  write(stage, `/usr/bin/${NAME}`, writeLauncher({ folder: FOLDER }), 0o755);
  const comment = manifest.description.split(':')[0];
  write(
    stage,
    `/usr/share/applications/${NAME}.desktop`,
    writeDesktopEntry({ name: manifest.productName, comment, command: NAME }),
  );
  write(stage, `/usr/share/mime/packages/${NAME}.xml`, writeMimeTypes());
  const icons = path.join(root, 'resources/icons');
  write(stage, `/usr/share/icons/hicolor/scalable/apps/${NAME}.svg`, readFileSync(path.join(icons, 'icon.svg')));
  for (const size of readdirSync(path.join(icons, 'png')).filter((name) => name.endsWith('.png'))) {
    const folder = `/usr/share/icons/hicolor/${path.basename(size, '.png')}/apps`;
    write(stage, `${folder}/${NAME}.png`, readFileSync(path.join(icons, 'png', size)));
  }
  const manPage = writeManPage({ version: manifest.version, endings: fileTypes.map(({ glob }) => glob.slice(2)) });
  write(stage, `/usr/share/man/man1/${NAME}.1.gz`, gzipSync(manPage, { level: 9 }));
  write(stage, `/usr/share/doc/${NAME}/copyright`, readFileSync(path.join(root, 'LICENSE')));
  write(
    stage,
    `/usr/share/doc/${NAME}/changelog.gz`,
    gzipSync(readFileSync(path.join(root, 'CHANGELOG.md')), { level: 9 }),
  );
}

function write(stage, name, content, mode = 0o644) {
  const file = path.join(stage, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
}

/** Whatever the umask of who builds it: everybody may read, and run what may be run. */
function settleModes(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) settleModes(file);
    else chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}
