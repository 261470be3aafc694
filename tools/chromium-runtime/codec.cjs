'use strict';

const { makeCodec } = require('./page/codec.cjs');

const codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  // A buffer of its own, never a slice of Node's shared pool: its ArrayBuffer is handed to the app.
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
);

module.exports = { codec };
