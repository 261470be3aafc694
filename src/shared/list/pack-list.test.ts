import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRow } from './any-row.cases';
import { rankTexts } from './class-texts';
import { compactColumns } from './library-list';
import { createTestList } from './list.cases';
import { packList, unpackList } from './pack-list';

const stamp = { epoch: 'AbC-ñ', seq: 2 ** 40 + 1, schema: 3 };

function pack(rows: Parameters<typeof createTestList>[0]): ArrayBuffer {
  const ordered = [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const list = createTestList(ordered);
  return packList({ stamp, columns: compactColumns(list), ranks: rankTexts(list), tables: list.store.tables });
}

test('what was packed is packed to the same bytes again', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const buffer = pack(rows);
      const again = unpackList(buffer);
      expect(again?.stamp).toEqual(stamp);
      expect(again === null ? null : new Uint8Array(packList(again))).toEqual(new Uint8Array(buffer));
    }),
  );
});

test('a single bit that differs is refused, wherever it is', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), fc.nat(), (rows, place) => {
      const buffer = pack(rows);
      const bytes = new Uint8Array(buffer);
      const bit = place % (bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unpackList(buffer)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('one that was cut off, or is longer than it says, is refused', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 4 }), fc.nat(), (rows, length) => {
      const buffer = pack(rows);
      expect(unpackList(buffer.slice(0, length % buffer.byteLength))).toBeNull();
      const longer = new Uint8Array(buffer.byteLength + 8);
      longer.set(new Uint8Array(buffer));
      expect(unpackList(longer.buffer)).toBeNull();
    }),
  );
});

test('nothing, and something else, are refused', () => {
  expect(unpackList(new ArrayBuffer(0))).toBeNull();
  expect(unpackList(new ArrayBuffer(4_096))).toBeNull();
});
