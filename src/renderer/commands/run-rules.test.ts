import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperListId, TagId } from '../../shared/model/id';
import { emptyFilter, type PaperFilter } from '../../shared/model/paper-filter';
import type { PaperList } from '../../shared/model/paper-list';
import type { Paper } from '../../shared/model/paper';
import { createRuleDraft, MAX_RULE_NAME, type RuleDraft } from '../../shared/model/rule';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import { readRules } from '../storage/rules';
import * as commands from './commands';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

async function importPapers(count: number): Promise<Paper[]> {
  const main = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const text = titledList(Array.from({ length: count }, (_, at) => at));
  await commands.importFiles(library, main.bridge, wantText(text, 'list.txt'), options);
  return library.db.papers.toArray();
}
async function makeTag(name: string): Promise<TagId> {
  const id = library.nextId<TagId>();
  await commands.createTag(library, id, name);
  return id;
}
async function makeList(more: Partial<PaperList> = {}): Promise<PaperListId> {
  const id = library.nextId<PaperListId>();
  const look = { colour: 0, icon: '', archived: false, createdAt: 1 };
  await library.db.paperLists.add({
    id,
    name: 'Weekly',
    description: '',
    isFolder: false,
    parentId: null,
    orderKey: 'U',
    ...look,
    ...more,
  });
  return id;
}
async function makeRule(more: Partial<RuleDraft>, filter: Partial<PaperFilter> = {}) {
  const draft = { ...createRuleDraft({ ...emptyFilter, ...filter }), name: 'Surveys', onImport: false, ...more };
  return (await commands.createRule(library, draft)).ruleId;
}

describe('rules that are run', () => {
  it('give tag, list and status in one change, each marked as theirs, and undo takes all back', async () => {
    await importPapers(3);
    const [tagId, listId] = [await makeTag('rivers'), await makeList()];
    const id = await makeRule({ tagIds: [tagId], listIds: [listId], status: 'maybe' });
    const before = await dumpTables(library.db);
    const result = await commands.runRules(library, [id]);
    expect(result).toMatchObject({ tally: { tagged: 3, listed: 3, moved: { maybe: 3 } }, cancelled: false });
    expect(result.label).toEqual({ key: 'change.runRule', params: { name: 'Surveys', count: 3 } });
    const papers = await library.db.papers.toArray();
    for (const paper of papers) {
      expect(paper).toMatchObject({ tagIds: [tagId], status: 'maybe', moves: [{ to: 'maybe' }] });
      expect(paper.byRule).toEqual({ [`tag:${tagId}`]: id, [`list:${listId}`]: id, status: id });
    }
    const keys = papers.map((paper) => paper.lists?.[0]?.orderKey ?? '');
    expect(keys.toSorted()).toEqual(keys);
    expect(new Set(keys).size).toBe(3);
    expect((await commands.undo(library))?.conflicts).toEqual([]);
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('change nothing the second time, and leave no change', async () => {
    await importPapers(3);
    const id = await makeRule({ tagIds: [await makeTag('rivers')], status: 'maybe' });
    await commands.runRules(library, [id]);
    expect(await commands.runRules(library, [id])).toMatchObject({ seq: null, tally: { tagged: 0 } });
  });

  it('say what they did: tagged, listed, moved, several', async () => {
    await importPapers(2);
    const tag = await makeRule({ tagIds: [await makeTag('rivers')] });
    const list = await makeRule({ listIds: [await makeList()] });
    const move = await makeRule({ status: 'to-read' });
    expect((await commands.runRules(library, [tag])).label.key).toBe('change.ruleTagged');
    expect((await commands.runRules(library, [list])).label.key).toBe('change.ruleListed');
    expect((await commands.runRules(library, [move])).label.params).toEqual({
      name: 'Surveys',
      status: 'to-read',
      count: 2,
    });
    await commands.undo(library);
    expect((await commands.runRules(library, [tag, move])).label).toEqual({
      key: 'change.runRules',
      params: { rules: 2, count: 2 },
    });
  });

  it('look for words in titles and abstracts, of few papers and of many', async () => {
    const papers = await importPapers(260);
    const [first] = papers as [Paper];
    const words = first.abstract.split(' ').slice(0, 6).join(' ');
    const id = await makeRule({ tagIds: [await makeTag('rivers')] }, { text: words.toUpperCase() });
    const meant = papers.filter((one) =>
      words
        .toLowerCase()
        .split(' ')
        .every((word) => `${one.title}\n${one.abstract}`.toLowerCase().includes(word)),
    );
    const preview = await commands.previewRules(library, await readRules(library.db));
    expect(preview?.outcome.matched.get(id)).toBe(meant.length);
    await commands.runRules(library, [id], [first.id]);
    const { tally } = await commands.runRules(library, [id]);
    expect(tally.tagged).toBe(meant.length - 1);
    const tagged = (await library.db.papers.toArray()).filter((paper) => paper.tagIds.length > 0);
    expect(tagged.map((paper) => paper.id)).toEqual(meant.map((paper) => paper.id));
  });

  it('do nothing when cancelled', async () => {
    await importPapers(3);
    const id = await makeRule({ status: 'maybe' });
    const stop = new AbortController();
    stop.abort();
    expect(await commands.runRules(library, [id], 'all', { signal: stop.signal })).toMatchObject({
      seq: null,
      cancelled: true,
    });
    expect(await library.db.papers.filter((paper) => paper.status === 'inbox').count()).toBe(3);
  });

  it('rest where what they ask for was deleted, and never find all instead', async () => {
    const [paper] = (await importPapers(2)) as [Paper];
    const tagId = await makeTag('rivers');
    await commands.giveTag(library, [paper.id], tagId);
    const id = await makeRule({ status: 'dismissed' }, { tagIds: [tagId] });
    await commands.deleteTag(library, tagId);
    expect(await commands.runRules(library, [id])).toMatchObject({ seq: null });
  });

  it('that are gone are refused', async () => {
    const id = await makeRule({ status: 'maybe' });
    await commands.deleteRule(library, id);
    await expect(commands.runRules(library, [id])).rejects.toMatchObject({ code: 'row-invalid' });
  });
});

describe('the mark of a rule', () => {
  it('goes when the reader takes the tag off, and does not come with one that is given by hand', async () => {
    const [{ id: paperId }] = (await importPapers(1)) as [Paper];
    const [tagId, other] = [await makeTag('rivers'), await makeTag('streams')];
    const id = await makeRule({ tagIds: [tagId, other] });
    await commands.runRules(library, [id]);
    await commands.removeTag(library, [paperId], tagId);
    expect((await library.db.papers.get(paperId))?.byRule).toEqual({ [`tag:${other}`]: id });
    await commands.removeTag(library, [paperId], other);
    await commands.giveTag(library, [paperId], other);
    expect(await library.db.papers.get(paperId)).not.toHaveProperty('byRule');
  });

  it('of a status goes when the reader decides', async () => {
    const [{ id: paperId }] = (await importPapers(1)) as [Paper];
    const id = await makeRule({ status: 'maybe' });
    await commands.runRules(library, [id]);
    await commands.setStatus(library, [paperId], 'read');
    expect(await library.db.papers.get(paperId)).not.toHaveProperty('byRule');
  });
});

describe('rules in their order', () => {
  it('are moved, and keep what they are when edited', async () => {
    const [a, b, c] = [
      await makeRule({ name: 'a', status: 'maybe' }),
      await makeRule({ name: 'b', status: 'read' }),
      await makeRule({ name: 'c', status: 'reading' }),
    ];
    await commands.moveRule(library, c, 0);
    await commands.moveRule(library, a, 99);
    expect((await readRules(library.db)).map((rule) => rule.name)).toEqual(['c', 'b', 'a']);
    await commands.editRule(library, b, { onImport: true, name: '  b\n2 ' });
    expect(await library.db.rules.get(b)).toMatchObject({ name: 'b 2', onImport: true, status: 'read' });
  });

  it('need a name that is one, in any script, and something to give', async () => {
    await expect(makeRule({ name: 'ひみつの規則', status: 'maybe' })).resolves.toBeTypeOf('string');
    await expect(makeRule({ name: 'x'.repeat(10_000), status: 'maybe' })).rejects.toMatchObject({
      code: 'row-invalid',
    });
    await expect(makeRule({ name: 'x'.repeat(MAX_RULE_NAME + 1), status: 'maybe' })).rejects.toMatchObject({
      code: 'row-invalid',
    });
    await expect(makeRule({ name: ' \n', status: 'maybe' })).rejects.toMatchObject({ code: 'row-invalid' });
    await expect(makeRule({})).rejects.toMatchObject({ code: 'row-invalid' });
    await expect(makeRule({ status: 'inbox' })).rejects.toMatchObject({ code: 'row-invalid' });
  });
});
