// Packages with Electron in them, by electron-builder: `npm run package` where Electron's binary is at hand, and the release workflow.
// What is secret comes by the environment alone: CSC_LINK and CSC_KEY_PASSWORD sign, the three of Apple have macOS notarise.
import { fileTypes, openWith } from './tools/package/linux-files.mjs';

const { APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD, APPLE_TEAM_ID } = process.env;
const both = (target) => ({ target, arch: ['x64', 'arm64'] });
const extensionOf = ({ glob }) => glob.replace('*.', '');

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.postil.Postil',
  productName: 'Postil',
  // An artifact's name says system and architecture, so that all of a release can lie in one folder.
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist' },
  // All code is bundled: an installed app has no node_modules.
  files: [
    'out/{main,preload,renderer}/**',
    'resources/sample-library/sample-library.json',
    'package.json',
    '!**/node_modules/**',
  ],
  asar: true,
  npmRebuild: false,
  // Chromium's own words, of menus and dialogs that the app does not show itself.
  electronLanguages: ['en', 'en-US', 'en-GB', 'de', 'fr', 'es'],
  // No updater, and no file that would tell one where to look.
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: false,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  fileAssociations: fileTypes.map((type) => ({
    ext: extensionOf(type),
    name: type.name,
    description: type.name,
    mimeType: type.mime,
    role: 'Editor',
    // Whoever has a program for them keeps it.
    rank: 'Alternate',
  })),
  linux: {
    target: ['deb', 'rpm', 'AppImage', 'tar.gz'],
    executableName: 'postil',
    icon: 'resources/icons/png',
    category: 'Education',
    synopsis: 'A desktop reading list with margins',
    maintainer: 'The Postil authors <postil@localhost>',
    mimeTypes: openWith,
    desktop: {
      entry: { GenericName: 'Reading List', Keywords: 'papers;reading;notes;annotation;bibliography;BibTeX;RIS;' },
    },
  },
  mac: {
    target: [both('dmg'), both('zip')],
    icon: 'resources/icons/png/1024x1024.png',
    category: 'public.app-category.education',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'tools/package/mac-entitlements.plist',
    entitlementsInherit: 'tools/package/mac-entitlements.plist',
    notarize: [APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD, APPLE_TEAM_ID].every(Boolean),
  },
  win: {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'resources/icons/png/256x256.png',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The library is the reader's, and stays.
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: '${productName}-${version}-portable.${ext}' },
};
