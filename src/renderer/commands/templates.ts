import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import { isBrought, liveTemplates } from '../../shared/model/default-templates';
import { diffRow } from '../../shared/model/effects';
import type { TemplateId } from '../../shared/model/id';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { parseTemplateName, type Template } from '../../shared/model/template';
import type { Library } from '../storage/library';
import { readTemplates } from '../storage/templates';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult } from './run-command';
import { asJson } from './save-note';

const EMPTY: NoteDoc = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * After all others. @param doc what stands in it; without one it is empty
 * @throws AppError row-invalid where the name is empty or too long
 */
export async function createTemplate(
  library: Library,
  name: string,
  doc: NoteDoc = EMPTY,
): Promise<CommandResult & { templateId: TemplateId }> {
  const id = library.nextId<TemplateId>();
  const result = await runCommand(library, async () => {
    const order = endOf(await readTemplates(library.db));
    const row: Template = {
      ...{ id, name: requireName(id, name), doc: asJson(doc), noteVersion: NOTE_VERSION },
      ...{ isDefault: false, order, gone: false, changedAt: library.now() },
    };
    return { label: labelOf('change.createTemplate', row), effects: [{ kind: 'insert', table: 'templates', id, row }] };
  });
  return { ...result, templateId: id };
}

/** @throws AppError row-invalid where the name is empty or too long */
export function renameTemplate(library: Library, id: TemplateId, name: string): Promise<CommandResult> {
  return changeTemplate(library, id, 'change.renameTemplate', () => ({ name: requireName(id, name) }));
}

/** What stands in it, as the editor of this build writes it. */
export function editTemplate(library: Library, id: TemplateId, doc: NoteDoc): Promise<CommandResult> {
  return changeTemplate(library, id, 'change.editTemplate', () => ({ doc: asJson(doc), noteVersion: NOTE_VERSION }));
}

/** To a place among those that are offered, from 0; places past either end are its ends. */
export function moveTemplate(library: Library, id: TemplateId, to: number): Promise<CommandResult> {
  return runCommand(library, async () => {
    const live = liveTemplates(await readTemplates(library.db));
    const moved = live.find((template) => template.id === id);
    if (moved === undefined) return { label: createLabel('change.moveTemplate', { name: '' }), effects: [] };
    const others = live.filter((template) => template.id !== id);
    others.splice(Math.max(0, Math.min(others.length, to)), 0, moved);
    const effects = await Promise.all(others.map((template, order) => patchTemplate(library, template, { order })));
    return { label: labelOf('change.moveTemplate', moved), effects: effects.flat() };
  });
}

/** What new notes on papers begin with; null for nothing, as before the reader chose one. */
export function setDefaultTemplate(library: Library, id: TemplateId | null): Promise<CommandResult> {
  return runCommand(library, async () => {
    const all = await readTemplates(library.db);
    const chosen = liveTemplates(all).find((template) => template.id === id);
    const label =
      chosen === undefined ? createLabel('change.clearDefaultTemplate') : labelOf('change.setDefaultTemplate', chosen);
    // One that went meanwhile is not chosen, and does not take the place of the one that is.
    if (id !== null && chosen === undefined) return { label, effects: [] };
    const effects = await Promise.all(
      all.map((template) => patchTemplate(library, template, { isDefault: template.id === id })),
    );
    return { label, effects: effects.flat() };
  });
}

/** Notes that were made of it stay as they are. New notes begin with nothing where it was their default. */
export function deleteTemplate(library: Library, id: TemplateId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const template = liveTemplates(await readTemplates(library.db)).find((one) => one.id === id);
    if (template === undefined) return { label: createLabel('change.deleteTemplate', { name: '' }), effects: [] };
    const effects: Effect[] = isBrought(id)
      ? await patchTemplate(library, template, { gone: true, isDefault: false })
      : [{ kind: 'remove', table: 'templates', id, row: template }];
    return { label: labelOf('change.deleteTemplate', template), effects };
  });
}

/** One that the app brought and the reader deleted, after all others. */
export function restoreTemplate(library: Library, id: TemplateId): Promise<CommandResult> {
  return changeTemplate(library, id, 'change.restoreTemplate', (template, all) =>
    template.gone ? { gone: false, order: endOf(all) } : {},
  );
}

function changeTemplate(
  library: Library,
  id: TemplateId,
  key: LabelKey,
  fieldsOf: (template: Template, all: readonly Template[]) => Partial<Template>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const all = await readTemplates(library.db);
    const template = all.find((one) => one.id === id);
    if (template === undefined) return { label: createLabel(key, { name: '' }), effects: [] };
    const fields = fieldsOf(template, all);
    const effects = await patchTemplate(library, template, fields);
    return { label: labelOf(key, { ...template, ...fields }), effects };
  });
}

/** Of those that the app brought a row is stored only when one is changed: its undo makes it again what a library begins with. */
async function patchTemplate(library: Library, template: Template, fields: Partial<Template>): Promise<Effect[]> {
  const { id } = template;
  if (diffRow('templates', id, template, { ...template, ...fields }).length === 0) return [];
  const next: Template = { ...template, ...fields, changedAt: library.now() };
  if ((await library.db.templates.get(id)) !== undefined) return diffRow('templates', id, template, next);
  return [{ kind: 'insert', table: 'templates', id, row: next }];
}

function endOf(templates: readonly Template[]): number {
  return Math.max(-1, ...templates.map((template) => template.order)) + 1;
}

function requireName(id: TemplateId, text: string): string {
  const name = parseTemplateName(text);
  if (name === null) throw new AppError('row-invalid', { table: 'templates', id });
  return name;
}

function labelOf(key: LabelKey, { name }: Pick<Template, 'name'>) {
  return createLabel(key, { name: cutTitle(name) });
}
