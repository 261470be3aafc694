import type { ParsedPaper } from '../../shared/import/types';
import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { PaperId, TextVersionId } from '../../shared/model/id';
import type { Paper, PaperSource } from '../../shared/model/paper';
import type { TextVersion } from '../../shared/model/text-version';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import type { Library } from '../storage/library';
import { placeKey, readPaperParts, type PaperPart } from '../storage/paper-parts';
import { readTextVersions } from '../storage/text-versions';
import { readTrashed } from '../storage/trash';
import { createImported, type ImportRecord } from './import-rows';
import { createLabel, cutTitle } from './labels';
import { mergePaper, withoutBreaks } from './merge-paper';
import { runCommand, type CommandResult } from './run-command';
import { factsOfPaper, factsOfRecord, joinFacts, withoutFacts, type Facts } from './split-fields';
import { pairUp, tellApart } from './told-apart';
import { planRestore } from './trash-papers';

/** A part, and what the lines of its file say today; null where they cannot be read as one record. */
export type SplitPart =
  { kind: 'merged'; id: PaperId } | { kind: 'source'; place: PaperSource; stated: ParsedPaper | null };

export type SplitWish = {
  /** Become papers of their own: each merged one as it was, and all places of files together one new paper. */
  leaving: readonly SplitPart[];
  /** The others, as far as they are known. */
  staying: readonly SplitPart[];
  /** The new paper has the tags and lists of the old one as well. Notes and highlights stay where they are in any case. */
  withTags: boolean;
};

export type SplitResult = CommandResult & {
  /** The paper that was made new; null where only merged ones came back, or nothing could be done. */
  madeId: PaperId | null;
};

/**
 * One paper becomes several again, told apart for good. Nothing is done where no part would be left, or what is asked for is not there any
 * more.
 */
export async function splitPaper(library: Library, paperId: PaperId, wish: SplitWish): Promise<SplitResult> {
  let madeId: PaperId | null = null;
  const result = await runCommand(library, async () => {
    const found = await readPaperParts(library.db, paperId);
    const parts = found === null ? null : chooseParts(found.parts, wish.leaving);
    const title = cutTitle(found?.paper.title ?? '');
    const label = createLabel('change.splitPaper', { title });
    if (found === null || parts === null) return { label, effects: [] };
    const { paper } = found;
    const at = library.now();
    const gone = goneIds(parts.leaving, parts.staying);
    const versions = await readTextVersions(library.db, [paperId]);
    const merged = parts.leaving.flatMap((part) => (part.kind === 'merged' ? [part.paper] : []));
    const records = wish.leaving.flatMap((part) => (part.kind === 'source' ? [part] : []));
    const stated = records.map((part) => part.stated ?? stateFrom(paper, part.place, versions));
    const made = records.length === 0 ? null : makePaper(library, { paper, records, stated, at }, wish.withTags);
    madeId = made?.paper.id ?? null;
    const leaving = joinFacts([...stated.map(factsOfRecord), ...merged.map(factsOfPaper)]);
    const rest = withoutFacts(paper, leaving, knownFacts(parts.staying, wish.staying));
    const sources = paper.sources.filter((place) => !gone.places.has(placeKey(place)));
    const sourceIds = [...new Set(sources.map(({ id }) => id))];
    const restored: Effect[] = [];
    for (const row of await readTrashed(
      library.db,
      merged.map(({ id }) => id),
    )) {
      restored.push(...(await planRestore(library, row)));
    }
    const apart = pairUp([paperId, ...merged.map(({ id }) => id), ...(madeId === null ? [] : [madeId])]);
    return {
      label,
      effects: [
        ...diffRow('papers', paperId, paper, { ...rest, sources, sourceIds, changedAt: at }),
        ...(made?.effects ?? []),
        ...restored,
        ...moveVersions(versions, { gone, made: made?.paper ?? null, merged }),
        ...(await tellApart(library, apart)),
      ],
    };
  });
  return { ...result, madeId: result.seq === null ? null : madeId };
}

type Chosen = { leaving: PaperPart[]; staying: PaperPart[] };

/** Null where one of them is not a part any more, none is asked for, or none would stay. */
function chooseParts(parts: readonly PaperPart[], wanted: readonly SplitPart[]): Chosen | null {
  const keyOf = (part: PaperPart): string => (part.kind === 'merged' ? part.paper.id : placeKey(part.place));
  const keys = new Set(wanted.map((part) => (part.kind === 'merged' ? part.id : placeKey(part.place))));
  const leaving = parts.filter((part) => keys.has(keyOf(part)));
  const staying = parts.filter((part) => !keys.has(keyOf(part)));
  const hasOwn = parts.some(({ kind }) => kind === 'source');
  // A paper that was added by hand is what it is also without a file.
  const isLeft = hasOwn ? staying.some(({ kind }) => kind === 'source') : true;
  return leaving.length === 0 || leaving.length !== keys.size || !isLeft ? null : { leaving, staying };
}

type Gone = { places: ReadonlySet<string>; sourceIds: ReadonlySet<string> };

/** A file that lists the paper twice stays its source as long as one of the places does. */
function goneIds(leaving: readonly PaperPart[], staying: readonly PaperPart[]): Gone {
  const placesOf = (parts: readonly PaperPart[]) =>
    parts.flatMap((part) => (part.kind === 'merged' ? part.paper.sources : [part.place]));
  const kept = placesOf(staying);
  const keptKeys = new Set(kept.map(placeKey));
  const places = placesOf(leaving).filter((place) => !keptKeys.has(placeKey(place)));
  const keptIds = new Set<string>(kept.map(({ id }) => id));
  return {
    places: new Set(places.map(placeKey)),
    sourceIds: new Set(places.map(({ id }): string => id).filter((id) => !keptIds.has(id))),
  };
}

/** Null where something of what stays is not known. */
function knownFacts(parts: readonly PaperPart[], given: readonly SplitPart[]): Facts | null {
  const known = new Map(
    given.flatMap((one) => (one.kind === 'source' ? [[placeKey(one.place), one.stated] as const] : [])),
  );
  const facts = parts.map((part) => {
    if (part.kind === 'merged') return factsOfPaper(part.paper);
    const stated = known.get(placeKey(part.place)) ?? null;
    return stated === null ? null : factsOfRecord(stated);
  });
  return facts.length === 0 || facts.includes(null) ? null : joinFacts(facts.filter((one) => one !== null));
}

/** What the library itself remembers of a place: the abstract that was kept from it, beside what the paper says. */
function stateFrom(paper: Paper, place: PaperSource, versions: readonly TextVersion[]): ParsedPaper {
  const kept = (field: TextVersion['field']) =>
    versions.find((one) => one.field === field && one.sourceId === place.id)?.text;
  const { authors, year, venue, ids, urls, fieldFrom } = paper;
  return {
    title: kept('title') ?? paper.title,
    titleSource: fieldFrom['title'] === 'derived' ? 'derived' : 'file',
    titleEvidence: null,
    ...{ authors, year, venue, ids, urls },
    abstract: kept('abstract') ?? (paper.abstract === '' ? null : paper.abstract),
    abstractKind: fieldFrom['abstract'] === 'excerpt' ? 'excerpt' : 'whole',
    body: kept('body') ?? null,
    keywords: [],
    recorded: null,
    derived: [],
  };
}

type Made = { paper: Paper; effects: Effect[] };
type Making = { paper: Paper; records: readonly { place: PaperSource }[]; stated: readonly ParsedPaper[]; at: number };

function makePaper(library: Library, { paper, records, stated, at }: Making, withTags: boolean): Made | null {
  const id = library.nextId<PaperId>();
  const effects: Effect[] = [];
  let made: Paper | null = null;
  records.forEach(({ place }, index) => {
    const one = stated[index];
    if (one === undefined) return;
    const { keys } = factsOfRecord(one);
    const { first, last } = place;
    const record: ImportRecord = {
      lines: { first, last },
      stated: { ...one, recorded: null },
      keys: [...keys],
      tagIds: [],
      title: null,
    };
    if (made === null) {
      made = createImported(id, place.id, record, at);
      if (one.body !== null) effects.push({ kind: 'insert', table: 'bodies', id, row: { id, text: one.body } });
      return;
    }
    const { fields, version } = mergePaper(made, one, keys);
    made = {
      ...made,
      ...fields,
      sources: [...made.sources, place],
      sourceIds: [...new Set([...made.sourceIds, place.id])],
    };
    if (version !== null) effects.push(createVersion(library, made, { text: version, place, at }));
  });
  const whole = made as Paper | null;
  if (whole === null) return null;
  const lists = withTags && paper.lists !== undefined ? { lists: paper.lists } : {};
  const row: Paper = { ...whole, tagIds: withTags ? paper.tagIds : [], ...lists };
  return { paper: row, effects: [{ kind: 'insert', table: 'papers', id, row }, ...effects] };
}

function createVersion(
  library: Library,
  paper: Paper,
  { text, place, at }: { text: string; place: PaperSource; at: number },
): Effect {
  const id = library.nextId<TextVersionId>();
  const row: TextVersion = {
    ...{ id, paperId: paper.id, field: 'abstract', text, sourceId: place.id },
    ...{ schema: SCHEMA_VERSION, at },
  };
  return { kind: 'insert', table: 'textVersions', id, row };
}

type Leaving = { gone: Gone; made: Paper | null; merged: readonly Paper[] };

/** Texts that were kept of what leaves go along; what the paper that has them shows is no version of it. */
function moveVersions(versions: readonly TextVersion[], { gone, made, merged }: Leaving): Effect[] {
  const shown = new Set(
    [...merged, ...(made === null ? [] : [made])].flatMap(({ title, abstract }) =>
      [title, abstract].map(withoutBreaks),
    ),
  );
  return versions.flatMap((row): Effect[] => {
    if (row.sourceId === null || !gone.sourceIds.has(row.sourceId)) return [];
    const isShown = shown.has(withoutBreaks(row.text));
    // A merged paper has kept its own.
    const takesIt = made?.sourceIds.includes(row.sourceId) === true ? made : null;
    if (isShown || takesIt === null) return [{ kind: 'remove', table: 'textVersions', id: row.id, row }];
    return diffRow('textVersions', row.id, row, { ...row, paperId: takesIt.id });
  });
}
