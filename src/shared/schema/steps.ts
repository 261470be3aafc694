import type { Row } from '../model/change';
import { isObject } from '../model/guard';
import { renewKeys } from './renew-keys';

/**
 * Steps are numbered, and never edited, renumbered or deleted once released: the database upgrade and every reader of
 * older rows (journal, snapshot, trash) run the same synchronous, pure functions.
 */

export type SchemaStep = {
  version: number;
  about: string;
  /** Dexie index strings; null drops a table. */
  stores: Record<string, string | null>;
  rows?: Record<string, (row: Row) => Row>;
};

export const firstTables: SchemaStep = {
  version: 1,
  about: 'Papers, where they came from, notes, tags, and the changes that made them',
  stores: {
    papers: 'id, *keys, *sourceIds',
    textVersions: 'id, paperId',
    sources: 'id, state',
    notes: 'id, paperId',
    drafts: 'noteId',
    tags: 'id',
    changes: 'seq',
    // By key too: a paper in the trash is a known paper when it is imported again.
    trash: 'id, *paper.keys',
    derived: 'key',
    meta: 'key',
  },
};

export const bodiesAndFamilies: SchemaStep = {
  version: 2,
  about:
    'Full texts, families, pairs that are not the same, papers merged away, keys that find versions of an abstract',
  stores: {
    bodies: 'id',
    families: 'id, *paperIds',
    notSame: 'id, *paperIds',
  },
  rows: {
    // What this build makes of the words, and so the one function of a step that may change with the build: a later form of the keys is
    // another step, which runs the same function behind this one.
    papers: renewKeys,
    trash: renewTrashed,
    sources: (row) => (isCountsObject(row['counts']) ? { ...row, counts: { ...row['counts'], leftOut: 0 } } : row),
  },
};

export const highlightsAndFolders: SchemaStep = {
  version: 3,
  about: 'Highlights and their colours; notes without a paper, in folders; templates, versions of notes, word lists',
  stores: {
    highlights: 'id, paperId, target.id, colourId',
    colours: 'id',
    // By what they mention, for backlinks.
    notes: 'id, paperId, folderId, *links',
    folders: 'id',
    templates: 'id',
    noteVersions: 'id, noteId',
    wordLists: 'id',
  },
  rows: {
    notes: withTitleAndLinks,
    trash: withHighlights,
  },
};

/** No row changes and no table comes: what is added is absent where nobody said it. A build that does not know it must not write such rows. */
export const plansAndTagNames: SchemaStep = {
  version: 4,
  about: 'Papers gain a priority and a place in an order by hand; tags gain other names, meanings and hues',
  stores: {},
};

/** No row changes: what papers gain is absent where nobody said it. */
export const listsAndDecisions: SchemaStep = {
  version: 5,
  about:
    'Lists made by hand, sittings of triage and their decisions, rules; papers gain plans and the days of their statuses',
  stores: {
    paperLists: 'id',
    triageSessions: 'id',
    decisions: 'id, sessionId, paperId',
    rules: 'id',
  },
};

function withTitleAndLinks(row: Row): Row {
  return { ...row, title: row['title'] ?? '', links: row['links'] ?? [] };
}

function withHighlights(row: Row): Row {
  const { notes } = row;
  const renewed = Array.isArray(notes) ? notes.map((note) => (isObject(note) ? withTitleAndLinks(note) : note)) : notes;
  return { ...row, notes: renewed, highlights: row['highlights'] ?? [], schema: 3 };
}

/** The papers of the trash are known by their keys as well. */
function renewTrashed(row: Row): Row {
  if (!isObject(row['paper'])) return row;
  return { ...row, paper: renewKeys(row['paper']), mergedInto: row['mergedInto'] ?? null, schema: 2 };
}

function isCountsObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !('leftOut' in value);
}

export const schemaSteps: readonly SchemaStep[] = [
  firstTables,
  bodiesAndFamilies,
  highlightsAndFolders,
  plansAndTagNames,
  listsAndDecisions,
];
