import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultTemplates, findDefaultTemplate, liveTemplates } from '../../shared/model/default-templates';
import type { TemplateId } from '../../shared/model/id';
import { NOTE_VERSION } from '../../shared/model/note';
import { isTemplate, MAX_TEMPLATE_NAME } from '../../shared/model/template';
import { readNote } from '../editor/note-codec';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readDefaultTemplate, readTemplates } from '../storage/templates';
import * as commands from './commands';
import { checkChange } from './replay.cases';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

const [SUMMARY, CRITICAL, CARD] = defaultTemplates.map(({ id }) => id) as [TemplateId, TemplateId, TemplateId];
const DOC = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '{title}' }] }] };
const names = async (): Promise<string[]> => liveTemplates(await readTemplates(library.db)).map(({ name }) => name);
const find = async (id: TemplateId) => (await readTemplates(library.db)).find((one) => one.id === id);

async function create(name: string): Promise<TemplateId> {
  let id = '' as TemplateId;
  await checkChange(library, async () => ({ templateId: id } = await commands.createTemplate(library, name, DOC)));
  return id;
}

describe('the templates that a library begins with', () => {
  it('are rows that a note can read whole, and none is the default', async () => {
    expect(defaultTemplates.filter((template) => !isTemplate(template))).toEqual([]);
    expect(defaultTemplates.map(({ doc, noteVersion }) => readNote(doc, noteVersion).kind)).toEqual(['ok', 'ok', 'ok']);
    expect(await readDefaultTemplate(library.db)).toBeNull();
  });

  it('are renamed and edited, and are what they were after undo', async () => {
    await checkChange(library, () => commands.renameTemplate(library, SUMMARY, ' In short\n'));
    await checkChange(library, () => commands.editTemplate(library, SUMMARY, DOC));
    expect(await find(SUMMARY)).toMatchObject({ name: 'In short', doc: DOC, noteVersion: NOTE_VERSION });
    await commands.undo(library);
    await commands.undo(library);
    expect(await library.db.templates.count()).toBe(0);
    expect(await readTemplates(library.db)).toEqual(defaultTemplates);
  });

  it('stay away once deleted, and come back at the end', async () => {
    await checkChange(library, () => commands.deleteTemplate(library, SUMMARY));
    expect(await names()).toEqual(['Critical reading', 'Reference card']);
    await checkChange(library, () => commands.restoreTemplate(library, SUMMARY));
    expect(await names()).toEqual(['Critical reading', 'Reference card', 'Summary, strengths, questions']);
  });
});

describe('a template of the reader', () => {
  it('is added at the end, goes with its row, and comes back by undo', async () => {
    const id = await create('Methods');
    expect(await names()).toEqual([...defaultTemplates.map(({ name }) => name), 'Methods']);
    await checkChange(library, () => commands.deleteTemplate(library, id));
    expect(await library.db.templates.count()).toBe(0);
    await commands.undo(library);
    expect(await find(id)).toMatchObject({ name: 'Methods', doc: DOC });
  });

  it('is moved, also past the ends', async () => {
    const id = await create('Methods');
    await checkChange(library, () => commands.moveTemplate(library, id, 1));
    expect((await names())[1]).toBe('Methods');
    await checkChange(library, () => commands.moveTemplate(library, CRITICAL, -4));
    expect((await names())[0]).toBe('Critical reading');
    await checkChange(library, () => commands.moveTemplate(library, CRITICAL, 99));
    expect((await names()).at(-1)).toBe('Critical reading');
    expect((await commands.moveTemplate(library, CRITICAL, 99)).seq).toBeNull();
  });

  it('needs a name that fits a line', async () => {
    const long = 'x'.repeat(MAX_TEMPLATE_NAME + 1);
    for (const name of ['', ' \n ', long]) {
      await expect(commands.createTemplate(library, name)).rejects.toMatchObject({ code: 'row-invalid' });
      await expect(commands.renameTemplate(library, CARD, name)).rejects.toMatchObject({ code: 'row-invalid' });
    }
    expect(await readTemplates(library.db)).toEqual(defaultTemplates);
  });
});

describe('the default of new notes', () => {
  it('is one at most, and none again', async () => {
    const id = await create('Methods');
    await checkChange(library, () => commands.setDefaultTemplate(library, SUMMARY));
    await checkChange(library, () => commands.setDefaultTemplate(library, id));
    expect((await readTemplates(library.db)).filter(({ isDefault }) => isDefault).map((one) => one.id)).toEqual([id]);
    expect((await commands.setDefaultTemplate(library, id)).seq).toBeNull();
    await checkChange(library, () => commands.setDefaultTemplate(library, null));
    expect(await readDefaultTemplate(library.db)).toBeNull();
  });

  it('goes with its template, brought or made, and comes back with it', async () => {
    for (const id of [CARD, await create('Methods')]) {
      await commands.setDefaultTemplate(library, id);
      await checkChange(library, () => commands.deleteTemplate(library, id));
      expect(await readDefaultTemplate(library.db)).toBeNull();
      await commands.undo(library);
      expect((await readDefaultTemplate(library.db))?.id).toBe(id);
    }
  });

  it('is not taken by one that is gone', async () => {
    await commands.setDefaultTemplate(library, CRITICAL);
    await commands.deleteTemplate(library, CARD);
    expect((await commands.setDefaultTemplate(library, CARD)).seq).toBeNull();
    expect(findDefaultTemplate(await readTemplates(library.db))?.id).toBe(CRITICAL);
  });
});

it('what is not there is left alone', async () => {
  const gone = '01HF0000000000000000000TP1' as TemplateId;
  const results = await Promise.all([
    commands.renameTemplate(library, gone, 'Name'),
    commands.editTemplate(library, gone, DOC),
    commands.moveTemplate(library, gone, 0),
    commands.deleteTemplate(library, gone),
    commands.restoreTemplate(library, gone),
    commands.restoreTemplate(library, SUMMARY),
  ]);
  expect(results.map(({ seq }) => seq)).toEqual(results.map(() => null));
});
