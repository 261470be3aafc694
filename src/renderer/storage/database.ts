import { Dexie, type Table, type Transaction } from 'dexie';
import type { Body } from '../../shared/model/body';
import type { Colour } from '../../shared/model/colour';
import type { Family, NotSame } from '../../shared/model/family';
import type { Change, Row } from '../../shared/model/change';
import type { Folder } from '../../shared/model/folder';
import type { Highlight } from '../../shared/model/highlight';
import type { Draft, Note } from '../../shared/model/note';
import type { NoteVersion } from '../../shared/model/note-version';
import type { Paper } from '../../shared/model/paper';
import type { PaperList } from '../../shared/model/paper-list';
import type { Rule } from '../../shared/model/rule';
import type { Source } from '../../shared/model/source';
import type { Tag } from '../../shared/model/tag';
import type { Template } from '../../shared/model/template';
import type { TextVersion } from '../../shared/model/text-version';
import type { TrashedPaper } from '../../shared/model/trash';
import type { Decision, TriageSession } from '../../shared/model/triage';
import type { WordList } from '../../shared/model/word-list';
import { schemaSteps, type SchemaStep } from '../../shared/schema/steps';
import { SCHEMA_STAMP, type MetaRow } from './meta-row';

export type DerivedRow = { key: string; value: unknown };

/** Tables by record. Who writes: commands all but `drafts`, `derived` and `meta`; see commands/DESIGN.md. */
export class PostilDatabase extends Dexie {
  declare readonly papers: Table<Paper, string>;
  declare readonly bodies: Table<Body, string>;
  declare readonly families: Table<Family, string>;
  declare readonly notSame: Table<NotSame, string>;
  declare readonly textVersions: Table<TextVersion, string>;
  declare readonly sources: Table<Source, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly drafts: Table<Draft, string>;
  declare readonly tags: Table<Tag, string>;
  declare readonly highlights: Table<Highlight, string>;
  declare readonly colours: Table<Colour, string>;
  declare readonly folders: Table<Folder, string>;
  declare readonly templates: Table<Template, string>;
  declare readonly noteVersions: Table<NoteVersion, string>;
  declare readonly wordLists: Table<WordList, string>;
  declare readonly paperLists: Table<PaperList, string>;
  declare readonly triageSessions: Table<TriageSession, string>;
  declare readonly decisions: Table<Decision, string>;
  declare readonly rules: Table<Rule, string>;
  declare readonly changes: Table<Change, number>;
  declare readonly trash: Table<TrashedPaper, string>;
  declare readonly derived: Table<DerivedRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string, steps: readonly SchemaStep[] = schemaSteps) {
    // Strict: `acknowledged` means that it survives the loss of power, not only of the process.
    // Without Dexie's cache of answers: very large changes are written past it, and it would go on answering with what was before them.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const step of steps) declareStep(this, step);
    // Dexie runs no upgraders on a fresh install, so the stamp is set here as well.
    this.on('populate', (transaction) => void stamp(transaction, Math.max(...steps.map((step) => step.version))));
  }
}

function declareStep(db: Dexie, step: SchemaStep): void {
  db.version(step.version)
    .stores(step.stores)
    .upgrade(async (transaction) => {
      for (const [table, upgrade] of Object.entries(step.rows ?? {})) await upgradeTable(transaction, table, upgrade);
      await stamp(transaction, step.version);
    });
}

/** Row functions are synchronous on purpose: an upgrader that awaits anything else "succeeds" with rows unchanged. */
async function upgradeTable(transaction: Transaction, table: string, upgrade: (row: Row) => Row): Promise<void> {
  await transaction
    .table<Row>(table)
    .toCollection()
    .modify((row, context) => {
      context.value = upgrade(row);
    });
}

function stamp(transaction: Transaction, version: number): PromiseLike<unknown> {
  return transaction.table<MetaRow>('meta').put({ key: SCHEMA_STAMP, value: version });
}
