import type { TemplateId } from './id';
import type { NoteDoc } from './note-doc';
import type { Template } from './template';

/** The three that a library begins with. No row is stored for one until the reader changes it. */
export const defaultTemplates: readonly Template[] = [
  createDefault('00000000000000000000TMPT01', 'Summary, strengths, questions', [
    heading('Summary'),
    line(),
    heading('Strengths'),
    line(),
    heading('Questions'),
    line(),
  ]),
  createDefault('00000000000000000000TMPT02', 'Critical reading', [
    heading('What is claimed'),
    line(),
    heading('What it rests on'),
    line(),
    heading('What would change my mind'),
    line(),
    heading('What to look up next'),
    line(),
  ]),
  createDefault('00000000000000000000TMPT03', 'Reference card', [
    line('{title}', [{ type: 'bold' }]),
    line('{authors}, {year}. Read on {date}.'),
    heading('In one sentence'),
    line(),
    heading('Why it matters to my work'),
    line(),
  ]),
].map((template, order) => ({ ...template, order }));

function createDefault(id: string, name: string, content: readonly NoteDoc[]): Template {
  const doc = { type: 'doc', content };
  // Of the first version that notes had: nothing in them is newer.
  return { id: id as TemplateId, name, doc, noteVersion: 1, isDefault: false, order: 0, gone: false, changedAt: 0 };
}

function heading(text: string): NoteDoc {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] };
}

function line(text = '', marks?: readonly NoteDoc[]): NoteDoc {
  if (text === '') return { type: 'paragraph' };
  return { type: 'paragraph', content: [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }] };
}

/** All in their order, those that were deleted too: rows of the library in place of the ones they were made of. */
export function arrangeTemplates(stored: readonly Template[]): Template[] {
  const byId = new Map(defaultTemplates.map((template) => [template.id, template]));
  for (const template of stored) byId.set(template.id, template);
  return [...byId.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Those that are offered. */
export function liveTemplates(all: readonly Template[]): Template[] {
  return all.filter((template) => !template.gone);
}

export function isBrought(id: TemplateId): boolean {
  return defaultTemplates.some((template) => template.id === id);
}

/** What a new note on a paper begins with; null where the reader chose none. */
export function findDefaultTemplate(all: readonly Template[]): Template | null {
  return liveTemplates(all).find((template) => template.isDefault) ?? null;
}
