import { gunzipSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { createGzip } from './gzip';

function gzip(...pieces: Uint8Array[]): Uint8Array {
  const list = createGzip();
  for (const piece of pieces) list.write(piece);
  return list.end();
}

function roundTrip(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gunzipSync(gzip(bytes)));
}

// Node's own gunzip is the oracle: it checks the sum and the length as well.
property.prop([fc.uint8Array({ maxLength: 5_000 })])('any bytes come back', (bytes) => {
  expect(roundTrip(bytes)).toEqual(bytes);
});

property.prop([
  fc.array(fc.constantFrom('abcd', 'abc', 'x', ' the ', '"key":', '\u{1f4da}', '\n'), { maxLength: 3_000 }),
])('any text that repeats itself comes back, and is smaller', (parts) => {
  const bytes = new TextEncoder().encode(parts.join(''));
  expect(roundTrip(bytes)).toEqual(bytes);
  if (bytes.length > 2_000) expect(gzip(bytes).length).toBeLessThan(bytes.length);
});

test.each([
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(7)],
  ['one byte, very often', new Uint8Array(300_000).fill(65)],
  ['two bytes in turn', Uint8Array.from({ length: 100_000 }, (_, at) => at % 2)],
  ['every byte', Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)],
  ['matches at the far end of the window', farApart()],
  ['weights so uneven that a code would get too long', uneven()],
])('%s comes back', (_name, bytes) => {
  expect(roundTrip(bytes)).toEqual(bytes);
});

test('two at once, and one behind another, do not write into each other', () => {
  const texts = ['moss '.repeat(40_000), 'ledger '.repeat(30_000), 'tide'].map((text) =>
    new TextEncoder().encode(text),
  );
  const lists = texts.map(() => createGzip());
  lists.forEach((list, at) => list.write(texts[at] as Uint8Array));
  const ended = lists.map((list) => list.end());
  const later = gzip(new TextEncoder().encode('harbour '.repeat(50_000)));
  expect(ended.map((bytes) => new Uint8Array(gunzipSync(bytes)))).toEqual(texts);
  expect(gunzipSync(later).length).toBe(400_000);
});

/** The same hundred bytes exactly as far apart as a match may reach, and one farther. */
function farApart(): Uint8Array {
  const noise = Uint8Array.from({ length: 140_000 }, (_, at) => (Math.imul(at + 1, 0x9e37_79b1) >>> 13) & 0xff);
  for (const start of [32_768, 65_537]) noise.copyWithin(start, 0, 100);
  return noise;
}

/** Counts that grow as Fibonacci's numbers make the deepest tree there is. */
function uneven(): Uint8Array {
  const bytes: number[] = [];
  for (let symbol = 0, a = 1, b = 1; symbol < 22; symbol += 1, [a, b] = [b, a + b]) {
    for (let n = 0; n < a; n += 1) bytes.push((symbol * 11) & 0xff, (bytes.length * 7919) & 0xff);
  }
  return Uint8Array.from(bytes);
}

test('a list of papers shrinks to a half at least', () => {
  const words = 'river stone night ledger moss island orchard ferry map proof'.split(' ');
  let state = 1;
  const text = Array.from({ length: 30_000 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[(state >>> 16) % words.length];
  }).join(' ');
  expect(gzip(new TextEncoder().encode(text)).length).toBeLessThan(text.length / 2);
});
