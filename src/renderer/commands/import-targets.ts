import type { Body } from '../../shared/model/body';
import type { NoteId, PaperId, SourceId, TagId } from '../../shared/model/id';
import type { Note } from '../../shared/model/note';
import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import type { Tag } from '../../shared/model/tag';
import type { TextVersion } from '../../shared/model/text-version';
import type { Library } from '../storage/library';
import { readNotesOfPapers } from '../storage/notes';
import { readSources } from '../storage/sources';
import { readTagMap } from '../storage/tags';
import { readTextVersions } from '../storage/text-versions';
import { readTrashed } from '../storage/trash';
import type { Effect } from '../../shared/model/change';
import type { KnownRecord } from './file-run';
import type { Staged } from './import-stage';

/**
 * The papers that an import found to be known, as they stand now, and what it makes of them. Read chunk by chunk: what does not change
 * is forgotten again, so that a file of 100,000 known papers costs memory for those alone that gain something.
 */
export type Targets = {
  readonly library: Library;
  readonly startedAt: number;
  readonly staged: Staged;
  /** Papers of this import that no row holds yet: merged into in place. */
  readonly pending: Map<PaperId, Paper>;
  /** Papers that gained something. */
  readonly changed: Map<PaperId, { before: Paper; after: Paper }>;
  readonly sources: Map<SourceId, Source>;
  readonly tags: Map<TagId, Tag>;
  /** Tags that some paper has got. */
  readonly tagsInUse: Set<TagId>;
  /** Inserts and patches of other tables. */
  readonly effects: Effect[];
  /** What those make of notes and texts: a later chunk may name the same papers. */
  readonly made: { notes: Map<NoteId, Note>; bodies: Map<PaperId, Body>; versions: TextVersion[] };
  chunk: Chunk;
};

type Chunk = {
  papers: Map<PaperId, Paper>;
  trashed: Set<PaperId>;
  versions: TextVersion[];
  bodies: Map<PaperId, Body>;
  notes: Map<PaperId, Note[]>;
};

export async function createTargets(library: Library, staged: Staged, startedAt: number): Promise<Targets> {
  const tags = await readTagMap(library.db);
  for (const tag of staged.tags) tags.set(tag.id, tag);
  return {
    library,
    startedAt,
    staged,
    pending: new Map(staged.pending.papers.map((paper) => [paper.id, paper])),
    changed: new Map(),
    sources: new Map(staged.files.map(({ source }) => [source.id, source])),
    tags,
    tagsInUse: new Set(staged.tagsInUse),
    effects: [],
    made: { notes: new Map(), bodies: new Map(), versions: [] },
    chunk: { papers: new Map(), trashed: new Set(), versions: [], bodies: new Map(), notes: new Map() },
  };
}

export async function readChunk(targets: Targets, known: readonly KnownRecord[]): Promise<void> {
  const { db } = targets.library;
  const ids = [...new Set(known.map((one) => one.paperId))];
  // Also those that this import staged; they are not shown, and so the repository would leave them out.
  const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  const asked = new Set(papers.flatMap((paper) => paper.sourceIds));
  const unknown = [...asked].filter((id) => !targets.sources.has(id));
  for (const source of await readSources(db, unknown)) targets.sources.set(source.id, source);
  const [trashed, versions, bodies, notes] = await Promise.all([
    readTrashed(db, ids),
    readTextVersions(db, ids),
    known.some((one) => one.record.stated.body !== null) ? db.bodies.bulkGet(ids) : [],
    known.some((one) => (one.record.stated.recorded?.notes.length ?? 0) > 0) ? readNotesOfPapers(db, ids) : [],
  ]);
  // Of papers that are not written yet, and of those that this import changed before.
  const { staged, made } = targets;
  const allBodies = [...bodies, ...staged.pending.bodies, ...made.bodies.values()].filter((row) => row !== undefined);
  const allNotes = new Map([...notes, ...staged.pending.notes, ...made.notes.values()].map((note) => [note.id, note]));
  targets.chunk = {
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    trashed: new Set(trashed.map((row) => row.id)),
    versions: [...versions, ...made.versions],
    bodies: new Map(allBodies.map((row) => [row.id, row])),
    notes: byPaper([...allNotes.values()]),
  };
}

export function putNote({ chunk, made }: Targets, paperId: PaperId, note: Note): void {
  const others = (chunk.notes.get(paperId) ?? []).filter((one) => one.id !== note.id);
  // The one that was on screen stays first.
  const isNew = others.length === (chunk.notes.get(paperId)?.length ?? 0);
  chunk.notes.set(paperId, isNew ? [...others, note] : [note, ...others]);
  made.notes.set(note.id, note);
}

export function putBody({ chunk, made }: Targets, body: Body): void {
  chunk.bodies.set(body.id, body);
  made.bodies.set(body.id, body);
}

export function putVersion({ chunk, made }: Targets, version: TextVersion): void {
  chunk.versions.push(version);
  made.versions.push(version);
}

function byPaper(notes: readonly Note[]): Map<PaperId, Note[]> {
  const map = new Map<PaperId, Note[]>();
  for (const note of notes) {
    if (note.paperId === null) continue;
    const list = map.get(note.paperId) ?? [];
    list.push(note);
    map.set(note.paperId, list);
  }
  return map;
}

export function findTarget({ pending, changed, chunk }: Targets, id: PaperId): Paper | undefined {
  return pending.get(id) ?? changed.get(id)?.after ?? chunk.papers.get(id);
}

export function setTarget(targets: Targets, paper: Paper): void {
  if (targets.pending.has(paper.id)) targets.pending.set(paper.id, paper);
  else {
    const before = targets.changed.get(paper.id)?.before ?? targets.chunk.papers.get(paper.id);
    if (before !== undefined) targets.changed.set(paper.id, { before, after: paper });
  }
}
