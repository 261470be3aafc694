import { expect, it } from 'vitest';
import type { TagId } from '../../shared/model/id';
import { emptyFilter } from '../../shared/model/paper-filter';
import { getWords, startI18n } from './start-i18n';
import { tellFilter } from './tell-filter';

startI18n('en');
const names = {
  tag: (id: TagId) => (id === 'T' ? 'efficiency' : undefined),
  list: () => undefined,
  source: () => undefined,
};

it('a filter is told in the order of the facets, with what is gone named as that', () => {
  const filter = {
    ...emptyFilter,
    text: ' sand ',
    hasNote: true,
    tagIds: ['T' as TagId, 'X' as TagId, null],
    years: [2_024],
    statuses: ['to-read' as const],
  };
  expect(tellFilter(getWords(), filter, names)).toBe(
    'words “sand”, Status To read, Year 2024, Tags efficiency or something that is gone or No tag, With a note',
  );
  expect(tellFilter(getWords(), emptyFilter, names)).toBe('');
});
