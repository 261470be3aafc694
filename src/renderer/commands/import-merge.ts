import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { NoteId, SourceId, TextVersionId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { Source } from '../../shared/model/source';
import { resolveTags } from '../../shared/model/tag';
import type { TextVersion } from '../../shared/model/text-version';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import type { KnownRecord } from './file-run';
import { createImportedNote, plainNoteText } from './import-note';
import type { ImportRecord } from './import-rows';
import { findTarget, putBody, putNote, putVersion, setTarget, type Targets } from './import-targets';
import { mergePaper, withoutBreaks } from './merge-paper';
import { appendNote } from './merge-rows';
import { keepNote } from './note-versions';

/** What a record adds to a paper that was here. Answers whether the paper gained anything. */
export function mergeRecord(source: Source, { paperId, record }: KnownRecord, targets: Targets): boolean {
  const paper = findTarget(targets, paperId);
  if (paper === undefined) return false;
  const isListed = isListedBy(paper, source, targets);
  const { fields, version } = mergePaper(paper, record.stated, record.keys);
  const gained: Partial<Paper> = {
    ...fields,
    ...titleOf(paper, record, fields),
    ...(isListed ? {} : { ...linkTo(paper, source.id, record), ...mergeRecorded(paper, record, targets) }),
  };
  const before = targets.effects.length;
  if (version !== null) keepVersion(source, paper, 'abstract', version, targets);
  mergeBody(source, paper, record, targets);
  if (!isListed) mergeNotes(paper, record, targets);
  if (Object.keys(gained).length > 0) {
    const changedAt = targets.pending.has(paper.id) ? paper.changedAt : targets.startedAt;
    setTarget(targets, { ...paper, ...gained, changedAt });
  }
  return targets.effects.length > before || Object.keys(gained).length > 0;
}

/** The reader typed it into the review of this very import: it is the last word. */
function titleOf(paper: Paper, { title }: ImportRecord, fields: Partial<Paper>): Partial<Paper> {
  if (title === null || title === paper.title) return {};
  return { title, fieldFrom: { ...paper.fieldFrom, ...fields.fieldFrom, title: 'user' } };
}

function linkTo(paper: Paper, id: SourceId, { lines }: ImportRecord): Partial<Paper> {
  return { sources: [...paper.sources, { id, ...lines }], sourceIds: [...paper.sourceIds, id] };
}

/**
 * Tags are united; status and rating only fill a gap. From a file that lists the paper already nothing is taken a second time: what the
 * reader took off since would come back.
 */
function mergeRecorded(paper: Paper, { stated, tagIds }: ImportRecord, targets: Targets): Partial<Paper> {
  const fields: Partial<Paper> = {};
  const has = new Set(resolveTags(paper.tagIds, targets.tags).map((tag) => tag.id));
  const more = resolveTags(tagIds, targets.tags).filter((tag) => !has.has(tag.id));
  if (more.length > 0) fields.tagIds = [...paper.tagIds, ...more.map((tag) => tag.id)];
  for (const tag of more) targets.tagsInUse.add(tag.id);
  const { status = null, rating = null } = stated.recorded ?? {};
  if (paper.status === 'inbox' && status !== null && status !== 'inbox') fields.status = status;
  if (paper.rating === 0 && rating !== null && rating > 0) fields.rating = rating;
  return fields;
}

/** A paper has one note on screen: words of another program stand at the end of it, each once. */
function mergeNotes(paper: Paper, { stated }: ImportRecord, targets: Targets): void {
  const texts = stated.recorded?.notes ?? [];
  const known = targets.chunk.notes.get(paper.id) ?? [];
  const fresh = texts.filter((text) => !known.some((note) => holdsText(note.text, plainNoteText([text]))));
  const { library, startedAt } = targets;
  const note = createImportedNote(library.nextId<NoteId>(), paper.id, fresh, startedAt);
  if (note === null) return;
  const [first] = known;
  const next = first === undefined ? null : appendNote(first, note, startedAt);
  if (first === undefined || next === null) {
    targets.effects.push({ kind: 'insert', table: 'notes', id: note.id, row: note });
    putNote(targets, paper.id, note);
    return;
  }
  // What this import made or changed itself a moment ago is no state that a reader left.
  if (first.changedAt !== startedAt) targets.effects.push(keepNote(library, first, 'import'));
  targets.effects.push(...diffRow('notes', first.id, first, next));
  putNote(targets, paper.id, next);
}

function holdsText(text: string, part: string): boolean {
  return `\n${text}\n`.includes(`\n${part}\n`);
}

/** The same file again is no new source, whatever it is called; nor is the sample library, which is no file. */
function isListedBy(paper: Paper, source: Source, targets: Targets): boolean {
  return paper.sourceIds.some((id) => {
    const known = targets.sources.get(id);
    if (known === undefined) return false;
    if (known.id === source.id) return true;
    return known.sha256 === null
      ? known.format === source.format && source.sha256 === null
      : known.sha256 === source.sha256;
  });
}

function mergeBody(source: Source, paper: Paper, { stated }: ImportRecord, targets: Targets): void {
  if (stated.body === null) return;
  const known = targets.chunk.bodies.get(paper.id);
  if (known === undefined) {
    const row = { id: paper.id, text: stated.body };
    putBody(targets, row);
    targets.effects.push({ kind: 'insert', table: 'bodies', id: paper.id, row });
  } else if (withoutBreaks(known.text) !== withoutBreaks(stated.body)) {
    keepVersion(source, paper, 'body', stated.body, targets);
  }
}

function keepVersion(source: Source, paper: Paper, field: 'abstract' | 'body', text: string, targets: Targets): void {
  const { chunk, effects, library, startedAt } = targets;
  const bare = withoutBreaks(text);
  const isKept = chunk.versions.some((one) => {
    return one.paperId === paper.id && one.field === field && withoutBreaks(one.text) === bare;
  });
  if (isKept) return;
  const id = library.nextId<TextVersionId>();
  const row: TextVersion = {
    id,
    paperId: paper.id,
    field,
    text,
    sourceId: source.id,
    schema: SCHEMA_VERSION,
    at: startedAt,
  };
  putVersion(targets, row);
  effects.push({ kind: 'insert', table: 'textVersions', id, row } satisfies Effect);
}
