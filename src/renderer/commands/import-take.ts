import type { ParsedPaper } from '../../shared/import/types';
import type { Take } from './import-preview';

/** A record with what other programs recorded, as far as the reader wants it. Tags are taken by `createImportTags`. */
export function withTaken(paper: ParsedPaper, take: Take): ParsedPaper {
  const { recorded } = paper;
  if (recorded === null) return paper;
  return {
    ...paper,
    recorded: {
      tags: [],
      notes: take.notes ? recorded.notes : [],
      status: take.statuses ? recorded.status : null,
      rating: take.ratings ? recorded.rating : null,
    },
  };
}
