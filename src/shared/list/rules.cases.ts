import fc from 'fast-check';
import type { RuleId } from '../model/id';
import { statuses } from '../model/paper';
import { emptyFilter, type PaperFilter } from '../model/paper-filter';
import type { Rule } from '../model/rule';
import { anyFilter, lists, sources, tags } from './any-filter.cases';
import { TAGS } from './any-row.cases';
import { listId, tagId } from './list.cases';
import type { RuleScope } from './ready-rule';

export function ruleId(at: number): RuleId {
  return `05${String(at).padStart(24, '0')}` as RuleId;
}

export function createTestRule(at: number, more: Partial<Rule> = {}): Rule {
  return {
    ...{ id: ruleId(at), name: `Rule ${String(at)}`, filter: emptyFilter, tagIds: [], status: null, listIds: [] },
    ...{ onImport: true, orderKey: `U${String(at + 1)}`, createdAt: at },
    ...more,
  };
}

/** The last list and the second source are gone. */
export const testScope: RuleScope = { tags, lists, sources };

const anyWordedFilter: fc.Arbitrary<PaperFilter> = fc
  .record({ filter: anyFilter, text: fc.constantFrom('', '', 'a', 'B c') })
  .map(({ filter, text }) => ({ ...filter, text }));

/** Most fields ask for nothing, or hardly a paper would be found. */
const lightFilter = fc
  .record({
    full: anyWordedFilter,
    kept: fc.subarray(Object.keys(emptyFilter) as (keyof PaperFilter)[], { maxLength: 2 }),
  })
  .map(({ full, kept }): PaperFilter => ({
    ...emptyFilter,
    ...Object.fromEntries(kept.map((field) => [field, full[field]])),
  }));

export const anyRules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      filter: lightFilter,
      tagIds: fc.subarray(
        Array.from({ length: TAGS }, (_, at) => tagId(at)),
        { maxLength: 2 },
      ),
      status: fc.constantFrom(null, ...statuses),
      listIds: fc.subarray([listId(0), listId(1), listId(2)], { maxLength: 2 }),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((one, at) => createTestRule(at, one)));
