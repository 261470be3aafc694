import type { Change, Effect } from '../../shared/model/change';
import { isPacked } from '../../shared/model/change';
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

/** A small change says which sources it brought; a packed one is found by its time, since imports take turns. */
async function findImport(library: Library, sources: readonly Source[]): Promise<Change | null> {
  const [first] = sources;
  let found: Change | null = null;
  if (first === undefined) return found;
  await searchChangesBack(library.db, (change) => {
    if (change.kind !== 'do' || !IMPORTS.includes(change.label.key)) return false;
    if (isPacked(change.effects)) {
      if (change.at >= first.importedAt) found = change;
      return change.at < first.importedAt;
    }
    const isIt = change.effects.some((effect) => effect.kind === 'insert' && effect.id === first.id);
    if (isIt) found = change;
    return isIt;
  });
  return found;
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
