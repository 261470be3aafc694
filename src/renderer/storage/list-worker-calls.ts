import type { ListRanks } from './library-rows';

/** What the worker answers that lays the list aside. The input is the name of the database. */
export type ListWorkerCalls = { 'list.keep': { input: string; output: ListRanks } };
export type ListWorkerHandlers = {
  [N in keyof ListWorkerCalls]: (input: ListWorkerCalls[N]['input']) => Promise<ListWorkerCalls[N]['output']>;
};
