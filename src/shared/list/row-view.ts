import type { PaperId, SourceId, TagId } from '../model/id';
import type { InList, Move, Status } from '../model/paper';
import {
  hasHighlight,
  hasNote,
  isDerived,
  readLists,
  readMoves,
  readOptional,
  readOptionalText,
  readSources,
  readStatus,
  readTags,
  readText,
  type IdTables,
  type ListColumns,
} from './columns';
import type { ListRow } from './list-row';

/** What columns name by place, and what the tags stand for at one moment. */
export type Standing = { tables: IdTables; today: Int32Array };

/**
 * A row that reads itself from the columns when it is asked: 100,000 of them are made in some milliseconds, and hold no text but the titles
 * that somebody wanted.
 */
export class RowView implements ListRow {
  private heldTitle: string | null = null;

  constructor(
    readonly id: PaperId,
    private readonly columns: ListColumns,
    private readonly at: number,
    private readonly standing: Standing,
  ) {}

  /** Kept, because a search looks at the title of every row at each letter. */
  get title(): string {
    return (this.heldTitle ??= readText(this.columns, this.at, 'title'));
  }
  get derived(): boolean {
    return isDerived(this.columns, this.at);
  }
  get firstLine(): string {
    return readText(this.columns, this.at, 'firstLine');
  }
  get status(): Status {
    return readStatus(this.columns, this.at);
  }
  get rating(): number {
    return this.columns.ratings[this.at] ?? 0;
  }
  get year(): number | null {
    return readOptional(this.columns.years, this.at) ?? null;
  }
  get authors(): string {
    return readText(this.columns, this.at, 'authors');
  }
  get tagIds(): TagId[] {
    return readTags(this.columns, this.at, this.standing.tables.tags, this.standing.today);
  }
  get addedAt(): number {
    return this.columns.addedAt[this.at] ?? 0;
  }
  get hasNote(): boolean {
    return hasNote(this.columns, this.at);
  }
  get orderKey(): string | undefined {
    return readOptionalText(this.columns, this.at, 'orderKey');
  }
  get priority(): number | undefined {
    const priority = this.columns.priorities[this.at] ?? 0;
    return priority === 0 ? undefined : priority;
  }
  get changedAt(): number {
    return this.columns.changedAt[this.at] ?? 0;
  }
  get hasHighlight(): boolean {
    return hasHighlight(this.columns, this.at);
  }
  get venue(): string | null {
    return readOptionalText(this.columns, this.at, 'venue') ?? null;
  }
  get sourceIds(): SourceId[] {
    return readSources(this.columns, this.at, this.standing.tables.sources);
  }
  get lists(): InList[] {
    return readLists(this.columns, this.at, this.standing.tables.lists);
  }
  get moves(): Move[] {
    return readMoves(this.columns, this.at);
  }
  get dueAt(): number | undefined {
    return readOptional(this.columns.dueAt, this.at);
  }
  get takeaway(): string | undefined {
    return readOptionalText(this.columns, this.at, 'takeaway');
  }
  get snoozedUntil(): number | undefined {
    return readOptional(this.columns.snoozedUntil, this.at);
  }
  get snoozedFor(): number | undefined {
    return readOptional(this.columns.snoozedFor, this.at);
  }
}
