import type { PostilDatabase } from './database';

export async function readMeta(db: PostilDatabase, key: string): Promise<unknown> {
  return (await db.meta.get(key))?.value;
}

export async function saveMeta(db: PostilDatabase, key: string, value: unknown): Promise<void> {
  await db.meta.put({ key, value });
}

export async function removeMeta(db: PostilDatabase, key: string): Promise<void> {
  await db.meta.delete(key);
}
