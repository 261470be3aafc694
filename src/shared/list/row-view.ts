import type { PaperId, TagId } from '../model/id';
import type { Status } from '../model/paper';
import {
  hasNote,
  isDerived,
  readAuthors,
  readFirstLine,
  readOrderKey,
  readStatus,
  readTags,
  readTitle,
  readYear,
  type ListColumns,
} from './columns';
import type { ListRow } from './list-row';
import type { TagTable } from './tag-table';

/** What the tags of the table stand for at one moment. */
export type Standing = { table: TagTable; today: Int32Array };

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
    return (this.heldTitle ??= readTitle(this.columns, this.at));
  }
  get derived(): boolean {
    return isDerived(this.columns, this.at);
  }
  get firstLine(): string {
    return readFirstLine(this.columns, this.at);
  }
  get status(): Status {
    return readStatus(this.columns, this.at);
  }
  get rating(): number {
    return this.columns.ratings[this.at] ?? 0;
  }
  get year(): number | null {
    return readYear(this.columns, this.at);
  }
  get authors(): string {
    return readAuthors(this.columns, this.at);
  }
  get tagIds(): TagId[] {
    return readTags(this.columns, this.at, this.standing.table, this.standing.today);
  }
  get addedAt(): number {
    return this.columns.addedAt[this.at] ?? 0;
  }
  get hasNote(): boolean {
    return hasNote(this.columns, this.at);
  }
  get orderKey(): string | undefined {
    return readOrderKey(this.columns, this.at);
  }
  get priority(): number | undefined {
    const priority = this.columns.priorities[this.at] ?? 0;
    return priority === 0 ? undefined : priority;
  }
}
