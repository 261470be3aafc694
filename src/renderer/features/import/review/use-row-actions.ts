import { useState, type RefObject } from 'react';
import type { PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { decideTaken, decideTitle, decideTurned } from './decide';
import { happen, isTaken, mayNameTitle, turnOf } from './happening';
import { decideRecords } from './review-state';
import type { ReadFile } from './tally';

export type RowActions = {
  /** The record whose title is being edited. */
  editing: number | null;
  toggle: (record: PreviewRecord) => void;
  turn: (record: PreviewRecord) => void;
  edit: (record: PreviewRecord) => void;
  finishEdit: (record: PreviewRecord, title: string | null) => void;
};

/** What can be done with a row, by key or by mouse. */
export function useRowActions(
  file: ReadFile,
  decided: ReadonlyMap<number, RecordDecision> | undefined,
  table: RefObject<HTMLElement | null>,
): RowActions {
  const [editing, setEditing] = useState<number | null>(null);
  const decisionOf = (record: PreviewRecord): RecordDecision | undefined => decided?.get(record.ordinal);
  return {
    editing,
    toggle(record) {
      const take = !isTaken(record, happen(record, decisionOf(record)));
      decideRecords(file, [record], (one, made) => decideTaken(one, made, take));
    },
    turn(record) {
      if (turnOf(record, decisionOf(record)) !== null) decideRecords(file, [record], decideTurned);
    },
    edit(record) {
      if (mayNameTitle(happen(record, decisionOf(record)))) setEditing(record.ordinal);
    },
    finishEdit(record, title) {
      setEditing(null);
      if (title !== null) decideRecords(file, [record], (one, made) => decideTitle(one, made, title));
      table.current?.focus({ preventScroll: true });
    },
  };
}
