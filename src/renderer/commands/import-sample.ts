import { AppError } from '../../shared/app-error';
import { createParsedPaper, createRecorded } from '../../shared/import/list-paper';
import type { Bridge } from '../../shared/ipc/bridge';
import type { ImportEvent, ImportFileEnd } from '../../shared/ipc/calls';
import { isArrayOf, isNullOr, isNumber, isRecordOf, isShape, isString, type Guard } from '../../shared/model/guard';
import { callMain } from '../clients/bridge';
import type { Library } from '../storage/library';
import { createEffectSaver } from './effect-list';
import { finishImport } from './finish-import';
import { closeStage, createOutcome, createStart } from './import-files';
import { sumCounts, type ImportOutcome } from './import-outcome';
import { openImportStage } from './import-stage';
import { takeTurn } from './import-turn';
import { createLabel } from './labels';
import { requireWritable } from './run-command';

/** Stands where a file's format would: its papers are not lines of a text that can be shown. */
export const SAMPLE_FORMAT = 'sample';

type SamplePaper = {
  title: string;
  authors: string[];
  year: number | null;
  venue: string | null;
  ids: Record<string, string>;
  urls: string[];
  abstract: string;
  tags: string[];
};

const isSamplePaper: Guard<SamplePaper> = isShape<SamplePaper>({
  title: isString,
  authors: isArrayOf(isString),
  year: isNullOr(isNumber),
  venue: isNullOr(isString),
  ids: isRecordOf(isString),
  urls: isArrayOf(isString),
  abstract: isString,
  tags: isArrayOf(isString),
});
const isSample = isShape<{ papers: SamplePaper[] }>({ papers: isArrayOf(isSamplePaper) });

const TAKE = { tags: true, keywords: false, notes: false, statuses: false, ratings: false };

/** The classic papers that come with the app, with their tags, as one command. A second time adds nothing. */
export async function importSample(library: Library, bridge: Bridge): Promise<ImportOutcome> {
  requireWritable(library);
  const { name, text } = await callMain(bridge, 'import.sample', undefined);
  const sample: unknown = JSON.parse(text);
  if (!isSample(sample)) throw new AppError('file-unreadable', { name });
  return takeTurn(library, () => takeSample(library, name, text, sample.papers));
}

async function takeSample(library: Library, name: string, text: string, papers: SamplePaper[]): Promise<ImportOutcome> {
  const start = await createStart(library, { items: [], take: TAKE });
  const stage = await openImportStage(start);
  try {
    const bytes = text.length;
    const events: ImportEvent[] = [
      { kind: 'file', name, bytes },
      ...papers.map(foundSample),
      { kind: 'end', end: endOf(bytes, papers.length) },
    ];
    await stage.take(events);
    const finished = await library.enqueue(() =>
      finishImport(library, stage, { saver: createEffectSaver(library.files), rows: [] }, start.startedAt, (sources) =>
        createLabel('change.importSample', { count: sumCounts(sources).added }),
      ),
    );
    await closeStage(library, stage);
    return createOutcome(finished, [], false);
  } catch (error) {
    library.keepBusy(stage.abandon());
    throw error;
  }
}

/** Its line is the paper's number in the library: it has no lines. */
function foundSample({ tags, ...stated }: SamplePaper, index: number): ImportEvent {
  const paper = createParsedPaper({ ...stated, recorded: createRecorded({ tags }) });
  return { kind: 'found', found: { kind: 'paper', lines: { first: index + 1, last: index + 1 }, paper } };
}

function endOf(bytes: number, lines: number): ImportFileEnd {
  return {
    error: null,
    sha256: null,
    kept: null,
    encoding: 'utf-8',
    encodingSign: 'valid',
    format: SAMPLE_FORMAT,
    ranking: [],
    columns: null,
    bytes,
    lines,
    blank: 0,
  };
}
