import type { Page } from '@playwright/test';
import { describe } from '../../src/shared/anchoring/describe';
import { versionOf } from '../../src/shared/anchoring/place-highlights';
import { putStored, readStored } from './stored';

/** A row as the command writes it: these words of the abstract of the paper with this title. */
export async function putHighlight(
  page: Page,
  title: string,
  quote: string,
  more: Record<string, unknown>,
): Promise<void> {
  const paper = (await readStored(page)).papers.find((row) => row['title'] === title);
  const text = String(paper?.['abstract'] ?? '');
  const start = text.indexOf(quote);
  const at = Date.now();
  const row = {
    paperId: paper?.['id'],
    target: { kind: 'paper', id: paper?.['id'], field: 'abstract' },
    textVersion: versionOf(text),
    selectors: describe(text, start, start + quote.length),
    colourId: 'claim',
    comment: null,
    commentText: '',
    tagIds: [],
    createdAt: at,
    changedAt: at,
    ...more,
  };
  await putStored(page, 'highlights', row);
}
