import type { TitleRanks } from './library-rows';

/** What the worker answers that lays the list aside. The input is the name of the database. */
export type ListWorkerCalls = { 'list.keep': { input: string; output: TitleRanks } };
export type ListWorkerHandlers = {
  [N in keyof ListWorkerCalls]: (input: ListWorkerCalls[N]['input']) => Promise<ListWorkerCalls[N]['output']>;
};
