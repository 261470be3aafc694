import { AppError } from '../../shared/app-error';
import type { Bridge } from '../../shared/ipc/bridge';
import { createParsedPaper } from '../../shared/import/list-paper';
import type { Effect } from '../../shared/model/change';
import { isArrayOf, isNullOr, isNumber, isRecordOf, isShape, isString, type Guard } from '../../shared/model/guard';
import type { TagId } from '../../shared/model/id';
import type { Tag } from '../../shared/model/tag';
import { callMain } from '../clients/bridge';
import type { Library } from '../storage/library';
import { readTagMap } from '../storage/tags';
import { finishImport } from './finish-import';
import { createOutcome } from './import-files';
import type { ImportOutcome } from './import-outcome';
import { beginFile, createImportRun, takeEnd, takeRecords, type Stated } from './import-run';
import { takeTurn } from './import-turn';
import { createLabel } from './labels';
import { requireWritable } from './run-command';
import { requireTag } from './tag-papers';

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

/** The classic papers that come with the app, with their tags, as one command. A second time adds nothing. */
export async function importSample(library: Library, bridge: Bridge): Promise<ImportOutcome> {
  requireWritable(library);
  const { name, text } = await callMain(bridge, 'import.sample', undefined);
  const sample: unknown = JSON.parse(text);
  if (!isSample(sample)) throw new AppError('file-unreadable', { name });
  return takeTurn(library, () => library.enqueue(() => takeSample(library, name, text, sample.papers)));
}

async function takeSample(library: Library, name: string, text: string, papers: SamplePaper[]): Promise<ImportOutcome> {
  const tags = await readTagMap(library.db);
  const run = createImportRun(library);
  const file = beginFile(run, name, text.length);
  const effects: Effect[] = [];
  const records = papers.map((paper, index) => stateSample(library, paper, index + 1, tags, effects));
  await takeRecords(run, file, records);
  const count = papers.length;
  takeEnd(file, {
    error: null,
    sha256: null,
    kept: null,
    encoding: 'utf-8',
    encodingSign: 'valid',
    format: SAMPLE_FORMAT,
    ranking: [],
    columns: null,
    bytes: text.length,
    lines: count,
    blank: 0,
  });
  const label = createLabel('change.importSample', { count: file.added.length });
  // Tags of papers that were known are not needed: those keep what they have.
  const needed = new Set<string>([...run.pending.values()].flatMap((paper) => paper.tagIds));
  const inserts = effects.filter((effect) => needed.has(effect.id));
  return createOutcome(await finishImport(run, () => label, inserts), [], false);
}

/** `line` is the paper's number in the library: it has no lines. */
function stateSample(
  library: Library,
  paper: SamplePaper,
  line: number,
  tags: Map<TagId, Tag>,
  effects: Effect[],
): Stated {
  const tagIds = paper.tags.map((name) => {
    const { tag, effects: inserts } = requireTag(library, tags, name);
    effects.push(...inserts);
    return tag.id;
  });
  const { title, authors, year, venue, ids, urls, abstract } = paper;
  const stated = createParsedPaper({ title, authors, year, venue, ids, urls, abstract });
  return { lines: { first: line, last: line }, stated, tagIds };
}
