'use strict';

const { hasDisplay } = require('../launch-state.cjs');
const { browser } = require('../browser.cjs');

/** @typedef {import('../cdp-pipe.cjs').Payload} Payload */
/** @typedef {{ x: number, y: number, width: number, height: number }} Bounds */
/** @typedef {'normal' | 'minimized' | 'maximized' | 'fullscreen'} WindowState */

/**
 * Place, size and state of a window. Electron's getters are synchronous, so what Chromium last told is kept; what the app asks
 * for counts at once. Headless windows have bars that nobody sees: there the page's size stands for the window's.
 */
class Geometry {
  /** @type {Bounds} */
  bounds;
  /** @type {Bounds} */
  normal;
  /** @type {WindowState} */
  state = 'normal';
  #host;
  #onChange;
  /** @type {{ width: number, height: number }} */
  #minimum;
  content = { width: 0, height: 0 };
  /** The bars of a headless window. The page's own numbers would not do: zoom changes what it calls a pixel. */
  #frame = { width: 0, height: 0 };
  #reading = false;
  #dirty = false;

  /**
   * @param {import('../page-host.cjs').PageHost} host
   * @param {Bounds} bounds
   * @param {{ width: number, height: number }} minimum
   * @param {(change: { resized: boolean, moved: boolean, from: WindowState }) => void} onChange
   */
  constructor(host, bounds, minimum, onChange) {
    this.#host = host;
    this.#minimum = minimum;
    this.#onChange = onChange;
    this.bounds = { ...bounds };
    this.normal = { ...bounds };
    this.content = { width: bounds.width, height: bounds.height };
  }

  async #windowId() {
    await this.#host.opened;
    return browser.send('Browser.getWindowForTarget', { targetId: this.#host.targetId });
  }

  /** Makes the window as it should be, after it was opened. @param {{ x: number, y: number } | null} place */
  async applyInitial(place) {
    const { windowId, bounds } = await this.#windowId();
    const { width, height } = this.bounds;
    // A window that a second Chromium asked for takes the size of the one before it.
    const sized = hasDisplay() && bounds.width === width && bounds.height === height;
    if (!sized)
      await this.#resize(windowId, place === null ? { ...this.bounds, x: bounds.left, y: bounds.top } : this.bounds);
    if (!hasDisplay()) {
      const { bounds: outer } = await this.#windowId();
      this.#frame = { width: outer.width - width, height: outer.height - height };
    }
    if (this.state !== 'normal') await this.#send(windowId, { windowState: this.state });
  }

  /** @param {number} windowId @param {Bounds} bounds */
  async #resize(windowId, { x, y, width, height }) {
    if (hasDisplay()) return this.#send(windowId, { left: x, top: y, width, height });
    await this.#send(windowId, { left: x, top: y });
    await browser.send('Browser.setContentsSize', { windowId, width, height });
  }

  /** @param {number} windowId @param {Payload} bounds */
  async #send(windowId, bounds) {
    await browser.send('Browser.setWindowBounds', { windowId, bounds });
  }

  /** @param {Partial<Bounds>} wanted */
  setBounds(wanted) {
    const before = this.bounds;
    const merged = { ...before, ...wanted };
    this.bounds = {
      ...merged,
      width: Math.max(merged.width, this.#minimum.width),
      height: Math.max(merged.height, this.#minimum.height),
    };
    this.normal = { ...this.bounds };
    this.#tell(before, this.state);
    void this.#apply(this.bounds);
  }

  /** @param {Bounds} bounds */
  async #apply(bounds) {
    try {
      const { windowId } = await this.#windowId();
      if (this.state !== 'normal') await this.#send(windowId, { windowState: 'normal' });
      this.state = 'normal';
      await this.#resize(windowId, bounds);
    } catch {
      // the window was closed meanwhile
    }
  }

  /** @param {WindowState} state */
  setState(state) {
    const from = this.state;
    if (from === state) return;
    if (from === 'normal') this.normal = { ...this.bounds };
    this.state = state;
    this.#onChange({ resized: false, moved: false, from });
    void this.#applyState(from, state);
  }

  /** @param {WindowState} from @param {WindowState} state */
  async #applyState(from, state) {
    try {
      const { windowId } = await this.#windowId();
      // Chromium goes from one special state to another only by way of the normal one.
      if (from !== 'normal' && state !== 'normal') await this.#send(windowId, { windowState: 'normal' });
      await this.#send(windowId, { windowState: state });
    } catch {
      // the window was closed meanwhile
    }
  }

  /** The page saw a change. @param {Payload} seen */
  async changed(seen) {
    this.content = { width: seen['innerWidth'], height: seen['innerHeight'] };
    this.#dirty = true;
    if (this.#reading) return;
    this.#reading = true;
    while (this.#dirty) {
      this.#dirty = false;
      await this.#read().catch(() => {}); // the window was closed meanwhile
    }
    this.#reading = false;
  }

  async #read() {
    const { windowId, bounds } = await this.#windowId();
    const size = { width: bounds.width - this.#frame.width, height: bounds.height - this.#frame.height };
    const before = this.bounds;
    const from = this.state;
    if (bounds.windowState !== 'minimized') this.bounds = { x: bounds.left ?? 0, y: bounds.top ?? 0, ...size };
    this.state = bounds.windowState ?? 'normal';
    if (this.state === 'normal') this.normal = { ...this.bounds };
    this.#tell(before, from);
    const { width, height } = this.#minimum;
    const small = size.width < width || size.height < height;
    if (small && this.state === 'normal') await this.#resize(windowId, grow(this.bounds, width, height));
  }

  /** @param {Bounds} before @param {WindowState} from */
  #tell(before, from) {
    const resized = before.width !== this.bounds.width || before.height !== this.bounds.height;
    const moved = before.x !== this.bounds.x || before.y !== this.bounds.y;
    if (resized || moved || from !== this.state) this.#onChange({ resized, moved, from });
  }
}

/** @param {Bounds} bounds @param {number} width @param {number} height @returns {Bounds} */
function grow(bounds, width, height) {
  return { ...bounds, width: Math.max(bounds.width, width), height: Math.max(bounds.height, height) };
}

module.exports = { Geometry };
