import { expect, test } from 'vitest';
import type { PaperListId } from '../../../shared/model/id';
import type { PaperList } from '../../../shared/model/paper-list';
import { listOptions, type Held } from './list-options';

function list(name: string, more: Partial<PaperList> = {}): PaperList {
  const usual = {
    description: '',
    isFolder: false,
    parentId: null,
    colour: 0,
    icon: '',
    archived: false,
    createdAt: 1,
  };
  return { id: name as PaperListId, name, orderKey: 'U', ...usual, ...more };
}
const lists = new Map(
  [
    list('Thesis', { isFolder: true }),
    list('Chapter 3', { parentId: 'Thesis' as PaperListId }),
    list('Chapter 30'),
    list('Ältere', { archived: true }),
    list('Reading group'),
  ].map((one) => [one.id, one]),
);
const held = (count: number, ...own: [string, number][]): Held => ({
  count,
  byList: new Map(own as [PaperListId, number][]),
});
const none = held(2);
function offered(typed: string, of: Held = none, order: Held = of): string[] {
  return listOptions(typed, lists, of, order).map((one) =>
    one.kind === 'create' ? `+ ${one.name}` : `${one.list.name} ${one.state}`,
  );
}

test('with nothing typed come the lists that hold papers, then the others in their order, and no folder', () => {
  expect(offered('')).toEqual(['Chapter 30 none', 'Reading group none', 'Chapter 3 none']);
  const some = held(2, ['Reading group', 2], ['Chapter 3', 1]);
  expect(offered('', some)).toEqual(['Reading group all', 'Chapter 3 some', 'Chapter 30 none']);
  // A row that was just chosen does not jump away.
  expect(offered('', some, none)).toEqual(['Chapter 30 none', 'Reading group all', 'Chapter 3 some']);
});

test('the whole name comes first and makes no second one; a new one stands before what only holds the letters', () => {
  expect(offered('chapter 3')).toEqual(['Chapter 3 none', 'Chapter 30 none']);
  expect(offered('chap')).toEqual(['Chapter 30 none', 'Chapter 3 none', '+ chap']);
  expect(offered('group')).toEqual(['+ group', 'Reading group none']);
  expect(offered('thesis')).toEqual(['+ thesis', 'Chapter 3 none']);
});

test('an archived list is offered only where it holds one of the papers', () => {
  expect(offered('altere')).toEqual(['+ altere']);
  expect(offered('altere', held(1, ['Ältere', 1]))).toEqual(['Ältere all']);
});

test('what can be no name is offered as none', () => {
  expect([offered('/'), offered('..'), offered('x'.repeat(10_000))]).toEqual([['Chapter 3 none'], [], []]);
  expect(offered('読書会')).toEqual(['+ 読書会']);
});
