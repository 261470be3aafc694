import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

  test('that are long come as their start, and never more than a screen can use', async () => {
    const text = await hold(`${'x'.repeat(50_000)}\n${'y\n'.repeat(5_000)}`);
    const found = await createHeldLines().read(text, { encoding: 'utf-8', first: 1, count: 1e9 });
    expect(found).toHaveLength(1_000);
    expect(found[0]).toHaveLength(4_000);
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
