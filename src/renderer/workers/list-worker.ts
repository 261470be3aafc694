import { PostilDatabase } from '../storage/database';
import { keepLibraryList, type ListRanks } from '../storage/library-rows';
import type { ListWorkerHandlers } from '../storage/list-worker-calls';
import { answerAsks, type WorkerScope } from './answer-asks';

/** It reads what a reader owns, and writes nothing but what is derived from it. It lives for one answer. */
const handlers: ListWorkerHandlers = {
  'list.keep': async (databaseName) => {
    const db = new PostilDatabase(databaseName);
    try {
      await db.open();
      return await keepLibraryList(db);
    } finally {
      db.close();
    }
  },
};

// The page's library names `self` a window; in a worker it is the worker's own scope.
answerAsks(self as unknown as WorkerScope, handlers, (value) =>
  Object.values((value as ListRanks).ranks).map((ranks) => ranks.buffer as ArrayBuffer),
);
