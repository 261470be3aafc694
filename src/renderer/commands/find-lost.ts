import { anchor } from '../../shared/anchoring/anchor';
import { createAnchorText } from '../../shared/anchoring/anchor-text';
import { keptVersionOf, placeHighlights, versionOf } from '../../shared/anchoring/place-highlights';
import type { Highlight, HighlightTarget } from '../../shared/model/highlight';
import type { HighlightId } from '../../shared/model/id';
import { readLastChange } from '../storage/changes';
import type { PostilDatabase } from '../storage/database';
import { readTargetText } from '../storage/highlights';
import { readTouched } from './touched-highlights';

/**
 * `review`: there are places that it may be. `orphan`: nothing is like it. `gone`: its text is not in the library. `kept`: one of those,
 * and the reader has looked at it and let it be.
 */
export type Loss = 'review' | 'orphan' | 'gone' | 'kept';
export type FoundLost = {
  lost: [HighlightId, Loss][];
  /** How many highlights were looked at anew; the others are as they were. */
  looked: number;
};

export type LostFinder = {
  /**
   * Highlights whose words are not certain in their texts of today. After each text, and each quote that is sought, `pause` may let others
   * have their turn, or throw to stop: what was found until then is kept.
   */
  look(pause: () => Promise<void>): Promise<FoundLost>;
};

type Judged = { sign: string; loss: Loss | null };
type KnownText = { version: string | null; judged: Map<HighlightId, Judged> };
type Group = { target: HighlightTarget; rows: Highlight[] };

// So many papers are read at once: an abstract is some KB, and a stop has to come in between.
const TEXTS_AT_ONCE = 50;

/** Remembers what it found for each text, and looks only at those that changes named since. */
export function createLostFinder(db: PostilDatabase): LostFinder {
  const texts = new Map<string, KnownText>();
  const keys = new Map<HighlightId, string>();
  let seq: number | null = null;
  let wholly = true;
  const waiting = new Set<string>();

  /** Takes in what changed since the last look; it waits until it has been looked at, also over a look that was stopped. */
  async function readNews(): Promise<void> {
    const last = (await readLastChange(db))?.seq ?? 0;
    const touched = seq === null || last < seq ? null : await readTouched(db, seq);
    seq = last;
    if (touched === null) wholly = true;
    else for (const id of touched.targets) waiting.add(id);
    const moved = touched?.highlights ?? [];
    for (const row of await db.highlights.bulkGet([...moved])) if (row !== undefined) waiting.add(row.target.id);
    for (const id of moved) waiting.add(keys.get(id)?.split(' ')[0] ?? '');
  }

  function forget(key: string): void {
    for (const id of texts.get(key)?.judged.keys() ?? []) if (keys.get(id) === key) keys.delete(id);
    texts.delete(key);
  }

  async function judgeAll(groups: readonly Group[], pause: () => Promise<void>): Promise<number> {
    let looked = 0;
    for (let at = 0; at < groups.length; at += TEXTS_AT_ONCE) {
      const some = groups.slice(at, at + TEXTS_AT_ONCE);
      const readText = await readTexts(db, some);
      for (const group of some) {
        await pause();
        const key = keyOf(group.target);
        const known = texts.get(key);
        const { text, count } = await judgeText(await readText(group.target), group.rows, known, pause);
        forget(key);
        texts.set(key, text);
        for (const { id } of group.rows) keys.set(id, key);
        looked += count;
      }
    }
    return looked;
  }

  async function lookAtAll(pause: () => Promise<void>): Promise<number> {
    const groups = groupByText(await db.highlights.toArray());
    const present = new Set(groups.map((group) => keyOf(group.target)));
    for (const key of [...texts.keys()]) if (!present.has(key)) forget(key);
    const looked = await judgeAll(groups, pause);
    wholly = false;
    waiting.clear();
    return looked;
  }

  async function lookAtWaiting(pause: () => Promise<void>): Promise<number> {
    const ids = [...waiting];
    const groups = groupByText(await db.highlights.where('target.id').anyOf(ids).toArray());
    const present = new Set(groups.map((group) => keyOf(group.target)));
    for (const key of [...texts.keys()]) if (waiting.has(key.split(' ')[0] ?? '') && !present.has(key)) forget(key);
    const looked = await judgeAll(groups, pause);
    for (const id of ids) waiting.delete(id);
    return looked;
  }

  return {
    async look(pause) {
      await readNews();
      const looked = wholly ? await lookAtAll(pause) : await lookAtWaiting(pause);
      return { lost: listLost(texts), looked };
    },
  };
}

/** Titles and abstracts are read together; full texts and notes, which may be megabytes, each when it is wanted. */
async function readTexts(
  db: PostilDatabase,
  groups: readonly Group[],
): Promise<(target: HighlightTarget) => Promise<string | null>> {
  const ids = groups.flatMap(({ target }) => (target.kind === 'paper' && target.field !== 'body' ? [target.id] : []));
  const read = (await db.papers.bulkGet([...new Set(ids)])).filter((paper) => paper !== undefined);
  const papers = new Map(read.map((paper) => [paper.id, paper]));
  return async (target) => {
    if (target.kind === 'note' || target.field === 'body') return readTargetText(db, target);
    return papers.get(target.id)?.[target.field] ?? null;
  };
}

function listLost(texts: ReadonlyMap<string, KnownText>): FoundLost['lost'] {
  return [...texts.values()].flatMap(({ judged }) =>
    [...judged].flatMap(([id, { loss }]): FoundLost['lost'] => (loss === null ? [] : [[id, loss]])),
  );
}

/** Words are looked for only where the text is not the one that they were marked in, and not the one in which they were looked for before. */
async function judgeText(
  text: string | null,
  rows: readonly Highlight[],
  known: KnownText | undefined,
  pause: () => Promise<void>,
): Promise<{ text: KnownText; count: number }> {
  const version = text === null ? null : versionOf(text);
  const kept = keptVersionOf(text);
  const old = known?.version === version ? known.judged : new Map<HighlightId, Judged>();
  const judged = new Map<HighlightId, Judged>();
  let read: ReturnType<typeof createAnchorText> | null = null;
  let count = 0;
  for (const row of rows) {
    const sign = signOf(row);
    const before = old.get(row.id);
    if (before?.sign === sign) {
      judged.set(row.id, before);
      continue;
    }
    count += 1;
    if (text === null || row.textVersion === kept) {
      judged.set(row.id, { sign, loss: row.textVersion === kept ? 'kept' : 'gone' });
      continue;
    }
    if (row.textVersion === version) {
      judged.set(row.id, { sign, loss: lossOf(placeHighlights(text, [row])[0]?.anchored.kind) });
      continue;
    }
    await pause();
    read ??= createAnchorText(text);
    judged.set(row.id, { sign, loss: lossOf(anchor(read, row.selectors).kind) });
  }
  return { text: { version, judged }, count };
}

function lossOf(kind: string | undefined): Loss | null {
  return kind === 'review' || kind === 'orphan' ? kind : null;
}

/** What decides where it stands, beside the text. */
function signOf({ textVersion, selectors }: Highlight): string {
  return `${textVersion} ${versionOf(JSON.stringify(selectors))}`;
}

function keyOf({ id, field }: HighlightTarget): string {
  return `${id} ${field}`;
}

function groupByText(all: readonly Highlight[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of all) {
    const key = keyOf(row.target);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { target: row.target, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}
