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
import { readPapers } from '../storage/papers';
import { readSources } from '../storage/sources';
import { readTextVersions } from '../storage/text-versions';
import { readTrash, readTrashed } from '../storage/trash';
import { createLabel, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';
import { forgetRelations, tellApart, type Pair } from './told-apart';

export function trashPapers(library: Library, paperIds: readonly PaperId[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const papers = await readPapers(library.db, [...new Set(paperIds)]);
    const notes = await readNotesOfPapers(library.db, paperIds);
    const highlights = await readHighlightsOfPapers(library.db, paperIds);
    const trashedAt = library.now();
    const effects = papers.flatMap((paper): Effect[] => {
      const own = notes.filter((note) => note.paperId === paper.id);
      const marks = highlights.filter((one) => one.paperId === paper.id);
      const row: TrashedPaper = {
        id: paper.id,
        paper,
        notes: own,
        highlights: marks,
        schema: SCHEMA_VERSION,
        trashedAt,
        mergedInto: null,
      };
      return [
        ...own.map((note): Effect => ({ kind: 'remove', table: 'notes', id: note.id, row: note })),
        ...marks.map((one): Effect => ({ kind: 'remove', table: 'highlights', id: one.id, row: one })),
        { kind: 'remove', table: 'papers', id: paper.id, row: paper },
        { kind: 'insert', table: 'trash', id: paper.id, row },
      ];
    });
    return { label: createLabel('change.trashPapers', describePapers(papers)), effects };
  });
}

export function restorePapers(library: Library, paperIds: readonly PaperId[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const trashed = await readTrashed(library.db, [...new Set(paperIds)]);
    const effects: Effect[] = [];
    for (const row of trashed) {
      const paper = await restorePaper(library, row);
      const notes = row.notes.map((note) => upgradeRow('notes', note, row.schema)).filter(isNote);
      effects.push({ kind: 'remove', table: 'trash', id: row.id, row });
      effects.push({ kind: 'insert', table: 'papers', id: paper.id, row: paper });
      for (const note of notes) effects.push({ kind: 'insert', table: 'notes', id: note.id, row: note });
      for (const one of row.highlights.map((mark) => upgradeRow('highlights', mark, row.schema)).filter(isHighlight)) {
        effects.push({ kind: 'insert', table: 'highlights', id: one.id, row: one });
      }
    }
    // A paper that was merged away comes back as one of its own, and must not be asked about, or merged again, for that.
    const apart = trashed.flatMap((row): Pair[] => (row.mergedInto === null ? [] : [[row.id, row.mergedInto]]));
    effects.push(...(await tellApart(library, apart)));
    const label = createLabel('change.restorePapers', describePapers(trashed.map((row) => row.paper)));
    return { label, effects };
  });
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
