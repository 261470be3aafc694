import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperId } from '../../../shared/model/id';
import { createPaper, type Paper } from '../../../shared/model/paper';
import { getWords, startI18n } from '../../i18n/start-i18n';
import { describeMember, sortMembers } from './family-members';

beforeAll(() => startI18n('en'));

function create(id: number, given: Partial<Paper>): Paper {
  const base = { title: 'T', abstract: '', sources: [], fieldFrom: {}, keys: [], addedAt: 1 };
  return createPaper({ id: `01HF000000000000000000000${id}` as PaperId, ...base, ...given });
}

describe('the strip of a family', () => {
  it('names preprints first, and what is published by its venue and year', () => {
    const members = sortMembers([
      create(1, { keys: ['doi:10.5555/a'], venue: 'Annals of Tides', year: 2024 }),
      create(2, { keys: ['doi:10.5555/b', 'arxiv:9913.00002'] }),
      create(3, { keys: ['arxiv:9913.00001'], venue: 'arXiv', year: 2022 }),
      create(4, {}),
    ]);
    expect(members.map((member) => describeMember(getWords(), member))).toEqual([
      'Preprint (2022)',
      'Another version',
      'Published',
      'Published in Annals of Tides (2024)',
    ]);
  });
});
