import { isUlid, type PaperId, type SourceId, type TextVersionId } from './id';
import { isCount, isNullOr, isNumber, isOneOf, isShape, isString, type Guard } from './guard';

export const versionedFields = ['title', 'abstract', 'body'] as const;

/** A text that differs from the one shown: as another source had it, or as it stood before the reader changed it. */
export type TextVersion = {
  id: TextVersionId;
  paperId: PaperId;
  field: (typeof versionedFields)[number];
  text: string;
  sourceId: SourceId | null;
  schema: number;
  at: number;
};

export const isTextVersion: Guard<TextVersion> = isShape<TextVersion>({
  id: isUlid,
  paperId: isUlid,
  field: isOneOf(versionedFields),
  text: isString,
  sourceId: isNullOr<SourceId>(isUlid),
  schema: isCount,
  at: isNumber,
});
