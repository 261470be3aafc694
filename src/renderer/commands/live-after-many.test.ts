import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import { createPaper } from '../../shared/model/paper';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryList } from '../storage/library-rows';
import { readTags } from '../storage/tags';
import * as commands from './commands';

let library: Library;
let ids: PaperId[];
beforeEach(async () => {
  library = await openTestLibrary();
  ids = Array.from({ length: 600 }, () => library.nextId<PaperId>());
  const papers = ids.map((id, at) =>
    createPaper({ id, title: `Paper ${at}`, abstract: '', sources: [], fieldFrom: {}, keys: [], addedAt: at }),
  );
  await library.db.papers.bulkAdd(papers);
});
afterEach(() => library.close());

it('is seen by whoever follows the library, who had asked before it', async () => {
  const seen = vi.fn<(tags: string[], tagged: number, read: number) => void>();
  const live = liveQuery(async () => {
    const [list, tags] = await Promise.all([readLibraryList(library.db), readTags(library.db)]);
    return { list, tags };
  }).subscribe(({ list, tags }) =>
    seen(
      tags.map(({ name }) => name),
      list.rows.filter(({ tagIds }) => tagIds.length > 0).length,
      list.rows.filter(({ status }) => status === 'read').length,
    ),
  );
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([], 0, 0));
  await commands.setRating(library, ids.slice(0, 1), 3);
  await commands.addTag(library, ids, 'alders');
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(['alders'], 600, 0));
  await commands.setStatus(library, ids, 'read');
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(['alders'], 600, 600));
  await commands.undo(library);
  await commands.undo(library);
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith([], 0, 0));
  live.unsubscribe();
});
