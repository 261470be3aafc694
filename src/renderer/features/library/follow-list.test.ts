import { beforeEach, expect, test } from 'vitest';
import type { PaperId } from '../../../shared/model/id';
import { goTo, setFilter, showPaper, useScreen } from '../../shell/screen-state';
import { emptySelection } from '../../shell/selection';
import type { ListRow } from '../../storage/library-rows';
import { followList } from './follow-list';

const [first, second, third] = ['first', 'second', 'third'] as unknown as [PaperId, PaperId, PaperId];
const rowsOf = (...ids: PaperId[]) => ids.map((id) => ({ id })) as unknown as ListRow[];
const cursor = () => useScreen.getState().selection.focusedId;
function follow(...ids: PaperId[]): void {
  const { place, filter } = useScreen.getState();
  followList(rowsOf(...ids), place, filter);
}

beforeEach(() => {
  useScreen.setState({
    place: { kind: 'status', status: 'inbox' },
    filter: '',
    selection: emptySelection,
    shownIds: [],
  });
  follow(first, second, third);
});

test('the cursor begins on the first paper, and takes the place of one that left', () => {
  expect(cursor()).toBe(first);
  showPaper(second);
  follow(first, third);
  expect(cursor()).toBe(third);
});

test('rows that were drawn for the place before do not take the cursor from a paper that was chosen in another', () => {
  const { place, filter } = useScreen.getState();
  follow(second, third);
  showPaper(first);
  followList(rowsOf(third), place, filter);
  expect(cursor()).toBe(first);
  follow(first, second, third);
  expect(cursor()).toBe(first);
});

test('nor do rows of a filter that was left', () => {
  setFilter('second');
  follow(second);
  const { place } = useScreen.getState();
  goTo({ kind: 'all' });
  showPaper(first, { kind: 'all' });
  followList(rowsOf(second), useScreen.getState().place, 'second');
  expect(cursor()).toBe(first);
  followList(rowsOf(second), place, '');
  expect(cursor()).toBe(first);
});
