import { extname } from 'node:path';
import { findPictureType } from '../../shared/pictures/read-picture';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** For the app's own files. Null for a kind that the build does not make. */
export function findMediaType(path: string): string | null {
  return types[extname(path).toLowerCase()] ?? null;
}

/**
 * For files that people brought along: pictures by their first bytes, all else as bytes that no browser runs or shows.
 * Never HTML or SVG, which would be a page of our own origin.
 */
export function sniffMediaType(bytes: Uint8Array): string {
  return findPictureType(bytes) ?? 'application/octet-stream';
}
