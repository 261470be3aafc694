import type { Row } from '../model/change';

/** Rows of every table as the first schema wrote them, and as this build must have them. Written down, and never made by present code. */

const SOURCE_ID = '01HF00000000000000000000S1';
const COUNTS = { lines: 4, blank: 0, papers: 2, problems: 1, boilerplate: 1, added: 2, merged: 0, same: 0 };
const ABSTRACT =
  'Gravel beds move in pulses that no gauge has resolved so far. We introduce a field of cheap buried sensors that hears stones roll, and show that pulses follow the moon more than the rain.';
const FORMER_HASH = '0123456789abcdef0123456789ab';

function firstPaper(given: Row): Row {
  return {
    authors: [],
    year: null,
    venue: null,
    ids: {},
    urls: [],
    abstract: '',
    status: 'inbox',
    rating: 0,
    tagIds: [],
    sources: [{ id: SOURCE_ID, first: 1, last: 2 }],
    sourceIds: [SOURCE_ID],
    fieldFrom: {},
    keys: [],
    addedAt: 5,
    changedAt: 5,
    ...given,
  };
}

const stated = firstPaper({
  id: '01HF00000000000000000000P1',
  title: 'Pre-training of Stones',
  authors: ['Quillfeather, Orla'],
  ids: { arxiv: '9913.00001', citekey: 'quill99' },
  abstract: ABSTRACT,
  fieldFrom: { title: 'file', authors: 'file', abstract: 'file' },
  keys: ['arxiv:9913.00001', 'citekey:quill99', 'title:pre training of stones', `abstract:${FORMER_HASH}`],
});
const retitled = firstPaper({
  id: '01HF00000000000000000000P2',
  title: 'My own words for it',
  authors: ['Marrowby, Ivo'],
  year: 2001,
  status: 'read',
  rating: 4,
  fieldFrom: { title: 'user', authors: 'file' },
  keys: ['doi:10.5555/a', 'title:who rides the last bus'],
});
const suggested = firstPaper({
  id: '01HF00000000000000000000P3',
  title: 'PebbleNet',
  fieldFrom: { title: 'derived', abstract: 'file' },
  abstract: 'Too short to mean anything.',
});
const thrown = firstPaper({
  id: '01HF00000000000000000000P4',
  title: 'Phantom Islands',
  fieldFrom: { title: 'file' },
  keys: ['title:phantom islands'],
});

const source: Row = {
  id: SOURCE_ID,
  importId: SOURCE_ID,
  fileName: 'list.txt',
  sha256: 'a'.repeat(64),
  encoding: 'utf-8',
  format: 'title-abstract',
  bytes: 10,
  counts: COUNTS,
  remarks: [{ kind: 'problem', first: 3, last: 3, text: '?', why: 'unrecognised' }],
  state: 'live',
  importedAt: 5,
};
const note: Row = {
  id: '01HF00000000000000000000N1',
  paperId: stated['id'],
  folderId: null,
  doc: { type: 'doc', content: [] },
  noteVersion: 1,
  text: '',
  createdAt: 6,
  changedAt: 6,
};
const tag: Row = {
  id: '01HF00000000000000000000T1',
  name: 'rivers',
  colour: 1,
  parentId: null,
  mergedInto: null,
  gone: false,
};
const version: Row = {
  id: '01HF00000000000000000000V1',
  paperId: retitled['id'],
  field: 'title',
  text: 'Who Rides the Last Bus',
  sourceId: SOURCE_ID,
  schema: 1,
  at: 7,
};
const thrownNote: Row = { ...note, id: '01HF00000000000000000000N2', paperId: thrown['id'] };
const trashed: Row = { id: thrown['id'], paper: thrown, notes: [thrownNote], schema: 1, trashedAt: 8 };

export const firstRows: Record<string, Row[]> = {
  papers: [stated, retitled, suggested],
  sources: [source],
  notes: [note],
  tags: [tag],
  textVersions: [version],
  trash: [trashed],
};

export const presentRows: Record<string, Row[]> = {
  ...firstRows,
  papers: [
    {
      ...stated,
      keys: [
        'arxiv:9913.00001',
        'title:pretrainingofstones',
        'lead:quillfeather pretrainingo',
        'abstract:209181e94a740d52',
        'near:39e1ae1b2ec6',
        'near:d23cad848acf',
        'near:ac5241e5a4ad',
      ],
    },
    { ...retitled, keys: ['doi:10.5555/a', 'title:whoridesthelastbus', 'lead:marrowby whoridesthel'] },
    suggested,
  ],
  sources: [{ ...source, counts: { ...COUNTS, leftOut: 0 } }],
  notes: [{ ...note, title: '', links: [] }],
  trash: [
    {
      ...trashed,
      paper: { ...thrown, keys: ['title:phantomislands'] },
      notes: [{ ...thrownNote, title: '', links: [] }],
      highlights: [],
      schema: 3,
      mergedInto: null,
    },
  ],
  bodies: [],
  highlights: [],
  colours: [],
  folders: [],
  templates: [],
  noteVersions: [],
  wordLists: [],
  families: [],
  notSame: [],
  paperLists: [],
  triageSessions: [],
  decisions: [],
  rules: [],
};
