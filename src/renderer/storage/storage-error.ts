import { AppError, type ErrorCode } from '../../shared/app-error';

/**
 * What IndexedDB throws, as an error with words for a person. Dexie wraps one error in another (an aborted transaction
 * in what made it abort), so the whole chain is looked at. Our own errors pass as they are.
 */
export function toStorageError(error: unknown): unknown {
  for (const one of chain(error)) {
    if (one instanceof AppError) return one;
    const code = codes[nameOf(one)];
    if (code !== undefined) return new AppError(code, {}, error);
  }
  return error;
}

const codes: Record<string, ErrorCode> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-too-new',
  // Chromium answers these for a damaged LevelDB or a failing disk.
  UnknownError: 'storage-unreadable',
  NotReadableError: 'storage-unreadable',
  DataError: 'storage-unreadable',
};

function* chain(error: unknown): Generator<unknown> {
  let one = error;
  for (let depth = 0; depth < 5 && typeof one === 'object' && one !== null; depth += 1) {
    yield one;
    one = innerOf(one);
  }
}

/** A bulk write says what became of each row; what made the first fail made all of them. */
function innerOf(error: object): unknown {
  if ('failures' in error && Array.isArray(error.failures) && error.failures.length > 0) return error.failures[0];
  if ('inner' in error && error.inner !== undefined && error.inner !== error) return error.inner;
  return 'cause' in error ? error.cause : undefined;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Runs storage work so that whatever it throws has words for a person where the world is to blame. */
export async function withStorageErrors<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}
