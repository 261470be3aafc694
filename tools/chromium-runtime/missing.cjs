'use strict';

const { EventEmitter } = require('node:events');
const names = require('./api-names.json');

/** @typedef {{ members: string[], statics: string[], events: string[] }} ClassNames */

/** @param {string} what */
function notImplemented(what) {
  return new Error(`chromium-runtime: ${what} is not implemented`);
}

/**
 * Gives every member that Electron has and `target` lacks a getter that throws, so that no call is silently lost. Names that
 * Electron does not have either stay undefined, as they do there (`await app` asks for `then`).
 *
 * @param {object} target a prototype, or a class for its statics
 * @param {string} className as in electron.d.ts
 * @param {'members' | 'statics'} kind
 * @param {string} shown how the name starts in the message
 * @param {readonly string[]} [absent] names that are undefined on this platform in Electron too
 */
function forbidMissing(target, className, kind, shown, absent = []) {
  for (const name of namesOf(className)[kind]) {
    if (name in target || absent.includes(name)) continue;
    Object.defineProperty(target, name, {
      configurable: true,
      get() {
        throw notImplemented(`${shown}.${name}`);
      },
      // A test may put its own function in the place of one that is not there.
      set(value) {
        Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
}

/** @param {string} className @returns {ClassNames} */
function namesOf(className) {
  const found = /** @type {Record<string, ClassNames>} */ (names.classes)[className];
  if (found === undefined) throw new Error(`api-names.json does not know ${className}`);
  return found;
}

/** An emitter that refuses listeners for Electron events that this runtime never emits. */
class ApiEmitter extends EventEmitter {
  /** @param {string} className @param {readonly string[]} emitted */
  constructor(className, emitted) {
    super();
    const never = new Set(namesOf(className).events.filter((event) => !emitted.includes(event)));
    Object.defineProperty(this, '_never', { value: never });
    Object.defineProperty(this, '_className', { value: className });
    // Electron's emitters have no ceiling either; menus and handlers add many.
    this.setMaxListeners(0);
    this.on('newListener', (event) => {
      if (never.has(String(event))) throw notImplemented(`the event "${String(event)}" of ${className}`);
    });
  }
}

/**
 * A whole module or class that is not there: throws at the first use, not at import.
 *
 * @param {string} name
 */
function missingModule(name) {
  const refuse = () => {
    throw notImplemented(name);
  };
  return new Proxy(function missing() {}, {
    get(_target, key) {
      // Asked by Node itself when a module's exports are listed or printed.
      if (typeof key === 'symbol' || key === 'then' || key === '__esModule' || key === 'prototype') return undefined;
      throw notImplemented(`${name}.${key}`);
    },
    set: refuse,
    apply: refuse,
    construct: refuse,
  });
}

/** An event with preventDefault, as Electron hands it to listeners. @param {object} [more] */
function createEvent(more = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...more,
  };
}

module.exports = { notImplemented, forbidMissing, missingModule, createEvent, ApiEmitter, moduleNames: names.modules };
