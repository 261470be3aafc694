import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import { notSameId, type Family } from '../../shared/model/family';
import type { NoteId, PaperId, TextVersionId } from '../../shared/model/id';
import type { Note } from '../../shared/model/note';
import type { Paper } from '../../shared/model/paper';
import type { TextVersion } from '../../shared/model/text-version';
import type { TrashedPaper } from '../../shared/model/trash';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { readFamilies, readNotSame } from '../storage/families';
import { readHighlightsOfPapers } from '../storage/highlights';
import type { Library } from '../storage/library';
import { readNotesOfPapers } from '../storage/notes';
import { readPapers } from '../storage/papers';
import { readTextVersions } from '../storage/text-versions';
import { createLabel, cutTitle } from './labels';
import { appendNote, mergeRows } from './merge-rows';
import { planMentions } from './merge-mentions';
import { keepNote } from './note-versions';
import { runCommand, type CommandResult } from './run-command';
import { withoutBreaks } from './merge-paper';

export type MergeGroup = { keepId: PaperId; otherIds: readonly PaperId[] };

/** The other papers become this one: it gains what it lacks, has their notes, tags and sources, and they go to the trash as merged away. */
export function mergePapers(library: Library, keepId: PaperId, otherIds: readonly PaperId[]): Promise<CommandResult> {
  return mergeGroups(library, [{ keepId, otherIds }]);
}

/** Several at once, as one change. A paper may stand in one group only. */
export function mergeGroups(library: Library, groups: readonly MergeGroup[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const effects: Effect[] = [];
    const kept: Paper[] = [];
    const into = new Map<PaperId, PaperId>();
    for (const { keepId, otherIds } of groups) {
      const [keep] = await readPapers(library.db, [keepId]);
      const others = await readPapers(
        library.db,
        [...new Set(otherIds)].filter((id) => id !== keepId),
      );
      if (keep === undefined || others.length === 0) continue;
      effects.push(...(await planMerge(library, keep, others)));
      kept.push(keep);
      for (const other of others) into.set(other.id, keep.id);
    }
    effects.push(...(await planRelations(library, into)));
    effects.push(...(await planMentions(library, into, effects)));
    const title = cutTitle(kept[0]?.title ?? '');
    return { label: createLabel('change.mergePapers', { count: into.size, title }), effects };
  });
}

async function planMerge(library: Library, keep: Paper, others: readonly Paper[]): Promise<Effect[]> {
  const at = library.now();
  const texts = await createTexts(library, keep, at);
  let paper = keep;
  for (const other of others) {
    const merged = mergeRows(paper, other);
    paper = merged.paper;
    for (const { field, text } of merged.versions) texts.keep(field, text, other);
    await texts.takeOver(other);
  }
  const notes = await planNotes(library, keep, others, at);
  return [
    ...diffRow('papers', keep.id, keep, { ...paper, changedAt: at }),
    ...texts.effects,
    ...notes.effects,
    ...(await planHighlights(library, keep, others, notes.joinedInto)),
    ...others.flatMap((other) => throwAway(other, keep.id, at)),
    ...(await renameMerged(library, keep.id, others)),
  ];
}

/** The paper with what stood in its row. Its notes and highlights have moved, its texts are copied: it may be restored as a paper of its own. */
function throwAway(paper: Paper, mergedInto: PaperId, trashedAt: number): Effect[] {
  const row: TrashedPaper = {
    id: paper.id,
    paper,
    notes: [],
    highlights: [],
    schema: SCHEMA_VERSION,
    trashedAt,
    mergedInto,
  };
  return [
    { kind: 'remove', table: 'papers', id: paper.id, row: paper },
    { kind: 'insert', table: 'trash', id: paper.id, row },
  ];
}

/** What was merged into a paper that is merged itself now. */
async function renameMerged(library: Library, keepId: PaperId, others: readonly Paper[]): Promise<Effect[]> {
  const gone = new Set<unknown>(others.map((paper) => paper.id));
  const rows = await library.db.trash.filter((row) => gone.has(row.mergedInto)).toArray();
  return rows.flatMap((row) => diffRow('trash', row.id, row, { ...row, mergedInto: keepId }));
}

type Texts = {
  effects: Effect[];
  keep(field: TextVersion['field'], text: string, from: Paper): void;
  /** Its full text and the versions that it had. */
  takeOver(other: Paper): Promise<void>;
};

async function createTexts(library: Library, keep: Paper, at: number): Promise<Texts> {
  const { db } = library;
  const known = (await readTextVersions(db, [keep.id])).map((one) => [one.field, withoutBreaks(one.text)].join(' '));
  const seen = new Set(known);
  const effects: Effect[] = [];
  let body = (await db.bodies.get(keep.id)) ?? null;
  function add(field: TextVersion['field'], text: string, sourceId: TextVersion['sourceId']): void {
    const key = [field, withoutBreaks(text)].join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    const id = library.nextId<TextVersionId>();
    const row: TextVersion = { id, paperId: keep.id, field, text, sourceId, schema: SCHEMA_VERSION, at };
    effects.push({ kind: 'insert', table: 'textVersions', id, row });
  }
  return {
    effects,
    keep: (field, text, from) => add(field, text, from.sources[0]?.id ?? null),
    async takeOver(other) {
      for (const one of await readTextVersions(db, [other.id])) add(one.field, one.text, one.sourceId);
      const theirs = await db.bodies.get(other.id);
      if (theirs === undefined) return;
      if (body === null) {
        body = { ...theirs, id: keep.id };
        effects.push({ kind: 'insert', table: 'bodies', id: keep.id, row: body });
      } else if (withoutBreaks(body.text) !== withoutBreaks(theirs.text)) {
        add('body', theirs.text, other.sources[0]?.id ?? null);
      }
    },
  };
}

type NotesPlan = {
  effects: Effect[];
  /** Notes that became a part of another, by their id. */
  joinedInto: ReadonlyMap<NoteId, NoteId>;
};

async function planNotes(library: Library, keep: Paper, others: readonly Paper[], at: number): Promise<NotesPlan> {
  const notes = await readNotesOfPapers(library.db, [keep.id, ...others.map((paper) => paper.id)]);
  const own = notes.find((note) => note.paperId === keep.id) ?? notes[0];
  const joinedInto = new Map<NoteId, NoteId>();
  if (own === undefined) return { effects: [], joinedInto };
  let first: Note = { ...own, paperId: keep.id };
  const effects: Effect[] = [];
  for (const note of notes) {
    if (note.id === own.id || note.paperId === keep.id) continue;
    const joined = appendNote(first, note, at);
    first = joined ?? first;
    if (joined !== null) joinedInto.set(note.id, own.id);
    effects.push(
      ...(joined === null
        ? diffRow('notes', note.id, note, { ...note, paperId: keep.id })
        : [
            keepNote(library, note, 'merge'),
            { kind: 'remove', table: 'notes', id: note.id, row: note } satisfies Effect,
          ]),
    );
  }
  if (joinedInto.size > 0) effects.unshift(keepNote(library, own, 'merge'));
  return { effects: [...diffRow('notes', own.id, own, first), ...effects], joinedInto };
}

/** They go along, and look for their words in the text that is shown now; where these are not there, the tray has them. */
async function planHighlights(
  library: Library,
  keep: Paper,
  others: readonly Paper[],
  joinedInto: ReadonlyMap<NoteId, NoteId>,
): Promise<Effect[]> {
  const ids = others.map((paper) => paper.id);
  return (await readHighlightsOfPapers(library.db, ids)).flatMap((one) => {
    const { target } = one;
    const id = target.kind === 'paper' ? keep.id : (joinedInto.get(target.id) ?? target.id);
    return diffRow('highlights', one.id, one, { ...one, paperId: keep.id, target: { ...target, id } });
  });
}

/** Families and pairs name the papers that are left. @param into what was merged, and only that: others asked for may be gone */
async function planRelations({ db }: Library, into: ReadonlyMap<PaperId, PaperId>): Promise<Effect[]> {
  const keepOf = (id: PaperId): PaperId => into.get(id) ?? id;
  const ids = [...new Set([...into].flat())];
  const families = await readFamilies(db, ids);
  const pairs = await readNotSame(db, [...into.keys()]);
  const known = new Set((await readNotSame(db, ids)).map((row) => row.id));
  return [
    ...families.flatMap((family, at) => renameFamily(family, keepOf, families.slice(0, at))),
    ...pairs.flatMap((row): Effect[] => {
      const [a, b] = row.paperIds.map(keepOf);
      const id = a === undefined || b === undefined || a === b ? null : notSameId(a, b);
      const isNew = id !== null && !known.has(id);
      if (id !== null) known.add(id);
      const next = { ...row, id: id ?? '', paperIds: [a, b].filter((one) => one !== undefined).sort() };
      return [
        { kind: 'remove', table: 'notSame', id: row.id, row },
        ...(isNew ? [{ kind: 'insert', table: 'notSame', id: next.id, row: next } satisfies Effect] : []),
      ];
    }),
  ];
}

/** Two families of which papers became one are left as they are but for that: a paper is in the first that names it. */
function renameFamily(family: Family, keepOf: (id: PaperId) => PaperId, before: readonly Family[]): Effect[] {
  const taken = new Set(before.flatMap((one) => one.paperIds.map(keepOf)));
  const paperIds = [...new Set(family.paperIds.map(keepOf))].filter((id) => !taken.has(id));
  if (paperIds.length < 2) return [{ kind: 'remove', table: 'families', id: family.id, row: family }];
  return diffRow('families', family.id, family, { ...family, paperIds });
}
