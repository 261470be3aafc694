import { expect, it } from 'vitest';
import { changeMentions, findLinks } from './note-links';

it('are what mentions and quotations name, each once, in the order of the text', () => {
  const mention = (kind: string, id: string) => ({ type: 'mention', attrs: { kind, id, label: 'x' } });
  const quotation = { type: 'quotation', attrs: { highlightId: 'h1' }, content: [mention('tag', 't1')] };
  const content = [{ type: 'paragraph', content: [mention('paper', 'p1'), mention('note', 'n1')] }, quotation];
  const again = { type: 'paragraph', content: [mention('paper', 'p1')] };
  expect(findLinks({ type: 'doc', content: [...content, again] })).toEqual([
    'paper:p1',
    'note:n1',
    'highlight:h1',
    'tag:t1',
  ]);
});

it.each([
  [{ type: 'doc' }],
  [{ type: 'doc', content: 'x' }],
  [{ type: 'doc', content: [null, 3, { type: 'mention' }, { type: 'mention', attrs: { kind: 'word', id: 'x' } }] }],
])('are none in %j', (doc) => {
  expect(findLinks(doc)).toEqual([]);
});

it('are found below a hundred thousand quotes', () => {
  let node: Record<string, unknown> = { type: 'mention', attrs: { kind: 'paper', id: 'p' } };
  for (let depth = 0; depth < 100_000; depth += 1) node = { type: 'blockquote', content: [node] };
  expect(findLinks({ type: 'doc', content: [node] })).toEqual(['paper:p']);
});

it('lead elsewhere where they are changed, and leave the document alone where none is', () => {
  const mention = (id: string, label = 'x') => ({ type: 'mention', attrs: { kind: 'paper', id, label } });
  const quote = (...content: object[]) => ({ type: 'blockquote', content: [{ type: 'paragraph', content }] });
  const doc = { type: 'doc', content: [quote(mention('p1'), mention('p2'))] };
  const moved = changeMentions(doc, ({ id }) => (id === 'p1' ? { id: 'p3' } : null));
  expect(moved).toEqual({ type: 'doc', content: [quote(mention('p3'), mention('p2'))] });
  expect(doc.content).toEqual([quote(mention('p1'), mention('p2'))]);
  expect(changeMentions(doc, ({ id }) => ({ id }))).toBe(doc);
  expect(changeMentions(doc, ({ id }) => (id === 'p2' ? { label: 'y' } : null))).toEqual({
    type: 'doc',
    content: [quote(mention('p1'), mention('p2', 'y'))],
  });
});
