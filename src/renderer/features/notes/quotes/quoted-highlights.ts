import { anchor } from '../../../../shared/anchoring/anchor';
import { createAnchorText } from '../../../../shared/anchoring/anchor-text';
import { placeHighlights, versionOf } from '../../../../shared/anchoring/place-highlights';
import type { Colour } from '../../../../shared/model/colour';
import type { Highlight } from '../../../../shared/model/highlight';
import { isUlid, type HighlightId } from '../../../../shared/model/id';
import { readColours } from '../../../storage/colours';
import type { PostilDatabase } from '../../../storage/database';
import { readTargetText } from '../../../storage/highlights';

/** `trashed`: its paper is in the trash, and it with that. `removed`: it is not in the library. */
export type Quoted =
  | { kind: 'found'; highlight: Highlight; colour: Colour | null; title: string | null }
  | { kind: 'trashed'; title: string }
  | { kind: 'removed' };

/** All highlights of a note at once. */
export async function readQuoted(db: PostilDatabase, ids: readonly string[]): Promise<Map<string, Quoted>> {
  const wanted = ids.filter((id) => isUlid<HighlightId>(id));
  const rows = (await db.highlights.bulkGet(wanted)).filter((row) => row !== undefined);
  const colours = new Map((await readColours(db)).map((colour) => [colour.id, colour]));
  const paperIds = [...new Set(rows.flatMap(({ paperId }) => (paperId === null ? [] : [paperId])))];
  const titles = new Map((await db.papers.bulkGet(paperIds)).map((paper) => [paper?.id, paper?.title]));
  const found = new Map<string, Quoted>(ids.map((id) => [id, { kind: 'removed' }]));
  for (const row of rows) {
    const title = row.paperId === null ? null : (titles.get(row.paperId) ?? null);
    found.set(row.id, { kind: 'found', highlight: row, colour: colours.get(row.colourId) ?? null, title });
  }
  if (rows.length < ids.length) await findTrashed(db, found);
  return found;
}

async function findTrashed(db: PostilDatabase, found: Map<string, Quoted>): Promise<void> {
  await db.trash.each(({ highlights, paper }) => {
    for (const { id } of highlights)
      if (found.get(id)?.kind === 'removed') found.set(id, { kind: 'trashed', title: paper.title });
  });
}

/** Where a highlight's words are not certain: `gone` is a text that is not in the library. */
export type Unsure = 'review' | 'orphan' | 'gone';

/** Words are looked for only where their text is another than the one they were marked in; after each, `pause` may let the window draw. */
export async function findUnsure(
  db: PostilDatabase,
  highlights: readonly Highlight[],
  pause: () => Promise<void>,
): Promise<Map<string, Unsure>> {
  const unsure = new Map<string, Unsure>();
  const texts = new Map<string, { text: string; version: string } | null>();
  for (const highlight of highlights) {
    const key = `${highlight.target.id} ${highlight.target.field}`;
    if (!texts.has(key)) {
      const text = await readTargetText(db, highlight.target);
      texts.set(key, text === null ? null : { text, version: versionOf(text) });
    }
    const read = texts.get(key) ?? null;
    if (read === null) unsure.set(highlight.id, 'gone');
    else if (highlight.textVersion !== read.version) await pause();
    const kind = read === null ? '' : judge(read, highlight);
    if (kind === 'review' || kind === 'orphan') unsure.set(highlight.id, kind);
  }
  return unsure;
}

function judge({ text, version }: { text: string; version: string }, highlight: Highlight): string {
  if (highlight.textVersion !== version) return anchor(createAnchorText(text), highlight.selectors).kind;
  return placeHighlights(text, [highlight])[0]?.anchored.kind ?? '';
}
