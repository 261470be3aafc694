'use strict';

const DISABLED_FEATURES = [
  'Translate',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'MediaRouter',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'AutofillServerCommunication',
  'NetworkTimeServiceQuerying',
  'PrivacySandboxSettings4',
  'PreconnectToSearch',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'GlobalMediaControls',
  'LensOverlay',
];

// Switches of the app that would undo a rule of this runtime, or that it sets itself.
const REFUSED = new Set([
  'remote-allow-origins',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'no-sandbox',
  'disable-web-security',
  'user-data-dir',
  'headless',
  'app',
  'inspect',
  'inspect-brk',
]);

// Of the words on the command line only these reach Chromium; the rest are the app's own.
const FROM_COMMAND_LINE = new Set([
  'lang',
  'force-device-scale-factor',
  'force-color-profile',
  'force-prefers-reduced-motion',
  'ozone-platform',
  'ozone-platform-hint',
  'disable-gpu',
  'js-flags',
]);

/**
 * @typedef {object} FlagChoice
 * @property {string} profile
 * @property {boolean} display
 * @property {boolean} isRoot
 * @property {string | null} port from `--remote-debugging-port`, null when it was not asked for
 * @property {string} name of the app
 * @property {ReadonlyMap<string, string>} appended by `app.commandLine.appendSwitch`
 * @property {ReadonlyMap<string, string>} given on the command line
 */

/** @param {FlagChoice} choice @returns {string[]} */
function chromiumFlags(choice) {
  const flags = [
    `--user-data-dir=${choice.profile}`,
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-field-trial-config',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--hide-crash-restore-bubble',
    '--metrics-recording-only',
    '--noerrdialogs',
    '--password-store=basic',
    '--use-mock-keychain',
    // Nothing listens there: whatever Chromium or a page wants from the network fails at once. Loopback goes past a proxy,
    // for a development server. A request of an app is answered or refused before it gets here.
    '--proxy-server=http://127.0.0.1:9',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    // Without a word about it a headless screen is 800 by 600, and windows that were left larger would open shrunk to it.
    ...(choice.display ? [`--class=${choice.name}`] : ['--headless=new', '--disable-gpu', '--screen-info={1920x1080}']),
    // --test-type only takes away the yellow bar that warns of the missing sandbox.
    ...(choice.isRoot ? ['--no-sandbox', '--test-type'] : []),
    ...(choice.port === null ? [] : [`--remote-debugging-port=${choice.port}`]),
  ];
  return [...flags, ...switchesOfApp(choice)];
}

/** @param {FlagChoice} choice */
function switchesOfApp({ appended, given }) {
  const disabled = new Set(DISABLED_FEATURES);
  const flags = [];
  for (const [name, value] of [...[...given].filter(([one]) => FROM_COMMAND_LINE.has(one)), ...appended]) {
    if (REFUSED.has(name)) continue;
    // Chromium takes only the last of two such lists.
    if (name === 'disable-features') for (const one of value.split(',')) disabled.add(one);
    else flags.push(value === '' ? `--${name}` : `--${name}=${value}`);
  }
  return [...new Set(flags), `--disable-features=${[...disabled].join(',')}`];
}

module.exports = { chromiumFlags };
