import { isPacked, type Effect } from '../../shared/model/change';
import type { HighlightTarget } from '../../shared/model/highlight';
import type { HighlightId } from '../../shared/model/id';
import { readChangesAfter } from '../storage/changes';
import type { PostilDatabase } from '../storage/database';

/** What changes named of texts and of highlights: papers and notes whose text may be another, and highlights that may stand elsewhere. */
export type Touched = { targets: Set<string>; highlights: Set<HighlightId> };

const TEXTS: ReadonlySet<string> = new Set(['title', 'abstract', 'text']);
const PLACES: ReadonlySet<string> = new Set(['target', 'selectors', 'textVersion']);
const CHANGES_AT_ONCE = 20;

/** Null where a change does not say what it touched without a file being read: an import, or another change of hundreds of rows. */
export async function readTouched(db: PostilDatabase, after: number): Promise<Touched | null> {
  const touched: Touched = { targets: new Set(), highlights: new Set() };
  for (let seq = after; ;) {
    const changes = await readChangesAfter(db, seq, CHANGES_AT_ONCE);
    for (const change of changes) {
      if (isPacked(change.effects)) return null;
      for (const effect of change.effects) noteEffect(touched, effect);
      seq = change.seq;
    }
    if (changes.length < CHANGES_AT_ONCE) return touched;
  }
}

/** Colours, comments and tags move no highlight; decisions change no text. */
export function noteEffect({ targets, highlights }: Touched, effect: Effect): void {
  const { table, id } = effect;
  if (table === 'bodies') targets.add(id);
  else if (table === 'papers' || table === 'notes') {
    if (effect.kind !== 'set' || TEXTS.has(effect.field)) targets.add(id);
  } else if (table === 'highlights') {
    if (effect.kind !== 'set' || PLACES.has(effect.field)) highlights.add(id as HighlightId);
    if (effect.kind !== 'set') targets.add(readTargetId(effect.row['target']));
  }
}

function readTargetId(target: unknown): string {
  return (target as HighlightTarget).id;
}

/** Whether a change may need a look at all: it is asked of each, in the window. */
export function mayTouch(effects: readonly Effect[]): boolean {
  const touched: Touched = { targets: new Set(), highlights: new Set() };
  for (const effect of effects) noteEffect(touched, effect);
  return touched.targets.size + touched.highlights.size > 0;
}
