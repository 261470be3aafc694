'use strict';

/**
 * Values as text, the same on both sides of the process boundary: this function is called in Node and, as source text, in the
 * isolated world of each page, so it must not refer to anything outside itself.
 *
 * What JSON cannot say is written as `{"$": [kind, ...]}`. Plain data passes through uncopied.
 *
 * @param {(bytes: Uint8Array) => string} toBase64
 * @param {(text: string) => Uint8Array} fromBase64
 */
function makeCodec(toBase64, fromBase64) {
  const REFUSAL = 'An object could not be cloned.';
  /** @type {Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>} */
  const VIEWS = {
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
  }; // prettier-ignore

  /** @param {...unknown} parts */
  const tag = (...parts) => ({ $: parts });

  /** @param {string} why @returns {never} */
  function refuse(why) {
    throw new TypeError(`${REFUSAL} (${why})`);
  }

  /** @param {object} value */
  function isPlain(value) {
    const proto = Object.getPrototypeOf(value);
    // Plain objects of another realm count too: their prototype is at the end of its chain and has Object's own methods.
    return proto === null || (Object.getPrototypeOf(proto) === null && Object.hasOwn(proto, 'isPrototypeOf'));
  }

  /** @param {unknown} value @param {Set<object>} above @returns {unknown} */
  function pack(value, above) {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : tag('number', Object.is(value, -0) ? '-0' : String(value));
      case 'undefined':
        return tag('undefined');
      case 'bigint':
        return tag('bigint', String(value));
      case 'object':
        return value === null ? null : packObject(value, above);
      default:
        return refuse(typeof value);
    }
  }

  /** @param {object} value @param {Set<object>} above */
  function packObject(value, above) {
    if (above.has(value)) refuse('it contains itself');
    above.add(value);
    const packed = packKnown(value, above);
    above.delete(value);
    return packed;
  }

  /** @param {object} value @param {Set<object>} above */
  function packKnown(value, above) {
    if (Array.isArray(value)) return packArray(value, above);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind === 'Object' && isPlain(value)) return packRecord(/** @type {Record<string, unknown>} */ (value), above);
    if (ArrayBuffer.isView(value)) {
      const name = kind in VIEWS ? kind : 'Uint8Array';
      return tag('view', name, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
    }
    if (kind === 'ArrayBuffer') return tag('buffer', toBase64(new Uint8Array(/** @type {ArrayBuffer} */ (value))));
    if (kind === 'Date') return tag('date', pack(Number(value), above));
    if (kind === 'Map') return tag('map', packArray([.../** @type {Map<unknown, unknown>} */ (value)], above));
    if (kind === 'Set') return tag('set', packArray([.../** @type {Set<unknown>} */ (value)], above));
    return refuse(value.constructor?.name ?? kind);
  }

  /** @param {unknown[]} list @param {Set<object>} above */
  function packArray(list, above) {
    /** @type {unknown[] | null} */
    let copy = null;
    for (let i = 0; i < list.length; i++) {
      const packed = pack(list[i], above);
      if (packed !== list[i] && copy === null) copy = list.slice(0, i);
      copy?.push(packed);
    }
    return copy ?? list;
  }

  /** @param {Record<string, unknown>} record @param {Set<object>} above */
  function packRecord(record, above) {
    const keys = Object.keys(record);
    const escaped = Object.hasOwn(record, '$') || Object.hasOwn(record, '__proto__') || Object.hasOwn(record, 'toJSON');
    if (escaped)
      return tag(
        'record',
        keys.map((key) => [key, pack(record[key], above)]),
      );
    /** @type {Record<string, unknown> | null} */
    let copy = null;
    for (let i = 0; i < keys.length; i++) {
      const key = /** @type {string} */ (keys[i]);
      const packed = pack(record[key], above);
      if (packed !== record[key] && copy === null) copy = { ...record };
      if (copy !== null) copy[key] = packed;
    }
    return copy ?? record;
  }

  /** @param {any} value @returns {unknown} */
  function unpack(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        if (typeof value[i] === 'object') value[i] = unpack(value[i]);
      }
      return value;
    }
    if (value.$ !== undefined) return unpackTagged(value.$);
    for (const key of Object.keys(value)) {
      if (typeof value[key] === 'object') value[key] = unpack(value[key]);
    }
    return value;
  }

  /** @param {any[]} parts */
  function unpackTagged([kind, first, second]) {
    switch (kind) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first);
      case 'date':
        return new Date(/** @type {number} */ (unpack(first)));
      case 'map':
        return new Map(/** @type {[unknown, unknown][]} */ (unpack(first)));
      case 'set':
        return new Set(/** @type {unknown[]} */ (unpack(first)));
      case 'buffer':
        return ownBuffer(fromBase64(first));
      case 'view': {
        const View = VIEWS[first];
        if (View === undefined) throw new TypeError(`unknown view ${first}`);
        return new View(ownBuffer(fromBase64(second)));
      }
      case 'record':
        return Object.fromEntries(first.map((/** @type {[string, unknown]} */ [key, inner]) => [key, unpack(inner)]));
      default:
        throw new TypeError(`unknown kind ${kind}`);
    }
  }

  /** @param {Uint8Array} bytes @returns {ArrayBuffer} */
  function ownBuffer(bytes) {
    const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
    return /** @type {ArrayBuffer} */ (whole ? bytes.buffer : bytes.slice().buffer);
  }

  return {
    /** @param {unknown} value */
    encode: (value) => JSON.stringify(pack(value, new Set())),
    /** @param {string} text */
    decode: (text) => unpack(JSON.parse(text)),
  };
}

module.exports = { makeCodec };
