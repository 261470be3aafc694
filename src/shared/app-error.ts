/** What may go wrong in the world, as a closed list. The words for a person stand in renderer/i18n under `error.<code>`. */
export const errorCodes = [
  // files a person picks
  'file-not-found',
  'file-is-directory',
  'file-no-permission',
  'file-binary',
  'file-changed',
  'file-unreadable',
  'file-too-large',
  'folder-empty',
  'folder-too-large',
  'copy-gone',
  // the library on disk
  'disk-full',
  'disk-unwritable',
  'journal-damaged',
  'journal-conflict',
  'snapshot-damaged',
  'file-missing-in-library',
  'settings-unreadable',
  'settings-unsaved',
  'library-folder-newer',
  'library-held',
  // the database
  'storage-too-new',
  'storage-unreadable',
  'storage-full',
  'storage-read-only',
  'upgrade-unsaved',
  'library-in-use',
  'row-invalid',
  'change-newer',
  // notes
  'note-unreadable',
  'note-newer',
  // calls
  'call-refused',
  'call-invalid',
  'call-unknown',
  'grant-unknown',
  'job-unknown',
  'cancelled',
  'link-refused',
  'link-failed',
  'folder-not-shown',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

/** The world failed. Our own bugs are plain `Error`s and end at the boundary and in the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && (errorCodes as readonly string[]).includes(value);
}
