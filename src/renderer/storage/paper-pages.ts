import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { PostilDatabase } from './database';
import { ask } from './native';

// A page takes some milliseconds to copy into the window: keys that come meanwhile wait for one page at most.
const PAGE = 200;

/**
 * All papers in the order in which they were added, some hundred at a time, read past Dexie: it would keep what a live query read, and
 * the texts of 100,000 papers are 300 MB. Between two pages the window is free.
 */
export async function* readPaperPages(db: PostilDatabase): AsyncGenerator<Paper[]> {
  const native = db.backendDB();
  function read(after: PaperId | null): Promise<Paper[]> {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    return ask<Paper[]>(native.transaction(['papers']).objectStore('papers').getAll(range, PAGE));
  }
  for (let page = await read(null); page.length > 0;) {
    const last = page.at(-1);
    // The next page is fetched while this one is looked at.
    const next = page.length < PAGE || last === undefined ? null : read(last.id);
    yield page;
    if (next === null) return;
    page = await next;
  }
}
