import type { Effect } from '../../shared/model/change';
import type { Paper } from '../../shared/model/paper';
import type { TextVersion } from '../../shared/model/text-version';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import type { Library } from '../storage/library';
import { readTextVersions } from '../storage/text-versions';

/** What a file called the paper, or said of it, stays as a version when the reader writes something else. Their own words are in the changes. */
export async function keepText(library: Library, paper: Paper, field: 'title' | 'abstract'): Promise<Effect[]> {
  const [text, from] = [paper[field], paper.fieldFrom[field]];
  if (text === '' || (from !== 'file' && from !== 'excerpt')) return [];
  const versions = await readTextVersions(library.db, [paper.id]);
  if (versions.some((one) => one.field === field && one.text === text)) return [];
  const version: TextVersion = {
    id: library.nextId(),
    paperId: paper.id,
    field,
    text,
    sourceId: paper.sources[0]?.id ?? null,
    schema: SCHEMA_VERSION,
    at: library.now(),
  };
  return [{ kind: 'insert', table: 'textVersions', id: version.id, row: version }];
}
