import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour, or of noise (which nothing makes smaller), as a program would write it. */
export function makePng(width: number, height: number, colour: readonly [number, number, number] | 'noise'): Buffer {
  const row = width * 3 + 1;
  const pixels = Buffer.alloc(row * height);
  let seed = 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 1; x < row; x += 1) {
      if (colour === 'noise') seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      pixels[y * row + x] = colour === 'noise' ? seed >>> 24 : (colour[(x - 1) % 3] ?? 0);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a channel, three channels.
  head.set([8, 2, 0, 0, 0], 8);
  const sign = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([sign, part('IHDR', head), part('IDAT', deflateSync(pixels, { level: 1 })), part('IEND')]);
}

function part(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

export function writeFile(folder: string, name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
