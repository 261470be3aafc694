import { arrangeTemplates, findDefaultTemplate } from '../../shared/model/default-templates';
import type { Template } from '../../shared/model/template';
import type { PostilDatabase } from './database';

/** In the reader's order, with those of the app that were deleted. */
export async function readTemplates(db: PostilDatabase): Promise<Template[]> {
  return arrangeTemplates(await db.templates.toArray());
}

/** What a new note on a paper begins with, or null. */
export async function readDefaultTemplate(db: PostilDatabase): Promise<Template | null> {
  return findDefaultTemplate(await readTemplates(db));
}
