import { expect, test } from 'vitest';
import type { Change, Effect } from '../../shared/model/change';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFiles } from '../storage/library.cases';
import { packEffects, readEffects, streamEffects } from './effect-list';

function insertOf(number: number, text: string): Effect {
  const id = String(number).padStart(26, '0');
  return { kind: 'insert', table: 'bodies', id, row: { id, text } };
}

function changeOf(effects: Change['effects']): Change {
  const label = { key: 'change.importFiles', params: {} } as const;
  return { seq: 1, epoch: 'e', schema: SCHEMA_VERSION, at: 0, kind: 'do', of: null, label, effects } as Change;
}

test('few effects stay as they are', async () => {
  const effects = [insertOf(1, 'a'), insertOf(2, 'b')];
  expect(await packEffects(createFiles(), effects)).toEqual(effects);
});

test('many come back as they were: texts longer than what is compressed at once, in several scripts, and half a pair', async () => {
  const files = createFiles();
  const texts = ['plain', 'ü'.repeat(1_200_000), '漢字😀'.repeat(400_000), 'half \ud83d of a pair'];
  const effects = Array.from({ length: 2_400 }, (_, at) => insertOf(at, texts[at % 900] ?? `text ${String(at)}`));
  const packed = await packEffects(files, effects);
  expect(packed).toMatchObject({ count: 2_400 });
  expect(files.kept.size).toBeGreaterThan(1);
  expect(await readEffects(files, changeOf(packed))).toEqual(effects);
  const streamed: Effect[] = [];
  for await (const effect of streamEffects(files, changeOf(packed))) streamed.push(effect);
  expect(streamed).toEqual(effects);
});
