import { expect, test } from 'vitest';
import { createRow } from '../../../../shared/list/list.cases';
import { createNote } from '../../../../shared/model/note';
import type { Tag } from '../../../../shared/model/tag';
import type { ListRow } from '../../../storage/library-rows';
import { createFindOptions, type SuggestData } from './find-options';

function row(id: string, title: string, fields: Partial<ListRow> = {}): ListRow {
  return createRow(0, { id: id as ListRow['id'], title, ...fields });
}
function tag(id: string, name: string): Tag {
  return { id: id as Tag['id'], name, colour: 1, parentId: null, mergedInto: null, gone: false };
}
function note(id: string, title: string) {
  return createNote({ id: id as never, paperId: null, title, doc: { type: 'doc' }, text: '', createdAt: 1 });
}
function find(fields: Partial<SuggestData>) {
  const none: SuggestData = { rows: [], tags: [], tagCounts: new Map(), notes: [], self: '', recent: [], blocks: [] };
  const options = createFindOptions({ ...none, ...fields });
  return (sign: '@' | '#' | '[[' | '/', query: string) => options({ sign, query }).map((one) => one.label);
}

const rows = [
  row('a', 'Drivers of erosion', { authors: 'Ito, R., Vance, M.', year: 2019 }),
  row('b', 'On rivers'),
  row('c', 'Rivers at night'),
  row('d', 'Rivers by day'),
];

test('papers are found by title, people and year, the start of the title before that of a word before the middle', () => {
  const options = find({ rows });
  expect(options('@', 'river')).toEqual(['Rivers by day', 'Rivers at night', 'On rivers', 'Drivers of erosion']);
  expect(options('@', 'vance 2019')).toEqual(['Drivers of erosion']);
  expect(options('@', 'nobody')).toEqual([]);
});

test('of equal ones the paper that was opened last comes first, and a note does not name its own', () => {
  const options = find({ rows, recent: ['c', 'a'] as never[], self: 'd' });
  expect(options('@', 'river')).toEqual(['Rivers at night', 'On rivers', 'Drivers of erosion']);
  expect(options('@', '')).toEqual(['Rivers at night', 'Drivers of erosion', 'On rivers']);
});

test('what was typed is taken back, and more is found again', () => {
  const options = find({ rows });
  expect(options('@', 'rivers at')).toEqual(['Rivers at night']);
  expect(options('@', 'rivers')).toHaveLength(4);
  expect(options('@', 'on')).toEqual(['On rivers', 'Drivers of erosion']);
});

test('a tag that is not there can be made, but for a number, a sentence, and a name that is there', () => {
  const options = find({ tags: [tag('t', 'Rivers'), tag('u', 'deep rivers')] });
  expect(options('#', 'riv')).toEqual(['Rivers', 'deep rivers', 'riv']);
  expect(options('#', 'rivers')).toEqual(['Rivers', 'deep rivers']);
  expect(options('#', 'deep r')).toEqual(['deep rivers']);
  expect(options('#', '3')).toEqual([]);
});

test('notes and papers stand in one list', () => {
  const options = find({ rows, notes: [note('n', 'River journal')] });
  expect(options('[[', 'river')).toEqual([
    'River journal',
    'Rivers by day',
    'Rivers at night',
    'On rivers',
    'Drivers of erosion',
  ]);
});

test('blocks are found by other names too', () => {
  const blocks = [
    { block: 'heading1', label: 'Heading 1', also: 'h1 title' },
    { block: 'taskList', label: 'Tasks', also: 'todo checkbox' },
  ] as const;
  expect(find({ blocks })('/', 'todo')).toEqual(['Tasks']);
  expect(find({ blocks })('/', '')).toEqual(['Heading 1', 'Tasks']);
});
