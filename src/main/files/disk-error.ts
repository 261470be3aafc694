import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { errorReason } from './disk';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a failed write means to a person: no room, or no right to write there. */
export function asDiskError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  const reason = errorReason(error);
  return new AppError(full.has(reason) ? 'disk-full' : 'disk-unwritable', { name: basename(path), reason }, error);
}
