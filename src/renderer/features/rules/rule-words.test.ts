import { beforeAll, expect, it } from 'vitest';
import { createTag, listId, mapTags, sourceId, tagId } from '../../../shared/list/list.cases';
import type { PaperFilter } from '../../../shared/model/paper-filter';
import { emptyFilter } from '../../../shared/model/paper-filter';
import { getWords, startI18n } from '../../i18n/start-i18n';
import { describeFilter, describeGifts } from './rule-words';
import type { RuleNames } from './use-rule-names';

beforeAll(() => startI18n('en'));

// The second tag was merged into the first, the third is gone; of lists and sources none is there.
const tags = mapTags(createTag(0), createTag(1, { mergedInto: tagId(0) }), createTag(2, { gone: true }));
const names: RuleNames = {
  ...{ tags, lists: new Map(), sources: new Map() },
  scope: { tags, lists: new Set(), sources: new Set() },
};
const tell = (filter: Partial<PaperFilter>): string => describeFilter(getWords(), { ...emptyFilter, ...filter }, names);

it('a filter that asks for nothing is for all papers', () => {
  expect(tell({ text: '  ' })).toBe('All papers');
});

it('says all that a filter asks for', () => {
  const filter = { text: ' tides ', statuses: ['maybe', 'inbox'], years: [2_020, 2_019, null] } as const;
  expect(
    tell({ ...filter, statuses: [...filter.statuses], years: [...filter.years], ratings: [5, 0], hasNote: false }),
  ).toBe(
    '“tides” in title or abstract · status Inbox or Maybe · year 2019–2020 or none · rated not at all or 5 · without a note',
  );
});

it('calls merged tags by the name that stands, and says what was deleted', () => {
  expect(tell({ tagIds: [tagId(1), null] })).toBe('tag tag 0 or none');
  expect(tell({ tagIds: [tagId(2)], sourceIds: [sourceId(0)] })).toBe('tag (deleted) · from (deleted)');
});

it('says what a rule gives', () => {
  const words = getWords();
  const gives = { tagIds: [tagId(0)], listIds: [listId(0)], status: 'maybe' } as const;
  expect(describeGifts(words, { ...gives, tagIds: [...gives.tagIds], listIds: [...gives.listIds] }, names)).toBe(
    'tag tag 0, list (deleted) and status Maybe',
  );
  expect(describeGifts(words, { tagIds: [], listIds: [], status: null }, names)).toBe('nothing');
});
