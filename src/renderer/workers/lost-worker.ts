import { createLostFinder, type LostFinder } from '../commands/find-lost';
import type { LostWorkerHandlers } from '../commands/lost-worker-calls';
import { createTurns } from '../commands/take-turns';
import { PostilDatabase } from '../storage/database';
import { answerAsks, type WorkerScope } from './answer-asks';

// Nothing is drawn here. Between two slices it is seen whether a newer look was asked for.
const SLICE_MS = 30;

let finder: LostFinder | null = null;
const takeTurn = createTurns(SLICE_MS);

/** It reads, and writes nothing: commits are the window's. */
const handlers: LostWorkerHandlers = {
  'lost.open': async (databaseName) => {
    const db = new PostilDatabase(databaseName);
    await db.open();
    finder = createLostFinder(db);
  },
  'lost.look': () => {
    const opened = finder;
    if (opened === null) throw new Error('the worker was not opened');
    return takeTurn((pause) => opened.look(pause));
  },
};

// The page's library names `self` a window; in a worker it is the worker's own scope.
answerAsks(self as unknown as WorkerScope, handlers, () => []);
