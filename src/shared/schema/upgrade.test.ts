import { describe, expect, it } from 'vitest';
import type { Effect } from '../model/change';
import { firstRows, presentRows } from './first-rows.cases';
import { schemaSteps, type SchemaStep } from './steps';
import { SCHEMA_VERSION, upgradeEffect, upgradeRow } from './upgrade';

const NEXT = SCHEMA_VERSION + 1;
const later: SchemaStep[] = [
  ...schemaSteps,
  { version: NEXT, about: 'Papers get a shelf', stores: {}, rows: { papers: (row) => ({ ...row, shelf: 'none' }) } },
  { version: NEXT + 1, about: 'Read became done', stores: {}, rows: { papers: renameRead } },
];
function renameRead(row: { [field: string]: unknown }) {
  return row['status'] === 'read' ? { ...row, status: 'done' } : row;
}

describe('the steps', () => {
  it('are numbered from 1 without gaps', () => {
    expect(schemaSteps.map((step) => step.version)).toEqual(schemaSteps.map((_, index) => index + 1));
    expect(SCHEMA_VERSION).toBe(schemaSteps.length);
  });

  it('give every table that a change may name', async () => {
    const { journaledTables } = await import('../model/change');
    const stores = Object.assign({}, ...schemaSteps.map((step) => step.stores)) as Record<string, string | null>;
    for (const table of journaledTables) expect(stores[table]).toMatch(/^id\b/);
  });

  it('are all tried here: each changes some of the rows, and leaves others of the table as they were', () => {
    for (const step of schemaSteps) {
      for (const [table, change] of Object.entries(step.rows ?? {})) {
        const rows = firstRows[table] ?? [];
        expect(
          rows.filter((row) => JSON.stringify(change(row)) !== JSON.stringify(row)),
          `${table}, step ${step.version}`,
        ).not.toEqual([]);
      }
    }
  });

  it('change nothing when they meet a row twice', () => {
    for (const [table, rows] of Object.entries(presentRows)) {
      expect(rows.map((row) => upgradeRow(table, row, 1))).toEqual(rows);
    }
  });
});

describe('rows of the first schema', () => {
  it.each(Object.keys(firstRows))('%s become rows of this one, all of them', (table) => {
    expect(firstRows[table]?.map((row) => upgradeRow(table, row, 1))).toEqual(presentRows[table]);
  });

  it('have keys that a change of the keys alone also gets, as far as keys tell', () => {
    const before = ['title:pre training', 'citekey:quill99'];
    const set: Effect = {
      kind: 'set',
      table: 'papers',
      id: 'a',
      field: 'keys',
      before,
      after: [...before, 'doi:10.5555/A'],
    };
    const upgraded = upgradeEffect(set, 1);
    expect(upgraded).toEqual({ ...set, before: ['title:pretraining'], after: ['title:pretraining', 'doi:10.5555/a'] });
  });
});

describe('upgradeRow', () => {
  it('runs the steps above the version of the row, in order, on its table alone', () => {
    expect(upgradeRow('papers', { status: 'read' }, 1, later)).toEqual({ status: 'done', shelf: 'none' });
    expect(upgradeRow('papers', { status: 'read' }, NEXT, later)).toEqual({ status: 'done' });
    expect(upgradeRow('papers', { status: 'read' }, NEXT + 1, later)).toEqual({ status: 'read' });
    expect(upgradeRow('tags', { name: 'x' }, 1, later)).toEqual({ name: 'x' });
  });

  it('refuses a row that is newer than this build', () => {
    expect(() => upgradeRow('papers', {}, NEXT + 2, later)).toThrow(`this build knows ${NEXT + 1}`);
  });
});

describe('upgradeEffect', () => {
  it('upgrades rows, and single fields by what they hold', () => {
    const insert: Effect = { kind: 'insert', table: 'papers', id: 'a', row: { status: 'read' } };
    const set: Effect = { kind: 'set', table: 'papers', id: 'a', field: 'status', before: 'inbox', after: 'read' };
    const first: Effect = { kind: 'set', table: 'papers', id: 'a', field: 'venue', after: 'Annals' };
    expect(upgradeEffect(insert, 1, later)).toEqual({ ...insert, row: { status: 'done', shelf: 'none' } });
    expect(upgradeEffect(set, 1, later)).toEqual({ ...set, after: 'done' });
    expect(upgradeEffect(first, 1, later)).toEqual(first);
  });
});
