import type { Effect, Row } from '../../shared/model/change';
import type { PaperId } from '../../shared/model/id';
import { isHighlight } from '../../shared/model/highlight';
import { isNote } from '../../shared/model/note';
import { isPaper, type Paper } from '../../shared/model/paper';
import type { TrashedPaper } from '../../shared/model/trash';
import { SCHEMA_VERSION, upgradeRow } from '../../shared/schema/upgrade';
import { readHighlightsOfPapers } from '../storage/highlights';
import type { Library } from '../storage/library';
import { readNoteVersions } from '../storage/note-versions';
import { readNotesOfPapers } from '../storage/notes';
import { readSources } from '../storage/sources';
import { readTextVersions } from '../storage/text-versions';
import { readTrash, readTrashed } from '../storage/trash';
import { changePapers, MANY_PAPERS } from './change-papers';
import type { LongOptions } from './commit-pieces';
import { createLabel, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';
import { forgetRelations, tellApart, type Pair } from './told-apart';

export function trashPapers(
  library: Library,
  paperIds: readonly PaperId[],
  options?: LongOptions,
): Promise<CommandResult> {
  async function prepare() {
    const [notes, highlights] = await readOwn(library, paperIds);
    const trashedAt = library.now();
    return {
      label: (described: Record<string, string | number>) => createLabel('change.trashPapers', described),
      effectsOf: (paper: Paper) =>
        trashOne(paper, { notes: notes.get(paper.id) ?? [], highlights: highlights.get(paper.id) ?? [], trashedAt }),
    };
  }
  return changePapers(library, [...new Set(paperIds)], prepare, options);
}

/** Of many papers all that there are: what a reader wrote himself fits into memory, and the ids of as many papers make no question. */
async function readOwn(library: Library, paperIds: readonly PaperId[]) {
  const { db } = library;
  const isMany = paperIds.length > MANY_PAPERS;
  const [notes, highlights] = await Promise.all([
    isMany ? db.notes.toArray() : readNotesOfPapers(db, paperIds),
    isMany ? db.highlights.toArray() : readHighlightsOfPapers(db, paperIds),
  ]);
  return [byPaper(notes), byPaper(highlights)] as const;
}

function byPaper<T extends { paperId: PaperId | null }>(rows: readonly T[]): Map<PaperId | null, T[]> {
  const found = new Map<PaperId | null, T[]>();
  for (const row of rows) found.set(row.paperId, [...(found.get(row.paperId) ?? []), row]);
  return found;
}

type Own = { notes: TrashedPaper['notes']; highlights: TrashedPaper['highlights']; trashedAt: number };

function trashOne(paper: Paper, { notes, highlights, trashedAt }: Own): Effect[] {
  const { id } = paper;
  const row: TrashedPaper = { id, paper, notes, highlights, schema: SCHEMA_VERSION, trashedAt, mergedInto: null };
  return [
    ...notes.map((note): Effect => ({ kind: 'remove', table: 'notes', id: note.id, row: note })),
    ...highlights.map((one): Effect => ({ kind: 'remove', table: 'highlights', id: one.id, row: one })),
    { kind: 'remove', table: 'papers', id, row: paper },
    { kind: 'insert', table: 'trash', id, row },
  ];
}

export function restorePapers(library: Library, paperIds: readonly PaperId[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const trashed = await readTrashed(library.db, [...new Set(paperIds)]);
    const effects: Effect[] = [];
    for (const row of trashed) effects.push(...(await planRestore(library, row)));
    // A paper that was merged away comes back as one of its own, and must not be asked about, or merged again, for that.
    const apart = trashed.flatMap((row): Pair[] => (row.mergedInto === null ? [] : [[row.id, row.mergedInto]]));
    effects.push(...(await tellApart(library, apart)));
    const label = createLabel('change.restorePapers', describePapers(trashed.map((row) => row.paper)));
    return { label, effects };
  });
}

/** A paper out of the trash with all that went there with it. */
export async function planRestore(library: Library, row: TrashedPaper): Promise<Effect[]> {
  const paper = await restorePaper(library, row);
  const notes = row.notes.map((note) => upgradeRow('notes', note, row.schema)).filter(isNote);
  const highlights = row.highlights.map((mark) => upgradeRow('highlights', mark, row.schema)).filter(isHighlight);
  return [
    { kind: 'remove', table: 'trash', id: row.id, row },
    { kind: 'insert', table: 'papers', id: paper.id, row: paper },
    ...notes.map((note): Effect => ({ kind: 'insert', table: 'notes', id: note.id, row: note })),
    ...highlights.map((one): Effect => ({ kind: 'insert', table: 'highlights', id: one.id, row: one })),
  ];
}

/** An import that was removed meanwhile is no longer where the paper came from. */
async function restorePaper(library: Library, trashed: TrashedPaper): Promise<Paper> {
  const upgraded: Row = upgradeRow('papers', trashed.paper, trashed.schema);
  if (!isPaper(upgraded)) throw new Error(`a trashed paper does not upgrade: ${trashed.id}`);
  const found = await readSources(library.db, upgraded.sourceIds);
  const live = new Set(found.filter((source) => source.state === 'live').map((source) => source.id));
  return {
    ...upgraded,
    sources: upgraded.sources.filter((source) => live.has(source.id)),
    sourceIds: upgraded.sourceIds.filter((id) => live.has(id)),
  };
}

export function emptyTrash(library: Library): Promise<CommandResult> {
  return runCommand(library, async () => {
    const trashed = await readTrash(library.db);
    const ids = trashed.map((row) => row.id);
    const [versions, bodies] = [await readTextVersions(library.db, ids), await library.db.bodies.bulkGet(ids)];
    const noteIds = trashed.flatMap((row) => row.notes.map((note) => note.id));
    const noteVersions = await readNoteVersions(library.db, noteIds);
    return {
      label: createLabel('change.emptyTrash', describePapers(trashed.map((row) => row.paper))),
      effects: [
        ...trashed.map((row): Effect => ({ kind: 'remove', table: 'trash', id: row.id, row })),
        ...versions.map((row): Effect => ({ kind: 'remove', table: 'textVersions', id: row.id, row })),
        ...noteVersions.map((row): Effect => ({ kind: 'remove', table: 'noteVersions', id: row.id, row })),
        ...bodies.flatMap((row): Effect[] => (row ? [{ kind: 'remove', table: 'bodies', id: row.id, row }] : [])),
        ...(await forgetRelations(library, ids)),
      ],
    };
  });
}
