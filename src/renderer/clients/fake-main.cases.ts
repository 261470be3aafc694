import { createHash } from 'node:crypto';
import { AppError } from '../../shared/app-error';
import { findFormat, parserOf, pickFormat, scoreFormats } from '../../shared/import/registry';
import { accepts } from '../../shared/ipc/accepts';
import type { Bridge } from '../../shared/ipc/bridge';
import type {
  CallName,
  Calls,
  Handlers,
  ImportChoice,
  ImportEvent,
  ImportFileEnd,
  ImportRequest,
  JournalHead,
  LibraryNotice,
  SnapshotHead,
  TableRows,
} from '../../shared/ipc/calls';
import { writeEvents } from './write-events.cases';
import type { Change } from '../../shared/model/change';
import { isEqual } from '../../shared/model/equal';
import { parseDatabaseName } from '../../shared/model/database-name';
import type { LibraryId, Sha256 } from '../../shared/model/id';
import type { Draft } from '../../shared/model/note';
import { fail, succeed, type Failure, type Reply } from '../../shared/result';
import { readAllLines, tallyLines } from '../../shared/text/lines';

/**
 * The main process in memory: the same answers over the same guards, with the real parsers, and no disk. What crosses is
 * copied as JSON or structured clone does, so that nothing is shared by accident.
 */
export type FakeMain = {
  bridge: Bridge;
  journal: Change[];
  setAside: Change[][];
  snapshots: { head: SnapshotHead; schema: number; parts: TableRows[] }[];
  /** Snapshots that cannot be read, by name. As in main, that is known once somebody has tried. */
  damaged: Set<string>;
  found: Set<string>;
  drafts: Map<string, Draft>;
  files: Map<string, Uint8Array>;
  /** Texts by grant; a failure instead of a text is what reading that file comes to. */
  picked: Map<string, { name: string; text: string | Failure }>;
  /** Copies that wait for the import of a reviewed text. */
  kept: Map<string, { name: string; text: string }>;
  notices: LibraryNotice[];
  databaseName: string;
  libraryId: LibraryId;
  sample: string;
  /** Events in a batch of an import. */
  batchSize: number;
  /** A call that is named here fails with it until it is taken out. */
  failing: Map<CallName, AppError>;
  /** Each call made, by name. */
  calls: CallName[];
};

const EMPTY_END: ImportFileEnd = {
  error: null,
  sha256: null,
  kept: null,
  encoding: 'utf-8',
  encodingSign: 'valid',
  format: null,
  ranking: [],
  columns: null,
  bytes: 0,
  lines: 0,
  blank: 0,
};

export function createFakeMain(databaseName: string): FakeMain {
  const main: FakeMain = {
    bridge: {
      call: (name, input) => answer(main, handlers, name, input),
      on: () => () => undefined,
      grantFiles: refuse,
    },
    journal: [],
    setAside: [],
    snapshots: [],
    damaged: new Set(),
    found: new Set(),
    drafts: new Map(),
    files: new Map(),
    picked: new Map(),
    kept: new Map(),
    notices: [],
    databaseName,
    libraryId: '01HF0000000000000000000000' as LibraryId,
    sample: '{"papers":[]}',
    batchSize: 500,
    failing: new Map(),
    calls: [],
  };
  const handlers: Partial<Handlers> = { ...libraryCalls(main), ...snapshotCalls(main), ...importCalls(main) };
  return main;
}

function refuse(): Promise<Reply<never>> {
  return Promise.resolve(fail(new AppError('call-invalid')));
}

async function answer<N extends CallName>(
  main: FakeMain,
  handlers: Partial<Handlers>,
  name: N,
  input: Calls[N]['input'],
): Promise<Reply<Calls[N]['output']>> {
  main.calls.push(name);
  const failure = main.failing.get(name);
  if (failure !== undefined) return fail(failure);
  const sent = structuredClone(input);
  if (!accepts[name](sent)) return fail(new AppError('call-invalid', { name }));
  const handler = handlers[name];
  if (handler === undefined) throw new Error(`the fake main has no ${name}`);
  try {
    return succeed(structuredClone(await handler(sent)));
  } catch (error) {
    if (error instanceof AppError) return fail(error);
    throw error;
  }
}

function headOf(main: FakeMain): JournalHead | null {
  const last = main.journal.at(-1);
  return last === undefined ? null : { epoch: last.epoch, seq: last.seq, hash: hashOf(last), last };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function libraryCalls(main: FakeMain): Partial<Handlers> {
  return {
    'library.open': () =>
      Promise.resolve({
        libraryId: main.libraryId,
        databaseName: main.databaseName,
        folder: '/library',
        isNew: main.journal.length === 0,
        journal: headOf(main),
        snapshot: main.snapshots.findLast(({ head }) => !main.found.has(head.name))?.head ?? null,
        notices: main.notices,
      }),
    'library.renewDatabase': () => Promise.resolve((main.databaseName = `${main.databaseName}-2`)),
    'library.adoptDatabase': (input) => {
      const named = parseDatabaseName(input.databaseName);
      if (named === null || main.journal.length > 0) throw new AppError('call-refused');
      main.databaseName = named.name;
      main.libraryId = named.libraryId;
      return Promise.resolve();
    },
    'library.setJournalAside': () => {
      main.setAside.push(main.journal);
      main.journal = [];
      return Promise.resolve('journal-aside');
    },
    'journal.append': ({ changes }) => {
      for (const change of changes) appendChange(main, JSON.parse(JSON.stringify(change)) as Change);
      return Promise.resolve({ seq: main.journal.at(-1)?.seq ?? 0, hash: hashOf(main.journal.at(-1)) });
    },
    'journal.read': ({ after }) => Promise.resolve(main.journal.filter((change) => change.seq > after).slice(0, 20)),
    'drafts.mirror': ({ draft }) => Promise.resolve(void main.drafts.set(draft.noteId, draft)),
    'drafts.remove': ({ noteId }) => Promise.resolve(void main.drafts.delete(noteId)),
    'drafts.list': () => Promise.resolve([...main.drafts.values()]),
    'files.save': ({ bytes }) => {
      const name = createHash('sha256').update(bytes).digest('hex') as Sha256;
      main.files.set(name, bytes);
      return Promise.resolve(name);
    },
    'files.read': ({ sha256 }) => {
      const bytes = main.files.get(sha256);
      if (bytes === undefined) throw new AppError('file-missing-in-library');
      return Promise.resolve(bytes);
    },
    'files.discard': ({ names }) => {
      for (const name of names) main.files.delete(name);
      return Promise.resolve();
    },
  };
}

function appendChange(main: FakeMain, change: Change): void {
  const last = main.journal.at(-1);
  const known = main.journal.find((one) => one.seq === change.seq);
  if (known !== undefined && isEqual(known, change)) return;
  const isNext = last === undefined || (last.seq + 1 === change.seq && last.epoch === change.epoch);
  if (known !== undefined || !isNext) throw new AppError('journal-conflict', { seq: change.seq });
  main.journal.push(change);
}

function snapshotCalls(main: FakeMain): Partial<Handlers> {
  const open = new Map<string, { epoch: string; seq: number; schema: number; parts: TableRows[] }>();
  return {
    'snapshot.begin': (input) => {
      const name = `snapshot-${main.calls.length}`;
      open.set(name, { ...input, parts: [] });
      return Promise.resolve(name);
    },
    'snapshot.write': ({ name, part }) => {
      open.get(name)?.parts.push(JSON.parse(JSON.stringify(part)) as TableRows);
      return Promise.resolve();
    },
    'snapshot.commit': ({ name, rows }) => {
      const found = open.get(name);
      const written = found?.parts.reduce((sum, part) => sum + part.rows.length, 0);
      if (found === undefined || written !== rows) throw new AppError('snapshot-damaged', { name });
      const { epoch, seq, schema, parts } = found;
      const head: SnapshotHead = { name, epoch, seq, rows, createdAt: seq };
      main.snapshots.push({ head, schema, parts });
      return Promise.resolve(head);
    },
    'snapshot.read': ({ name, cursor }) => {
      const found = main.snapshots.find((one) => one.head.name === name);
      if (found === undefined || main.damaged.has(name)) {
        main.found.add(name);
        throw new AppError('snapshot-damaged', { name });
      }
      const next = cursor + 1 < found.parts.length ? cursor + 1 : null;
      return Promise.resolve({ schema: found.schema, parts: found.parts.slice(cursor, cursor + 1), next });
    },
  };
}

type Job = { events: Generator<ImportEvent>; file: string; done: boolean };

function importCalls(main: FakeMain): Partial<Handlers> {
  const jobs = new Map<string, Job>();
  return {
    'import.sample': () => Promise.resolve({ name: 'Sample library', text: main.sample }),
    'import.start': (request) => {
      const name = `job-${jobs.size + 1}`;
      jobs.set(name, { events: readRequest(main, request), file: '', done: false });
      return Promise.resolve(name);
    },
    'import.lines': ({ kept, first, count }) => {
      const lines = Array.from(readAllLines([main.kept.get(kept)?.text ?? '']), (line) => line.text);
      return Promise.resolve(lines.slice(first - 1, first - 1 + count));
    },
    'import.discard': ({ kept }) => Promise.resolve(kept.forEach((name) => main.kept.delete(name))),
    'import.cancel': ({ job }) => Promise.resolve(void jobs.delete(job)),
    'import.next': ({ job }) => {
      const found = jobs.get(job);
      if (found === undefined) throw new AppError('job-unknown');
      const events: ImportEvent[] = [];
      while (events.length < main.batchSize && !found.done) {
        const next = found.events.next();
        if (next.done === true) found.done = true;
        else events.push(next.value);
      }
      for (const event of events) if (event.kind === 'file') found.file = event.name;
      const { file, done } = found;
      return Promise.resolve({ events: writeEvents(events), file, bytesRead: 1, bytesTotal: 1, done });
    },
  };
}

function* readRequest(main: FakeMain, request: ImportRequest): Generator<ImportEvent> {
  for (const { from, choice } of request.items) {
    const item = 'text' in from ? from : 'grant' in from ? main.picked.get(from.grant) : main.kept.get(from.kept);
    if (item === undefined) throw new AppError('grant-unknown');
    yield { kind: 'file', name: item.name, bytes: 0 };
    if (typeof item.text !== 'string') {
      yield { kind: 'end', end: { ...EMPTY_END, error: item.text } };
      continue;
    }
    const end = yield* readText(item.text, choice);
    const bytes = new TextEncoder().encode(item.text);
    const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
    const kept = 'kept' in from ? from.kept : `kept ${String(main.kept.size)}`;
    if (request.purpose === 'import') main.files.set(sha256, bytes);
    else main.kept.set(kept, { name: item.name, text: item.text });
    const isReview = request.purpose === 'review';
    yield { kind: 'end', end: { ...end, sha256, kept: isReview ? kept : null, bytes: bytes.length } };
  }
}

function* readText(text: string, choice: ImportChoice): Generator<ImportEvent, ImportFileEnd> {
  const ranking = scoreFormats([text]);
  const format = choice.format === null ? pickFormat([text]) : findFormat(choice.format);
  const tally = { lines: 0, blank: 0 };
  const options = choice.columns === null ? {} : { columns: choice.columns };
  for (const found of parserOf(format)(tallyLines([text], tally), options)) yield { kind: 'found', found };
  return { ...EMPTY_END, format: format?.name ?? null, ranking, ...tally };
}
