import { isSha256, type Sha256 } from './id';
import { isArrayOf, isCount, isNumber, isObject, isOneOf, isRecordOf, isShape, isString, type Guard } from './guard';

/** The tables that commands write. `drafts`, `derived` and `meta` are written elsewhere and stand in no change. */
export const journaledTables = [
  'papers',
  'bodies',
  'textVersions',
  'sources',
  'notes',
  'tags',
  'highlights',
  'colours',
  'folders',
  'templates',
  'noteVersions',
  'wordLists',
  'families',
  'notSame',
  'paperLists',
  'triageSessions',
  'decisions',
  'rules',
  'trash',
] as const;
export type JournaledTable = (typeof journaledTables)[number];

/** Any stored row as JSON. */
export type Row = { [field: string]: unknown };

/**
 * What a command did to one row. Each carries enough to be done again and to be undone, so redo and undo are one list
 * read forwards or backwards. A field that was or becomes absent has no `before` or `after`.
 */
export type Effect =
  | { kind: 'insert'; table: JournaledTable; id: string; row: Row }
  | { kind: 'remove'; table: JournaledTable; id: string; row: Row }
  | { kind: 'set'; table: JournaledTable; id: string; field: string; before?: unknown; after?: unknown };

/** Effects on more rows than this are packed into a file named by its hash, so that a change row stays small. */
export const MAX_INLINE_ROWS = 200;
/** One after another: `file`, then those of `more`. Each is small enough to be written and read in one piece. */
export type PackedEffects = { file: Sha256; more?: Sha256[]; count: number };

/** An i18n key and what stands in it: "Tagged {{count}} papers {{tag}}". */
export type ChangeLabel = { key: string; params: Record<string, string | number> };

export const changeKinds = ['do', 'undo', 'redo'] as const;

export type Change = {
  /** From 1, without gaps. Order is decided by it alone, never by `at`. */
  seq: number;
  /** Random, new at creation of a library and at every restore. */
  epoch: string;
  schema: number;
  at: number;
  kind: (typeof changeKinds)[number];
  /** For `undo` and `redo`: the `do` they belong to. */
  of: number | null;
  label: ChangeLabel;
  effects: Effect[] | PackedEffects;
};

export function isPacked(effects: Change['effects']): effects is PackedEffects {
  return !Array.isArray(effects);
}

/** The files that hold the effects, in order; none where they stand in the change itself. */
export function piecesOf(effects: Change['effects']): Sha256[] {
  return isPacked(effects) ? [effects.file, ...(effects.more ?? [])] : [];
}

const isTable = isOneOf(journaledTables);

export function isEffect(value: unknown): value is Effect {
  if (!isObject(value) || !isTable(value['table']) || !isString(value['id'])) return false;
  if (value['kind'] === 'set') return isString(value['field']);
  return (value['kind'] === 'insert' || value['kind'] === 'remove') && isObject(value['row']);
}

function isEffects(value: unknown): value is Change['effects'] {
  if (Array.isArray(value)) return value.every(isEffect);
  if (!isObject(value) || !isSha256(value['file']) || !isCount(value['count'])) return false;
  return value['more'] === undefined || (Array.isArray(value['more']) && value['more'].every(isSha256));
}

function isLabelParam(value: unknown): value is string | number {
  return isString(value) || isNumber(value);
}
const isLabel: Guard<ChangeLabel> = isShape<ChangeLabel>({ key: isString, params: isRecordOf(isLabelParam) });

function isOf(value: unknown): value is number | null {
  return value === null || isCount(value);
}

export const isChange: Guard<Change> = isShape<Change>({
  seq: isCount,
  epoch: isString,
  schema: isCount,
  at: isNumber,
  kind: isOneOf(changeKinds),
  of: isOf,
  label: isLabel,
  effects: isEffects,
});

export const isChanges: Guard<Change[]> = isArrayOf(isChange);
