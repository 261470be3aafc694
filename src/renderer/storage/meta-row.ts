/** Facts about this database rather than about papers. Written outside of commands, and in no change. */
export type MetaRow = { key: string; value: unknown };

/** Must equal the newest step: an upgrade that broke off halfway must not be taken for a finished one. */
export const SCHEMA_STAMP = 'schema';
/** Random, new at creation of a library and whenever its history begins anew. */
export const EPOCH = 'epoch';
/** The last change that the journal is known to hold. */
export const ACKNOWLEDGED = 'acknowledged';
/** The last snapshot that counts. */
export const SNAPSHOT = 'snapshot';
/** Stands while a rebuild is under way: what is found beside it at start is half a library. */
export const REBUILDING = 'rebuilding';
