import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openByteReader } from '../files/byte-reader';
import { makeFolder } from '../files/temp-folder.cases';
import { createHeldLines } from './held-lines';

async function hold(bytes: string | Uint8Array): Promise<{ path: string; name: string }> {
  const path = join(await makeFolder(), 'job-0');
  await writeFile(path, bytes);
  return { path, name: 'list.txt' };
}

describe('lines of a copy under review', () => {
  const numbered = Array.from({ length: 3_000 }, (_, i) => `Line ${String(i + 1)} – 表`);

  test.each([
    ['\n', 'utf-8'],
    ['\r\n', 'utf-8'],
    ['\r', 'utf-8'],
    ['\n', 'utf-16le'],
    ['\r\n', 'utf-16be'],
  ])('are found by number, ended by %j in %s', async (end, encoding) => {
    const wide = Buffer.from(numbered.join(end), 'utf16le');
    const bytes = encoding === 'utf-8' ? numbered.join(end) : encoding === 'utf-16le' ? wide : wide.swap16();
    const text = await hold(bytes);
    const lines = createHeldLines();
    for (const first of [1, 2, 256, 257, 258, 512, 513, 2_999, 3_000]) {
      expect(await lines.read(text, { encoding, first, count: 3 })).toEqual(numbered.slice(first - 1, first + 2));
    }
    expect(await lines.read(text, { encoding, first: 3_001, count: 3 })).toEqual([]);
  });

  test('that are long come as their start with a mark, and never more than a screen can use', async () => {
    const text = await hold(`${'x'.repeat(50_000)}\n${'y\n'.repeat(5_000)}`);
    const found = await createHeldLines().read(text, { encoding: 'utf-8', first: 1, count: 1e9 });
    expect(found).toHaveLength(1_000);
    expect(found[0]).toBe(`${'x'.repeat(4_000)}…`);
    expect(found[999]).toBe('y');
  });

  test.each(['utf-8', 'utf-16le'])(
    'around very long ones are found in %s, and no character is cut in two',
    async (encoding) => {
      const long = `x${'𝒜'.repeat(100_000)}`;
      const all = ['a', long, 'b', 'c', long, long, ...Array.from({ length: 600 }, (_, n) => `d${String(n)}`), long];
      const text = await hold(encoding === 'utf-8' ? all.join('\r\n') : Buffer.from(all.join('\r\n'), 'utf16le'));
      const start = `x${'𝒜'.repeat(1_999)}…`;
      const shown = all.map((line) => (line === long ? start : line));
      const lines = createHeldLines();
      expect(await lines.read(text, { encoding, first: 1, count: 1_000 })).toEqual(shown);
      for (const first of [2, 3, 5, 6, 7, 263, 606, 607]) {
        expect(await lines.read(text, { encoding, first, count: 2 })).toEqual(shown.slice(first - 1, first + 1));
      }
    },
  );

  test.each([
    ['one line', `${'z'.repeat(16_000_000)}\nend`],
    ['long lines', `${'z'.repeat(200_000)}\n`.repeat(80)],
  ])('of a text of %s are read a little at a time, so that nothing else waits', async (_, content) => {
    let [inTurn, most] = [0, 0];
    const lines = createHeldLines((path, name) => {
      const reader = openByteReader(path, name);
      return {
        ...reader,
        read: (into, position) => {
          const count = reader.read(into, position);
          inTurn += count;
          most = Math.max(most, inTurn);
          return count;
        },
      };
    });
    const text = await hold(content);
    let isOver = false;
    const watch = (): void => {
      inTurn = 0;
      if (!isOver) setImmediate(watch);
    };
    watch();
    const found = await lines.read(text, { encoding: 'utf-8', first: 1, count: 200 });
    isOver = true;
    expect(found[0]).toBe(`${'z'.repeat(4_000)}…`);
    expect(most).toBeLessThan(400_000);
  });

  test('of a copy that is gone are an error, and may be asked for again', async () => {
    const lines = createHeldLines();
    const text = await hold('a\n');
    await expect(
      lines.read({ ...text, path: `${text.path}-other` }, { encoding: 'utf-8', first: 1, count: 1 }),
    ).rejects.toMatchObject({ code: 'file-not-found' });
    await writeFile(`${text.path}-other`, 'b\n');
    expect(
      await lines.read({ ...text, path: `${text.path}-other` }, { encoding: 'utf-8', first: 1, count: 1 }),
    ).toEqual(['b']);
  });
});
