import { AppError } from '../../shared/app-error';
import type { ImportBatch } from '../../shared/ipc/calls';
import { requireValue, type Reply } from '../../shared/result';

/** Where the page comes from main itself; the development server has no such address. */
export function canFetchBatches(): boolean {
  return !import.meta.env.DEV;
}

/**
 * The call `import.next` from a worker, past the window.
 * @throws AppError with the code that main answered
 */
export async function fetchBatch(job: string): Promise<ImportBatch> {
  const answer = await fetch(`/import/${job}`, { cache: 'no-store' });
  if (!answer.ok) throw new AppError('job-unknown');
  const text = await answer.text();
  const lineEnd = text.indexOf('\n');
  const reply = JSON.parse(text.slice(0, lineEnd)) as Reply<Omit<ImportBatch, 'events'>>;
  return { ...requireValue(reply), events: text.slice(lineEnd + 1) };
}
