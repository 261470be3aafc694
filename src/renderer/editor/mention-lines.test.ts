import { expect, test } from 'vitest';
import { findMentionLines } from './mention-lines';

const mention = (id: string) => ({ type: 'mention', attrs: { kind: 'paper', id, label: `Paper ${id}` } });
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

test('a mention stands between the words of its line, wherever the line is', () => {
  const item = { type: 'listItem', content: [paragraph(text('Unlike '), mention('a'), text(', it holds.'))] };
  const doc = { type: 'doc', content: [paragraph(text('First.')), { type: 'bulletList', content: [item] }] };
  expect(findMentionLines(doc, 'paper:a')).toEqual([{ before: 'Unlike ', label: 'Paper a', after: ', it holds.' }]);
  expect(findMentionLines(doc, 'paper:b')).toEqual([]);
});

test('long lines are cut between words, and other mentions in them are words', () => {
  const long = 'many slow words '.repeat(10);
  const doc = {
    type: 'doc',
    content: [paragraph(text(long), mention('b'), text(' '), mention('a'), text(` ${long}`))],
  };
  const [line] = findMentionLines(doc, 'paper:a');
  expect(line?.before).toMatch(/^…(many|slow|words) .*Paper b $/);
  expect(line?.after).toMatch(/^ many slow .*\S…$/);
  expect(findMentionLines(doc, 'paper:b')).toHaveLength(1);
});
