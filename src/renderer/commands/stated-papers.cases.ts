import { createHash } from 'node:crypto';
import { createParsedPaper } from '../../shared/import/list-paper';
import type { Found, ParsedPaper } from '../../shared/import/types';
import type { Bridge } from '../../shared/ipc/bridge';
import type { ImportBatch, ImportEvent, ImportFileEnd, ImportItem } from '../../shared/ipc/calls';
import { writeEvents } from '../clients/write-events.cases';
import { createImportItem } from '../../shared/ipc/import-request';
import type { Sha256 } from '../../shared/model/id';
import { succeed } from '../../shared/result';

/** Files as main answers them, whatever their format is: papers said outright, by the name of the kept copy. */
export type StatedFiles = Record<string, Found[]>;

/** A line a record, from the first line on. */
export function stateFile(...papers: (Partial<ParsedPaper> | Exclude<Found, { kind: 'paper' }>)[]): Found[] {
  return papers.map((one, index): Found => {
    const lines = { first: index + 1, last: index + 1 };
    return 'kind' in one ? { ...one, lines } : { kind: 'paper', lines, paper: createParsedPaper(one) };
  });
}

export function wantStated(files: StatedFiles): ImportItem[] {
  return Object.keys(files).map((kept) => createImportItem({ kept }));
}

/** Answers `import.start` and `import.next` for these files; every other call goes to `bridge`. */
export function feedBridge(bridge: Bridge, files: StatedFiles, batchSize = 2): Bridge {
  let rest: ImportEvent[] = [];
  return {
    ...bridge,
    call: async (name, input) => {
      if (name === 'import.start') {
        const { items, purpose } = input as { items: ImportItem[]; purpose: string };
        rest = items.flatMap(({ from }) => eventsOf(files, 'kept' in from ? from.kept : '', purpose === 'review'));
        return succeed('job') as never;
      }
      if (name !== 'import.next') return bridge.call(name, input);
      const events = rest.slice(0, batchSize);
      rest = rest.slice(batchSize);
      const batch: ImportBatch = {
        events: writeEvents(events),
        file: '',
        bytesRead: 1,
        bytesTotal: 1,
        done: rest.length === 0,
      };
      return succeed(batch) as never;
    },
  };
}

function eventsOf(files: StatedFiles, kept: string, isReview: boolean): ImportEvent[] {
  const found = files[kept] ?? [];
  const sha256 = createHash('sha256').update(JSON.stringify(found)).digest('hex') as Sha256;
  const end: ImportFileEnd = {
    error: null,
    sha256,
    kept: isReview ? kept : null,
    encoding: 'utf-8',
    encodingSign: 'valid',
    format: 'ris',
    ranking: [],
    columns: null,
    bytes: 1,
    lines: found.length,
    blank: 0,
  };
  return [
    { kind: 'file', name: `${kept}.txt`, bytes: 1 },
    ...found.map((one): ImportEvent => ({ kind: 'found', found: one })),
    { kind: 'end', end },
  ];
}
