import type { NoteDoc } from '../../../shared/model/note-doc';
import { paperFields, type Highlight, type PaperField } from '../../../shared/model/highlight';
import type { DrawnMark } from '../../marks/drawn-marks';
import type { PaperMarks } from './use-marks';

export type PlacedComment = { mark: DrawnMark; row: Highlight; doc: NoteDoc; field: PaperField };

/** What the reader wrote beside the words, in the order of the text. A highlight without a comment has none, nor one whose place is not certain. */
export function commentsOf(marks: PaperMarks): PlacedComment[] {
  return paperFields.flatMap((field) =>
    marks.fields[field].drawn.flatMap((mark) => {
      const row = marks.rows.get(mark.id);
      return row === undefined || row.comment === null ? [] : [{ mark, row, doc: row.comment, field }];
    }),
  );
}
