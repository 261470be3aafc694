import { anchor } from '../../../shared/anchoring/anchor';
import { createAnchorText } from '../../../shared/anchoring/anchor-text';
import { placeHighlights, versionOf } from '../../../shared/anchoring/place-highlights';
import type { Highlight } from '../../../shared/model/highlight';
import type { HighlightId } from '../../../shared/model/id';
import type { PostilDatabase } from '../../storage/database';
import { readTargetText } from '../../storage/highlights';

/** `review`: there are places that it may be. `orphan`: nothing is like it. `gone`: its text is not in the library. */
export type Loss = 'review' | 'orphan' | 'gone';
export type Losses = ReadonlyMap<HighlightId, Loss>;

/**
 * Highlights whose words are not certain in their texts of today. Words are looked for only where the text is not the one that they were
 * marked in, and after each of those `pause` may let the window draw.
 */
export async function findLost(db: PostilDatabase, pause: () => Promise<void>): Promise<Losses> {
  const lost = new Map<HighlightId, Loss>();
  for (const group of groupByText(await db.highlights.toArray())) {
    await pause();
    const [first] = group;
    const text = first === undefined ? null : await readTargetText(db, first.target);
    if (text === null) for (const { id } of group) lost.set(id, 'gone');
    else await judge(text, group, lost, pause);
  }
  return lost;
}

async function judge(
  text: string,
  group: readonly Highlight[],
  lost: Map<HighlightId, Loss>,
  pause: () => Promise<void>,
): Promise<void> {
  const version = versionOf(text);
  const isSame = (one: Highlight): boolean => one.textVersion === version;
  const changed = group.filter((one) => !isSame(one));
  const read = changed.length === 0 ? null : createAnchorText(text);
  const note = (id: HighlightId, kind: string): void => {
    if (kind === 'review' || kind === 'orphan') lost.set(id, kind);
  };
  for (const { highlight, anchored } of placeHighlights(text, group.filter(isSame))) note(highlight.id, anchored.kind);
  for (const { id, selectors } of changed) {
    await pause();
    note(id, anchor(read ?? text, selectors).kind);
  }
}

function groupByText(all: readonly Highlight[]): Highlight[][] {
  const groups = new Map<string, Highlight[]>();
  for (const one of all) {
    const key = `${one.target.id} ${one.target.field}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
