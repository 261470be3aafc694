import type { Change, Effect } from '../../shared/model/change';
import { isPacked, piecesOf } from '../../shared/model/change';
import type { PaperId, TagId } from '../../shared/model/id';
import type { Paper, Status } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import type { Tag } from '../../shared/model/tag';
import { searchChangesBack } from '../storage/changes';
import type { Library } from '../storage/library';
import { streamEffects } from './effect-list';

/** What an import itself gave a paper, apart from its text. */
export type Given = { tagIds: TagId[]; status: Status; rating: number; userTitle: string | null };

const IMPORTS = ['change.importFiles', 'change.importSample'];

/**
 * What the import of these sources gave these papers, from its change. Empty where the change can no longer be read: then all that
 * a paper has counts as the reader's.
 */
export async function readGiven(
  library: Library,
  sources: readonly Source[],
  ids: ReadonlySet<PaperId>,
  seeTag: (tag: Tag) => void = () => undefined,
): Promise<Map<PaperId, Given>> {
  const given = new Map<PaperId, Given>();
  const change = await findImport(library, sources);
  if (change === null) return given;
  try {
    for await (const effect of streamEffects(library.files, change)) {
      if (effect.kind === 'insert' && effect.table === 'tags') seeTag(effect.row as Tag);
      else if (effect.table === 'papers' && ids.has(effect.id as PaperId)) takeEffect(given, effect);
    }
  } catch {
    // A packed file that is gone or damaged: nothing is taken away on a guess.
    return new Map();
  }
  return given;
}

/** The change that inserted these sources. Never told by its time, which a clock that was set back makes wrong. */
async function findImport(library: Library, sources: readonly Source[]): Promise<Change | null> {
  const ids = new Set<string>(sources.map((source) => source.id));
  if (ids.size === 0) return null;
  let change = await readImportBefore(library, Infinity);
  while (change !== null && !(await brought(library, change, ids)))
    change = await readImportBefore(library, change.seq);
  return change;
}

async function readImportBefore({ db }: Library, seq: number): Promise<Change | null> {
  let found: Change | null = null;
  function look(change: Change): boolean {
    const isImport = change.kind === 'do' && IMPORTS.includes(change.label.key);
    if (isImport) found = change;
    return isImport;
  }
  await searchChangesBack(db, look, seq);
  return found;
}

async function brought({ files }: Library, change: Change, ids: ReadonlySet<string>): Promise<boolean> {
  const { effects } = change;
  if (!isPacked(effects)) return effects.some((effect) => effect.kind === 'insert' && ids.has(effect.id));
  // An import inserts its sources last and all together: one piece is read of an import that it is not.
  for (const file of piecesOf(effects).toReversed()) {
    const named = await readSourcesOf(files, { ...change, effects: { file, count: 0 } });
    if (named.length > 0) return named.some((id) => ids.has(id));
  }
  return false;
}

async function readSourcesOf(files: Library['files'], piece: Change): Promise<string[]> {
  const named: string[] = [];
  try {
    for await (const { kind, table, id } of streamEffects(files, piece)) {
      if (kind === 'insert' && table === 'sources') named.push(id);
    }
  } catch {
    // One that cannot be read is not known to be the import; another may be.
  }
  return named;
}

function takeEffect(given: Map<PaperId, Given>, effect: Effect): void {
  const id = effect.id as PaperId;
  if (effect.kind === 'insert') {
    const { tagIds, status, rating, title, fieldFrom } = effect.row as Paper;
    given.set(id, { tagIds, status, rating, userTitle: fieldFrom['title'] === 'user' ? title : null });
    return;
  }
  if (effect.kind !== 'set') return;
  const known = given.get(id) ?? { tagIds: [], status: 'inbox', rating: 0, userTitle: null };
  const { field, after } = effect;
  if (field === 'tagIds') given.set(id, { ...known, tagIds: after as TagId[] });
  else if (field === 'status') given.set(id, { ...known, status: after as Status });
  else if (field === 'rating') given.set(id, { ...known, rating: after as number });
}
