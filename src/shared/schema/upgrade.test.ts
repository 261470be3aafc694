import { describe, expect, it } from 'vitest';
import type { Effect } from '../model/change';
import { schemaSteps, type SchemaStep } from './steps';
import { SCHEMA_VERSION, upgradeEffect, upgradeRow } from './upgrade';

const later: SchemaStep[] = [
  ...schemaSteps,
  { version: 2, about: 'Papers get a shelf', stores: {}, rows: { papers: (row) => ({ ...row, shelf: 'none' }) } },
  { version: 3, about: 'Read became done', stores: {}, rows: { papers: renameRead } },
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

  it('are all tried by a test of their own as soon as they change rows', () => {
    // The first step changes none. A step with row functions needs rows of the version before it as a fixture here.
    expect(schemaSteps.filter((step) => step.rows !== undefined)).toEqual([]);
  });
});

describe('upgradeRow', () => {
  it('runs the steps above the version of the row, in order, on its table alone', () => {
    expect(upgradeRow('papers', { status: 'read' }, 1, later)).toEqual({ status: 'done', shelf: 'none' });
    expect(upgradeRow('papers', { status: 'read' }, 2, later)).toEqual({ status: 'done' });
    expect(upgradeRow('papers', { status: 'read' }, 3, later)).toEqual({ status: 'read' });
    expect(upgradeRow('tags', { name: 'x' }, 1, later)).toEqual({ name: 'x' });
  });

  it('refuses a row that is newer than this build', () => {
    expect(() => upgradeRow('papers', {}, 4, later)).toThrow('this build knows 3');
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
