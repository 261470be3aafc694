'use strict';

/**
 * What main must know about the window and cannot ask for: keys of the application menu, focus, size, colour scheme, links
 * that want another window, a person closing the window. Source text in the isolated world.
 *
 * @param {import('./isolated-world.cjs').World} world
 */
function watchWindow(world) {
  const { config, post, orders } = world;
  let accelerators = config.accelerators;
  let closing = false;
  orders.set('accelerators', (list) => (accelerators = list));
  orders.set('closing', (value) => (closing = value));

  /** @param {KeyboardEvent} event */
  function acceleratorFor(event) {
    const letter = /^(Key|Digit)(.)$/.exec(event.code)?.[2]?.toLowerCase();
    const key = event.key.toLowerCase();
    return accelerators.find(
      (one) =>
        (one.key === key || one.key === letter) &&
        one.ctrl === event.ctrlKey &&
        one.alt === event.altKey &&
        one.meta === event.metaKey &&
        // A sign that needs shift to be typed ("?", "+") is asked for as itself.
        (one.shift === event.shiftKey || (one.key === key && key.length === 1 && !/[a-z0-9]/.test(key))),
    );
  }

  // What a browser does on these keys, and an Electron window does not.
  const BROWSER_CTRL = new Set(['r', 'n', 't', 'w', 'p', 's', 'u', 'o', 'd', 'h', 'j', 'f', 'g', 'l', 'k', 'e', 'i']);
  const BROWSER_PLAIN = new Set([
    'f1',
    'f3',
    'f5',
    'f6',
    'f7',
    'f12',
    'browserback',
    'browserforward',
    'browserrefresh',
  ]);

  /** @param {KeyboardEvent} event */
  function isBrowserKey(event) {
    const key = event.key.toLowerCase();
    if (BROWSER_PLAIN.has(key)) return true;
    if (event.altKey && (key === 'arrowleft' || key === 'arrowright' || key === 'home')) return true;
    return (event.ctrlKey || event.metaKey) && BROWSER_CTRL.has(key);
  }

  const seen = new WeakSet();
  /** @param {KeyboardEvent} event */
  function act(event) {
    if (seen.has(event) || event.defaultPrevented || event.isComposing) return;
    seen.add(event);
    const found = acceleratorFor(event);
    if (found !== undefined) post('accelerator', { id: found.id });
    if (found !== undefined || isBrowserKey(event)) event.preventDefault();
  }
  // As in Electron the page comes first and may keep a key by preventDefault. A page that stops the event on its way up
  // hides it from the second listener; the first one looks again afterwards.
  window.addEventListener('keydown', (event) => event.isTrusted && setTimeout(act, 0, event), true);
  window.addEventListener('keydown', (event) => event.isTrusted && act(event));

  /** @param {MouseEvent} event */
  function followLink(event) {
    if (event.defaultPrevented || !event.isTrusted) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement || node instanceof SVGAElement);
    if (!(link instanceof HTMLAnchorElement) || link.href === '') return;
    const apart = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    const target = link.target || document.querySelector('base')?.target || '_self';
    if (!apart && ['_self', '_top', '_parent'].includes(target)) return;
    event.preventDefault();
    post('open', {
      url: link.href,
      frameName: apart ? '' : target,
      features: '',
      background: apart && !event.shiftKey,
    });
  }
  window.addEventListener('click', followLink);
  window.addEventListener('auxclick', (event) => event.button === 1 && followLink(event));
  window.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    const target = form.target || '_self';
    if (event.defaultPrevented || ['_self', '_top', '_parent'].includes(target)) return;
    event.preventDefault();
    post('open', { url: form.action, frameName: target, features: '' });
  });

  // A page that goes elsewhere by itself is not being closed by a person.
  let leaving = false;
  function leaveQuietly() {
    leaving = true;
    setTimeout(() => (leaving = false), 1_000);
  }

  // Schemes that never become a request (mailto:, about:, data:) can only be stopped here.
  const navigation = /** @type {EventTarget | undefined} */ (Reflect.get(window, 'navigation'));
  navigation?.addEventListener('navigate', (event) => {
    const { destination, cancelable } = /** @type {any} */ (event);
    if (!destination.sameDocument) leaveQuietly();
    if (!cancelable || destination.sameDocument || /^(https?|blob|javascript):/.test(destination.url)) return;
    event.preventDefault();
    post('navigate', { url: destination.url });
  });

  let title = '';
  function tellTitle() {
    if (document.title === title) return;
    title = document.title;
    post('title', { title });
  }
  window.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    new MutationObserver(tellTitle).observe(document.head, { childList: true, subtree: true, characterData: true });
  });

  const report = () => {
    const { screenX: x, screenY: y, outerWidth, outerHeight, innerWidth, innerHeight } = window;
    return { x, y, outerWidth, outerHeight, innerWidth, innerHeight };
  };
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => post('scheme', { dark: scheme.matches }));
  window.addEventListener('resize', () => post('geometry', report()));
  window.addEventListener('focus', (event) => event.target === window && post('focus', {}));
  window.addEventListener('blur', (event) => event.target === window && post('blur', {}));

  if (config.display) watchDisplay();

  function watchDisplay() {
    // No event tells that a window was moved.
    const MOVE_POLL_MS = 1_000;
    let last = JSON.stringify(report());
    setInterval(() => {
      const now = JSON.stringify(report());
      if (now !== last) post('geometry', report());
      last = now;
    }, MOVE_POLL_MS);
    // Electron windows have no context menu of their own; Chromium's offers to reload and to save.
    window.addEventListener('contextmenu', (event) => !event.defaultPrevented && event.preventDefault());
    // The only way to let the app refuse when a person closes the window: Chromium asks, main answers for the person.
    if (config.asksOnClose)
      window.addEventListener('beforeunload', (event) => {
        if (!closing && !leaving) event.preventDefault();
      });
  }

  post('hello', { url: location.href, dark: scheme.matches, focused: document.hasFocus(), geometry: report(), screen: {
    width: screen.width, height: screen.height, availWidth: screen.availWidth, availHeight: screen.availHeight,
    availLeft: Reflect.get(screen, 'availLeft') ?? 0, availTop: Reflect.get(screen, 'availTop') ?? 0,
    scale: devicePixelRatio, depth: screen.colorDepth,
  } }); // prettier-ignore
}

module.exports = { watchWindow };
