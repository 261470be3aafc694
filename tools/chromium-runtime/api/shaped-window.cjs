'use strict';

const { ApiEmitter } = require('../missing.cjs');

/** The half of a BrowserWindow that is about place, size and state. */
class ShapedWindow extends ApiEmitter {
  /** Set by the window when it is made. @type {import('./geometry.cjs').Geometry} */
  _geometry = /** @type {never} */ (undefined);

  /** @param {readonly string[]} events */
  constructor(events) {
    super('BrowserWindow', events);
  }

  minimize() {
    this._geometry.setState('minimized');
  }
  isMinimized() {
    return this._geometry.state === 'minimized';
  }
  restore() {
    if (this._geometry.state === 'minimized') this._geometry.setState('normal');
  }
  maximize() {
    this._geometry.setState('maximized');
  }
  unmaximize() {
    if (this._geometry.state === 'maximized') this._geometry.setState('normal');
  }
  isMaximized() {
    return this._geometry.state === 'maximized';
  }
  /** @param {boolean} flag */
  setFullScreen(flag) {
    if (flag || this._geometry.state === 'fullscreen') this._geometry.setState(flag ? 'fullscreen' : 'normal');
  }
  isFullScreen() {
    return this._geometry.state === 'fullscreen';
  }
  isNormal() {
    return this._geometry.state === 'normal';
  }
  getBounds() {
    return { ...this._geometry.bounds };
  }
  /** @param {Partial<import('./geometry.cjs').Bounds>} bounds */
  setBounds(bounds) {
    this._geometry.setBounds(bounds);
  }
  getNormalBounds() {
    return { ...this._geometry.normal };
  }
  getContentBounds() {
    const { x, y, height } = this._geometry.bounds;
    const { content } = this._geometry;
    return { x, y: y + Math.max(0, height - content.height), ...content };
  }
  getSize() {
    return [this._geometry.bounds.width, this._geometry.bounds.height];
  }
  /** @param {number} width @param {number} height */
  setSize(width, height) {
    this.setBounds({ width, height });
  }
  getContentSize() {
    return [this._geometry.content.width, this._geometry.content.height];
  }
  getPosition() {
    return [this._geometry.bounds.x, this._geometry.bounds.y];
  }
  /** @param {number} x @param {number} y */
  setPosition(x, y) {
    this.setBounds({ x, y });
  }
}

module.exports = { ShapedWindow };
