import type { SourceId } from '../../shared/model/id';
import type { Source } from '../../shared/model/source';
import type { PostilDatabase } from './database';

/** What one command took in: a file, or several at once. */
export type Import = { importId: SourceId; importedAt: number; sources: Source[] };

export async function readSource(db: PostilDatabase, id: SourceId): Promise<Source | null> {
  const source = await db.sources.get(id);
  return source === undefined || source.state === 'staging' ? null : source;
}

/** Without those that are staging. */
export async function readSources(db: PostilDatabase, ids: readonly SourceId[]): Promise<Source[]> {
  const found = await db.sources.bulkGet([...ids]);
  return found.filter((source) => source !== undefined && source.state !== 'staging') as Source[];
}

/** Newest first; removed ones too, marked by their state. */
export async function readImports(db: PostilDatabase): Promise<Import[]> {
  const byImport = new Map<SourceId, Import>();
  for (const source of await db.sources.toArray()) {
    if (source.state === 'staging') continue;
    const { importId, importedAt } = source;
    const one = byImport.get(importId) ?? { importId, importedAt, sources: [] };
    one.sources.push(source);
    byImport.set(importId, one);
  }
  return [...byImport.values()].sort((a, b) => (a.importId < b.importId ? 1 : -1));
}
