import { extname } from 'node:path';

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

const magics: readonly (readonly [type: string, at: number, magic: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
];

/**
 * For files that people brought along: pictures by their first bytes, all else as bytes that no browser runs or shows.
 * Never HTML or SVG, which would be a page of our own origin.
 */
export function sniffMediaType(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
  const found = magics.find(([, at, magic]) => start.startsWith(magic, at));
  return found?.[0] ?? 'application/octet-stream';
}
