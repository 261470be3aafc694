import { beforeAll, describe, expect, it } from 'vitest';
import type { PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { identityReasons } from '../../../../shared/dedupe/reasons';
import { getWords, startI18n } from '../../../i18n/start-i18n';
import { isWordKey } from '../../../i18n/words';
import { createRecord } from './preview-record.cases';
import { describeHappening, describeImport, describeRow } from './row-words';

beforeAll(() => startI18n('en'));

const here = { paperId: null, title: 'Quiet Experts', line: null };

function tell(given: Partial<PreviewRecord>, decision?: RecordDecision): [string, string] {
  const record = createRecord(given);
  return [describeHappening(getWords(), record, decision), describeRow(getWords(), record, decision)];
}

describe('what a row says', () => {
  it('of a new paper: where its title came from, what was worked out, its links', () => {
    expect(tell({})).toEqual(['New', '']);
    expect(tell({ evidence: 'we introduce Paced Decoding', derived: ['title', 'year', 'ids'], links: 2 })).toEqual([
      'New',
      'No title in the file. Taken from “we introduce Paced Decoding”. Worked out: the year and identifiers. 2 links.',
    ]);
    expect(tell({ evidence: 'words' }, { title: 'Mine' })[1]).toBe('In the file: “A Title”.');
  });

  it('of a known paper: whom it equals and what would change', () => {
    expect(tell({ outcome: 'same', why: 'doi', other: here })).toEqual(['Already here', 'Same DOI: “Quiet Experts”.']);
    expect(tell({ outcome: 'same', why: 'doi', other: here, text: 'Quiet Experts' })[1]).toBe('Same DOI.');
    expect(tell({ outcome: 'changes', why: 'title', other: here, gains: ['year', 'urls', 'source'] })).toEqual([
      'Fills 2 fields',
      'Same title: “Quiet Experts”. Would add the year and links; what you wrote stays.',
    ]);
    expect(tell({ outcome: 'changes', why: 'title', gains: ['source'] })).toEqual([
      'Adds a source',
      'Same title. Would note that this list has it too.',
    ]);
    expect(tell({ outcome: 'changes', why: 'title', gains: ['version'] })[0]).toBe('Adds a wording');
  });

  it('of a paper that stands twice in the import: the line of the other', () => {
    expect(tell({ outcome: 'twice', why: 'doi', other: { ...here, line: 91 } })).toEqual([
      'Twice in here',
      'Same DOI: line 91.',
    ]);
  });

  it('of a decision that was turned', () => {
    expect(tell({ outcome: 'same', why: 'doi', other: here }, { as: 'new' })).toEqual([
      'New, kept apart',
      'Same DOI: “Quiet Experts”. Becomes a paper of its own.',
    ]);
    expect(tell({ outcome: 'review', why: 'near-title', other: here }, { as: 'same' })).toEqual([
      'Is the same',
      'Nearly the same title: “Quiet Experts”. Joins it; what you wrote stays.',
    ]);
  });

  it('of what became no paper: the reason or the rule', () => {
    expect(tell({ outcome: 'problem', why: 'empty-abstract' })[0]).toBe('Not understood');
    expect(tell({ outcome: 'problem', why: 'of a newer build' })[1]).toBe('Fits no record, and no rule knows it.');
    expect(tell({ outcome: 'boilerplate', why: 'of a newer build' })[1]).toBe('Recognised as no part of the list.');
  });

  it('has words for every reason of identity', () => {
    expect(identityReasons.filter((reason) => !isWordKey(`review.why.${reason}`))).toEqual([]);
  });
});

it('the command says what it would do', () => {
  const say = (add: number, change: number): string => describeImport(getWords(), { add, change });
  expect([say(79, 2), say(1, 0), say(1_200, 1), say(0, 1), say(0, 2), say(0, 0)]).toEqual([
    'Import 79 papers, change 2',
    'Import 1 paper',
    'Import 1,200 papers, change 1',
    'Change 1 paper',
    'Change 2 papers',
    'Import',
  ]);
});
