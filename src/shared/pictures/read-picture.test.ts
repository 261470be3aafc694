import { describe, expect, test } from 'vitest';
import { fitPicture, KEPT_BYTES, KEPT_SIDE, MAX_PICTURE_BYTES, scaleSides } from './fit-picture';
import { looksLikeSvg, readPictureHead } from './read-picture';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((one) => (typeof one === 'string' ? [...one].map((letter) => letter.charCodeAt(0)) : one)),
  );
}
const zeros = (count: number) => new Array<number>(count).fill(0);

const png = bytes('\x89PNG\r\n\x1a\n', zeros(4), 'IHDR', [0, 0, 2, 128, 0, 0, 1, 224], zeros(8));
const cases: readonly (readonly [string, Uint8Array, string])[] = [
  ['PNG', png, 'image/png 640x480'],
  ['GIF', bytes('GIF89a', [128, 2, 224, 1], zeros(4)), 'image/gif 640x480'],
  [
    'JPEG, with a part and filling before its frame',
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 1, 224, 2, 128], zeros(8)),
    'image/jpeg 640x480',
  ],
  ['WebP, extended', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [127, 2, 0, 223, 1, 0]), 'image/webp 640x480'],
  ['WebP, lossy', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [128, 2, 224, 1], zeros(4)), 'image/webp 640x480'],
  // 639 and 479 in fourteen bits each.
  [
    'WebP, lossless',
    bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x7f, 0xc2, 0x77, 0], zeros(8)),
    'image/webp 640x480',
  ],
  [
    'AVIF',
    bytes(zeros(4), 'ftypavif', zeros(20), 'ispe', zeros(4), [0, 0, 2, 128, 0, 0, 1, 224]),
    'image/avif 640x480',
  ],
];

describe('the head of a picture', () => {
  test.each(cases)('%s says its kind and its sides', (_name, file, wanted) => {
    const head = readPictureHead(file);
    expect(`${head?.type} ${head?.size?.width}x${head?.size?.height}`).toBe(wanted);
  });

  test('a PNG of colours alone has no holes; one with a fourth value for each pixel may have some', () => {
    const coloured = (kind: number) => readPictureHead(Uint8Array.from(png, (byte, at) => (at === 25 ? kind : byte)));
    expect([0, 2, 3, 4, 6].map((kind) => coloured(kind)?.opaque)).toEqual([true, true, false, false, false]);
  });

  test.each(cases)('%s that is cut off anywhere never throws, and never says other sides', (_name, file, wanted) => {
    for (let end = 0; end < file.length; end += 1) {
      const head = readPictureHead(file.subarray(0, end));
      if (head?.size !== null && head !== null)
        expect(`${head.type} ${head.size.width}x${head.size.height}`).toBe(wanted);
    }
  });

  test('words, pages and drawings are no pictures, whatever they are called', () => {
    const drawing = bytes('<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="x"></svg>');
    expect([readPictureHead(drawing), looksLikeSvg(drawing)]).toEqual([null, true]);
    const words = bytes('<html><body>PNG</body></html>');
    expect([readPictureHead(words), looksLikeSvg(words)]).toEqual([null, false]);
    expect(readPictureHead(new Uint8Array())).toBeNull();
  });
});

describe('what becomes of a picture', () => {
  const head = { type: 'image/png', size: null, opaque: false } as const;
  test.each([
    [KEPT_BYTES, KEPT_SIDE, 100, { kind: 'keep' }],
    [KEPT_BYTES + 1, 100, 100, { kind: 'shrink', type: 'image/webp' }],
    [1_000, KEPT_SIDE + 1, 100, { kind: 'shrink', type: 'image/webp' }],
    [1_000, 30_000, 30_000, { kind: 'refuse', why: 'too-many-pixels' }],
    [MAX_PICTURE_BYTES + 1, 10, 10, { kind: 'refuse', why: 'too-large' }],
  ])('%i bytes of %i by %i', (size, width, height, wanted) => {
    expect(fitPicture(head, size, { width, height })).toEqual(wanted);
  });

  test('what has no holes becomes a photograph, and what moves is never made to stand still', () => {
    expect(fitPicture({ type: 'image/png', size: null, opaque: true }, 9e6, { width: 9, height: 9 })).toEqual({
      kind: 'shrink',
      type: 'image/jpeg',
    });
    expect(fitPicture({ type: 'image/gif', size: null, opaque: false }, 9e6, { width: 9, height: 9 })).toEqual({
      kind: 'refuse',
      why: 'animation-too-large',
    });
  });

  test('sides keep their proportion, are never blown up, and never vanish', () => {
    expect(scaleSides({ width: 8_192, height: 4_096 }, 4_096)).toEqual({ width: 4_096, height: 2_048 });
    expect(scaleSides({ width: 30, height: 20 }, 4_096)).toEqual({ width: 30, height: 20 });
    expect(scaleSides({ width: 30_000, height: 1 }, 4_096)).toEqual({ width: 4_096, height: 1 });
  });
});
