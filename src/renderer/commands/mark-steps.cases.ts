import type { Highlight } from '../../shared/model/highlight';
import type { HighlightId, PaperId, PaperListId, RuleId, TagId, TemplateId, WordListId } from '../../shared/model/id';
import { statuses } from '../../shared/model/paper';
import { emptyFilter } from '../../shared/model/paper-filter';
import { createRuleDraft } from '../../shared/model/rule';
import { readColours } from '../storage/colours';
import { verdicts, type TriageSession } from '../../shared/model/triage';
import type { Details } from '../../shared/text/paper-form';
import type { Library } from '../storage/library';
import { readTemplates } from '../storage/templates';
import * as commands from './commands';
import type { ChosenWords } from './highlights';

/** Commands on details, highlights, colours, word lists, templates and rules, each on whatever two numbers pick, for long rows of commands. */
export type MarkStep = (library: Library, a: number, b: number) => Promise<unknown>;

const SITTING = { id: '01HF000000000000000000TRG1', place: 'inbox', startedAt: 1, endedAt: null } as TriageSession;
const NAMES = ['rivers', 'Streams', 'brooks', 'RIVERS'];
const nameOf = (n: number): string => NAMES[n % NAMES.length] ?? '';

function writeDetails(n: number): Details {
  const ids = n % 3 === 0 ? {} : { doi: `10.5555/${String(n % 5)}` };
  const authors = n % 2 === 0 ? [] : ['Quill, Ada'];
  return { title: nameOf(n), authors, year: 1990 + n, venue: null, ids, urls: [], abstract: `Words ${String(n % 4)}` };
}

export const markSteps: { [command: string]: MarkStep } = {
  addHighlight: onWords((library, words, b) => commands.addHighlight(library, words, `colour ${String(b % 3)}`)),
  recolourHighlights: onHighlight((library, { id }, b) =>
    commands.recolourHighlights(library, [id], `colour ${String(b % 3)}`),
  ),
  commentHighlight: onHighlight((library, { id }, b) => {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: String(b) }] }];
    return commands.commentHighlight(library, id, b % 3 === 0 ? null : { type: 'doc', content }, String(b));
  }),
  relinkHighlight: onWords(async (library, words, b) => {
    const highlight = await pick(library.db.highlights.toArray(), b);
    return highlight && commands.relinkHighlight(library, highlight.id, words);
  }),
  keepHighlights: onHighlight((library, { id }) => commands.keepHighlights(library, [id])),
  tagHighlights: onHighlight((library, { id }, b) => commands.tagHighlights(library, [id], nameOf(b))),
  untagHighlights: onHighlight((library, { id, tagIds }, b) =>
    commands.untagHighlights(library, [id], (tagIds[b % Math.max(1, tagIds.length)] ?? 'none') as TagId),
  ),
  removeHighlights: onHighlight((library, { id }) => commands.removeHighlights(library, [id, 'none' as HighlightId])),
  quoteHighlights: onHighlight((library, { id, paperId }) =>
    paperId === null
      ? Promise.resolve()
      : commands.quoteHighlights(
          library,
          { kind: 'highlights', ids: [id] },
          { draftWith: () => null, isReadable: () => true },
        ),
  ),
  editDetails: async (library, a, b) => {
    const paper = await pick(library.db.papers.toArray(), a);
    return paper && commands.editDetails(library, paper.id, writeDetails(b));
  },
  splitPaper: async (library, a, b) => {
    const paper = await pick(library.db.papers.toArray(), a);
    const merged = await library.db.trash.filter(({ mergedInto }) => mergedInto === paper?.id).toArray();
    const places = paper?.sources.map((place) => ({ kind: 'source' as const, place, stated: null })) ?? [];
    const all = [...merged.map(({ id }) => ({ kind: 'merged' as const, id })), ...places];
    const leaving = all.slice(b % 2, 1 + (b % 3));
    return paper && commands.splitPaper(library, paper.id, { leaving, staying: [], withTags: b % 2 === 0 });
  },
  addPaper: (library, a, b) => commands.addPaper(library, writeDetails(a + b)),
  setPriority: async (library, a, b) => {
    const paper = await pick(library.db.papers.toArray(), a);
    return paper && commands.setPriority(library, [paper.id], b % 4 === 0 ? null : b % 4);
  },
  setDueDay: async (library, a, b) => {
    const paper = await pick(library.db.papers.toArray(), a);
    return paper && commands.setDueDay(library, [paper.id], b % 4 === 0 ? null : b);
  },
  decideInTriage: async (library, a, b) => {
    const paper = await pick(library.db.papers.toArray(), a);
    const verdict = verdicts[b % verdicts.length] ?? 'later';
    return paper && commands.decideInTriage(library, SITTING, [paper.id], { verdict, took: b });
  },
  endTriage: (library) => commands.endTriage(library, SITTING.id),
  setTakeaway: async (library, a, b) => {
    const paper = await pick(library.db.papers.toArray(), a);
    return paper && commands.setTakeaway(library, paper.id, b % 3 === 0 ? '' : nameOf(b));
  },
  orderPapers: async (library, a, b) => {
    const [paper, other] = [await pick(library.db.papers.toArray(), a), await pick(library.db.papers.toArray(), b)];
    return paper && other && commands.orderPapers(library, [paper.id], b % 3 === 0 ? 'first' : { after: other.id });
  },
  createList: async (library, a, b) =>
    commands.createList(library, { name: nameOf(a), isFolder: b % 3 === 0 }, await somePapers(library, b)),
  editList: onList((library, id, b) =>
    commands.editList(library, id, { name: nameOf(b), description: '', colour: b % 9, icon: '', parentId: null }),
  ),
  moveList: onList(async (library, id, b) => {
    const to = await pick(library.db.paperLists.toArray(), b);
    const parentId = to?.isFolder === true ? to.id : null;
    return commands.moveList(library, id, parentId, b % 2 === 0 || to === undefined ? 'first' : { after: to.id });
  }),
  archiveList: onList((library, id, b) => commands.archiveList(library, id, b % 2 === 0)),
  deleteList: onList((library, id) => commands.deleteList(library, id)),
  addToList: onList(async (library, id, b) => commands.addToList(library, await somePapers(library, b), id)),
  removeFromList: onList(async (library, id, b) => commands.removeFromList(library, await somePapers(library, b), id)),
  orderInList: onList(async (library, id, b) =>
    commands.orderInList(library, await somePapers(library, b), id, b % 3 === 0 ? 'first' : 'last'),
  ),
  createColour: (library, a, b) => commands.createColour(library, { name: nameOf(a) }, { hue: b * 9 }),
  renameColour: onColour((library, id, b) => commands.renameColour(library, id, { name: nameOf(b) })),
  restyleColour: onColour((library, id, b) => commands.restyleColour(library, id, { hue: b * 7, stroke: 'dotted' })),
  moveColour: onColour((library, id, b) => commands.moveColour(library, id, b % 8)),
  deleteColour: onColour((library, id) => commands.deleteColour(library, id)),
  restoreColour: onColour((library, id) => commands.restoreColour(library, id)),
  createWordList: (library, a) => commands.createWordList(library, nameOf(a)),
  renameWordList: onWordList((library, id, b) => commands.renameWordList(library, id, nameOf(b))),
  setWordListWords: onWordList((library, id, b) => commands.setWordListWords(library, id, [nameOf(b)])),
  setWordListColour: onWordList((library, id, b) => commands.setWordListColour(library, id, (b % 8) + 1)),
  showWordList: onWordList((library, id, b) => commands.showWordList(library, id, b % 2 === 0)),
  deleteWordList: onWordList((library, id) => commands.deleteWordList(library, id)),
  createTemplate: (library, a) => commands.createTemplate(library, nameOf(a)),
  renameTemplate: onTemplate((library, id, b) => commands.renameTemplate(library, id, nameOf(b))),
  editTemplate: onTemplate((library, id, b) =>
    commands.editTemplate(library, id, { type: 'doc', content: [{ type: 'heading', attrs: { level: (b % 3) + 1 } }] }),
  ),
  moveTemplate: onTemplate((library, id, b) => commands.moveTemplate(library, id, b % 5)),
  setDefaultTemplate: onTemplate((library, id, b) => commands.setDefaultTemplate(library, b % 3 === 0 ? null : id)),
  deleteTemplate: onTemplate((library, id) => commands.deleteTemplate(library, id)),
  restoreTemplate: onTemplate((library, id) => commands.restoreTemplate(library, id)),
  createRule: async (library, a, b) => {
    const tags = (await library.db.tags.toArray()).map((tag) => tag.id);
    const filter = { ...emptyFilter, ratings: a % 3 === 0 ? [a % 6] : [], text: b % 4 === 0 ? 'the' : '' };
    const gives = { tagIds: tags.slice(b % 3, (b % 3) + 1), status: statuses[1 + (a % 5)] ?? null };
    return commands.createRule(library, {
      ...createRuleDraft(filter),
      ...gives,
      name: nameOf(a),
      onImport: b % 2 === 0,
    });
  },
  editRule: onRule((library, id, b) => commands.editRule(library, id, { name: nameOf(b), onImport: b % 3 === 0 })),
  moveRule: onRule((library, id, b) => commands.moveRule(library, id, b % 4)),
  deleteRule: onRule((library, id) => commands.deleteRule(library, id)),
  runRules: async (library, a) => {
    const ids = (await library.db.rules.toArray()).map((rule) => rule.id);
    return ids.length > 0 && commands.runRules(library, ids.slice(a % ids.length));
  },
};

async function pick<T>(all: Promise<T[]>, n: number): Promise<T | undefined> {
  const rows = await all;
  return rows[n % Math.max(1, rows.length)];
}

function onWords(run: (library: Library, words: ChosenWords, b: number) => Promise<unknown>): MarkStep {
  return async (library, a, b) => {
    const paper = await pick(library.db.papers.toArray(), a);
    const text = paper?.abstract ?? '';
    if (paper === undefined || text.length < 60) return undefined;
    const target = { kind: 'paper', id: paper.id as PaperId, field: 'abstract' } as const;
    return run(library, { target, paperId: paper.id, text, start: b, end: b + 1 + (a % 19) }, b);
  };
}

function onHighlight(run: (library: Library, highlight: Highlight, b: number) => Promise<unknown>): MarkStep {
  return async (library, a, b) => {
    const highlight = await pick(library.db.highlights.toArray(), a);
    return highlight && run(library, highlight, b);
  };
}

function onColour(run: (library: Library, id: string, b: number) => Promise<unknown>): MarkStep {
  return async (library, a, b) => {
    const colour = await pick(readColours(library.db), a);
    return colour && run(library, colour.id, b);
  };
}

function onWordList(run: (library: Library, id: WordListId, b: number) => Promise<unknown>): MarkStep {
  return async (library, a, b) => {
    const list = await pick(library.db.wordLists.toArray(), a);
    return list && run(library, list.id, b);
  };
}

function onList(run: (library: Library, id: PaperListId, b: number) => Promise<unknown>): MarkStep {
  return async (library, a, b) => {
    const list = await pick(library.db.paperLists.toArray(), a);
    return list && run(library, list.id, b);
  };
}

async function somePapers(library: Library, n: number): Promise<PaperId[]> {
  const ids = (await library.db.papers.toCollection().primaryKeys()) as PaperId[];
  return ids.filter((_, at) => (n >> (at % 6)) % 2 === 1);
}

function onRule(run: (library: Library, id: RuleId, b: number) => Promise<unknown>): MarkStep {
  return async (library, a, b) => {
    const rule = await pick(library.db.rules.toArray(), a);
    return rule && run(library, rule.id, b);
  };
}

function onTemplate(run: (library: Library, id: TemplateId, b: number) => Promise<unknown>): MarkStep {
  return async (library, a, b) => {
    const template = await pick(readTemplates(library.db), a);
    return template && run(library, template.id, b);
  };
}
