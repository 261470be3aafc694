import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PaperId, PaperListId, RuleId, SourceId, TagId } from '../../shared/model/id';
import { createPaper } from '../../shared/model/paper';
import { emptyFilter, type PaperFilter } from '../../shared/model/paper-filter';
import { createRuleDraft, type RuleDraft } from '../../shared/model/rule';
import { createTally } from '../../shared/model/rule-gift';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import * as commands from './commands';
import { createImportByRules, readRulesStart } from './import-by-rules';
import { checkChange } from './replay.cases';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
function importPapers(count: number) {
  const main = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  return commands.importFiles(library, main.bridge, wantText(titledList(upTo(count)), 'list.txt'), options);
}
async function makeTag(name: string): Promise<TagId> {
  const id = library.nextId<TagId>();
  await commands.createTag(library, id, name);
  return id;
}
async function makeRule(more: Partial<RuleDraft>, filter: Partial<PaperFilter> = {}): Promise<RuleId> {
  const draft = { ...createRuleDraft({ ...emptyFilter, ...filter }), name: 'Surveys', ...more };
  return (await commands.createRule(library, draft)).ruleId;
}

for (const count of [4, 1_200]) {
  it(`what rules give ${count} new papers is a part of the import and of its undo`, async () => {
    const tagId = await makeTag('rivers');
    const id = await makeRule({ tagIds: [tagId], status: 'maybe' });
    const before = await dumpTables(library.db);
    let outcome: commands.ImportOutcome | null = null;
    await checkChange(library, async () => (outcome = await importPapers(count)));
    expect(outcome).toMatchObject({ byRules: { tagged: count, listed: 0, moved: { maybe: count } } });
    for (const paper of await library.db.papers.toArray()) {
      expect(paper).toMatchObject({ tagIds: [tagId], status: 'maybe', byRule: { status: id, [`tag:${tagId}`]: id } });
    }
    expect((await commands.undo(library))?.conflicts).toEqual([]);
    expect(await dumpTables(library.db)).toEqual(before);
  });
}

it('papers that rules changed are not taken for the work of the reader when the import is removed', async () => {
  await makeRule({ tagIds: [await makeTag('rivers')], status: 'maybe' });
  const { sources } = await importPapers(4);
  const kept = await commands.removeImport(library, sources[0]?.importId as SourceId);
  expect([kept.kept, await library.db.papers.count()]).toEqual([[], 0]);
});

it('papers that were here already are left as they are', async () => {
  await importPapers(2);
  await makeRule({ status: 'maybe' });
  expect((await importPapers(3)).byRules.moved).toEqual({ maybe: 1 });
  expect(await library.db.papers.filter((paper) => paper.status === 'inbox').count()).toBe(2);
});

it('rules that are off, or rest, or fit nothing do nothing', async () => {
  const tagId = await makeTag('rivers');
  await makeRule({ status: 'maybe', onImport: false });
  await makeRule({ status: 'maybe' }, { tagIds: [tagId] });
  await makeRule({ status: 'maybe' }, { text: 'words that stand nowhere' });
  await commands.deleteTag(library, tagId);
  expect((await importPapers(3)).byRules).toEqual(createTally());
});

it('nothing is read where no rule acts on imports', async () => {
  await makeRule({ status: 'maybe', onImport: false });
  expect(await readRulesStart(library)).toBeNull();
});

it('papers come behind those that a list has, and a tag that the import makes counts under its parent', async () => {
  const [parent, given] = [await makeTag('water'), await makeTag('given')];
  const listId = library.nextId<PaperListId>();
  await makeRule({ tagIds: [given], listIds: [listId] }, { tagIds: [parent] });
  await library.db.paperLists.add({
    ...{ id: listId, name: 'Weekly', description: '', isFolder: false, parentId: null, orderKey: 'U' },
    ...{ colour: 0, icon: '', archived: false, createdAt: 1 },
  });
  const start = await readRulesStart(library);
  start?.last.set(listId, 'k5');
  const made = { id: 'new' as TagId, name: 'rivers', colour: 1, parentId: parent, mergedInto: null, gone: false };
  const byRules = createImportByRules(start, () => [made]);
  const paper = (at: number) =>
    createPaper({
      ...{ id: `p${at}` as PaperId, title: 'Rain', abstract: '', tagIds: [made.id] },
      ...{ sources: [], fieldFrom: {}, keys: [], addedAt: 7 },
    });
  const [one, two] = [byRules.give(paper(1), false, createTally()), byRules.give(paper(2), false, createTally())];
  const keys = [one, two].map((row) => row.lists?.[0]?.orderKey ?? '');
  expect(['k5', ...keys].toSorted()).toEqual(['k5', ...keys]);
  expect(new Set(keys).size).toBe(2);
  expect(one).toMatchObject({ tagIds: [made.id, given], changedAt: 7 });
});
