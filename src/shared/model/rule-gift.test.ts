import { expect, it } from 'vitest';
import type { PaperListId, RuleId, TagId } from './id';
import { markOf, readMark } from './rule-gift';

const ruleId = '01HF0000000000000000000001' as RuleId;
const tagId = '01HF0000000000000000000002' as TagId;
const listId = '01HF0000000000000000000003' as PaperListId;

it('reads of a mark what it was written for', () => {
  expect(readMark(markOf({ kind: 'tag', ruleId, tagId }))).toEqual({ tagId });
  expect(readMark(markOf({ kind: 'list', ruleId, listId }))).toEqual({ listId });
});

it.each(['status', '', 'tag', 'colour:01HF0000000000000000000002'])('reads no tag and no list of %j', (mark) => {
  expect(readMark(mark)).toBeNull();
});
