'use strict';

const { browser } = require('./browser.cjs');
const { say } = require('./launch-state.cjs');
const { createEvent } = require('./missing.cjs');
const schemes = require('./schemes.cjs');

/** @typedef {import('./cdp-pipe.cjs').Payload} Payload */

// Chromium reads at most 100 MB in one message, and base64 makes a third more of it.
const MAX_BODY_BYTES = 70_000_000;

/** @type {Record<string, string>} */
const RESOURCE_TYPES = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

/**
 * Every request of every page and worker passes here, in this order, as in Electron: navigation is asked about, then
 * webRequest, then the protocol handler; what is left goes to the network.
 *
 * @typedef {object} Watch
 * @property {(details: Payload) => Promise<{ cancel?: boolean, redirectURL?: string }>} before
 * @property {(details: Payload) => Promise<{ cancel?: boolean, requestHeaders?: Record<string, string> }>} beforeHeaders
 * @property {(details: Payload) => Promise<{ cancel?: boolean, responseHeaders?: Record<string, string | string[]> }>} headers
 * @property {boolean} watchesHeaders
 */

/** @type {Watch} set by session.cjs */
const watch = {
  before: async () => ({}),
  beforeHeaders: async () => ({}),
  headers: async () => ({}),
  watchesHeaders: false,
};

/** Chromium's name of a failure. @param {string} requestId @param {string} errorReason */
function fail(requestId, errorReason) {
  return browser.send('Fetch.failRequest', { requestId, errorReason });
}

/** @param {Payload} paused */
async function answer(paused) {
  const { requestId, request } = paused;
  if (paused['responseStatusCode'] !== undefined || paused['responseErrorReason'] !== undefined) {
    return answerResponse(paused);
  }
  const owner = /** @type {import('./page-host.cjs').PageHost | null} */ (browser.ownerOf(paused['frameId']));
  // Electron asks for no icon; an app's handler would see a request that the app never made.
  if (paused['resourceType'] === 'Other' && request.url.endsWith('/favicon.ico')) return fail(requestId, 'Aborted');
  const url = schemes.toApp(request.url) + (request.urlFragment ?? '');
  const isMain = paused['resourceType'] === 'Document' && owner?.targetId === paused['frameId'];
  if (isMain && !mayNavigate(owner, url, paused)) return fail(requestId, 'Aborted');
  if (paused['resourceType'] === 'Document') schemes.events.emit('visited', new URL(request.url).origin);
  const details = describe(paused, url, isMain, owner);
  const verdict = await watch.before(details);
  if (verdict.cancel) return fail(requestId, 'BlockedByClient');
  if (verdict.redirectURL !== undefined) return redirect(requestId, verdict.redirectURL);
  const handler = schemes.handlerFor(url);
  if (handler !== null) return fulfil(paused, details, handler);
  if (schemes.isKnown(new URL(url).protocol.slice(0, -1))) return fail(requestId, 'Failed');
  return passOn(requestId, details);
}

/**
 * @param {import('./page-host.cjs').PageHost | null} owner
 * @param {string} url
 * @param {Payload} paused
 */
function mayNavigate(owner, url, paused) {
  const name = paused['redirectedRequestId'] === undefined ? 'will-navigate' : 'will-redirect';
  const event = createEvent({ url, isMainFrame: true, isSameDocument: false });
  owner?.emit('navigation', name, event);
  return !event.defaultPrevented;
}

/**
 * @param {Payload} paused
 * @param {string} url
 * @param {boolean} isMain
 * @param {import('./page-host.cjs').PageHost | null} owner
 */
function describe(paused, url, isMain, owner) {
  const { request, resourceType, requestId } = paused;
  const document = isMain ? 'mainFrame' : 'subFrame';
  const contents = owner === null ? undefined : /** @type {any} */ (owner).contents;
  return {
    id: Number(/\d+$/.exec(requestId)?.[0] ?? 0),
    url,
    method: request.method,
    webContentsId: contents?.id,
    webContents: contents,
    resourceType: resourceType === 'Document' ? document : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: schemes.toApp(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    requestHeaders: request.headers,
    // Decoded where somebody looks: a body may have megabytes.
    get uploadData() {
      const bytes = bodyOf(request);
      return bytes === null ? undefined : [{ type: 'rawData', bytes }];
    },
  };
}

/** @param {string} requestId @param {string} goal */
function redirect(requestId, goal) {
  const responseHeaders = [{ name: 'Location', value: schemes.toChromium(goal) }];
  return browser.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
}

/** @param {Payload} request @returns {Buffer | null} */
function bodyOf(request) {
  if (!request['hasPostData']) return null;
  const entries = request['postDataEntries'] ?? [];
  if (entries.length === 0) return Buffer.from(request['postData'] ?? '');
  return Buffer.concat(entries.map((/** @type {Payload} */ entry) => Buffer.from(entry['bytes'] ?? '', 'base64')));
}

/** @param {string} requestId @param {Payload} details */
async function passOn(requestId, details) {
  const verdict = await watch.beforeHeaders(details);
  if (verdict.cancel) return fail(requestId, 'BlockedByClient');
  const headers = verdict.requestHeaders
    ? { headers: Object.entries(verdict.requestHeaders).map(([name, value]) => ({ name, value })) }
    : {};
  return browser.send('Fetch.continueRequest', { requestId, interceptResponse: watch.watchesHeaders, ...headers });
}

/** @param {Payload} paused */
async function answerResponse(paused) {
  const { requestId } = paused;
  if (paused['responseErrorReason'] !== undefined) return browser.send('Fetch.continueResponse', { requestId });
  const given = new Headers();
  for (const { name, value } of paused['responseHeaders'] ?? []) given.append(name, value);
  const owner = /** @type {any} */ (browser.ownerOf(paused['frameId']));
  const details = describe(paused, paused['request'].url, owner?.targetId === paused['frameId'], owner);
  const headers = await askAboutHeaders(details, paused['responseStatusCode'], given);
  if (headers === null) return fail(requestId, 'BlockedByClient');
  const responseCode = paused['responseStatusCode'];
  return browser.send('Fetch.continueResponse', { requestId, responseCode, responseHeaders: headers });
}

/**
 * @param {Payload} details
 * @param {number} statusCode
 * @param {Headers} given
 * @returns {Promise<{ name: string, value: string }[] | null>} null when the response is refused
 */
async function askAboutHeaders(details, statusCode, given) {
  /** @type {[string, string][]} */
  const plain = [...given.entries()];
  if (!watch.watchesHeaders) return plain.map(([name, value]) => ({ name, value }));
  const responseHeaders = Object.fromEntries(plain.map(([name, value]) => [name, [value]]));
  const verdict = await watch.headers({
    ...details,
    statusCode,
    statusLine: `HTTP/1.1 ${statusCode}`,
    responseHeaders,
  });
  if (verdict.cancel) return null;
  return Object.entries(verdict.responseHeaders ?? responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
}

/**
 * @param {Payload} paused
 * @param {Payload} details
 * @param {import('./schemes.cjs').SchemeHandler} handler
 */
async function fulfil(paused, details, handler) {
  const { requestId, request } = paused;
  const response = await handler(requestFor(details['url'], request));
  if (!(response instanceof Response)) throw new TypeError('a protocol handler must answer with a Response');
  if (response.type === 'error') return fail(requestId, 'Failed');
  const headers = await askAboutHeaders(details, response.status, response.headers);
  if (headers === null) return fail(requestId, 'BlockedByClient');
  const body = Buffer.from(await response.arrayBuffer());
  if (body.length > MAX_BODY_BYTES) {
    throw new Error(`${details['url']}: a body of ${body.length} bytes is more than this runtime can hand over`);
  }
  const mapped = headers.map(({ name, value }) => ({ name, value: mapHeader(name, value) }));
  // Electron's loader adds none either, but an empty list would make Chromium invent a type.
  const responseHeaders = mapped.length === 0 ? [{ name: 'content-length', value: String(body.length) }] : mapped;
  return browser.sendBody('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders }, body);
}

/** @param {string} url @param {Payload} request */
function requestFor(url, request) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request['headers'])) headers.set(name, schemes.toApp(String(value)));
  const body = bodyOf(request);
  const method = String(request['method']);
  if (body === null || method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: new Uint8Array(body) });
}

/** @param {string} name @param {string} value */
function mapHeader(name, value) {
  const key = name.toLowerCase();
  if (key === 'location') return schemes.toChromium(value);
  return key.startsWith('content-security-policy') ? schemes.headerToChromium(value) : value;
}

browser.onRequest = (paused) => {
  answer(paused).catch((error) => {
    if (!browser.isRunning) return; // the page went away with its browser
    // A request whose page closed meanwhile is gone too; anything else is a fault of a handler and is said.
    if (!/Invalid InterceptionId|Invalid state/.test(String(error)))
      say(`request ${paused['request'].url}: ${error?.stack ?? error}`);
    fail(paused['requestId'], 'Failed').catch(() => {});
  });
};

module.exports = { watch };
