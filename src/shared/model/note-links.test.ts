import { expect, it } from 'vitest';
import { findLinks } from './note-links';

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
