import { describe, expect, test } from 'vitest';
import type { HighlightId } from './id';
import type { NoteDoc } from './note-doc';
import { appendQuotes, appendQuoteText } from './note-quotes';

const quote = { highlightId: '01JD000000000000000000000H' as HighlightId, text: 'Ferries leave late.' };
const node = { type: 'quotation', attrs: quote };
const line = { type: 'paragraph' };
const written = { type: 'paragraph', content: [{ type: 'text', text: 'Why?' }] };

describe('quotes at the end of a note', () => {
  test.each<[string, NoteDoc, unknown[]]>([
    ['begin one that has no content', { type: 'doc' }, [node, line]],
    ['take the place of an empty last line', { type: 'doc', content: [written, line] }, [written, node, line]],
    ['stand behind its last words', { type: 'doc', content: [written] }, [written, node, line]],
    [
      'leave what nobody here knows as it is',
      { type: 'doc', content: [{ type: 'mindMap' }] },
      [{ type: 'mindMap' }, node, line],
    ],
  ])('%s', (_fact, doc, content) => {
    const before = structuredClone(doc);
    expect(appendQuotes(doc, [quote])).toEqual({ ...doc, content });
    expect(doc).toEqual(before);
  });

  test('are lines of its plain text', () => {
    expect(appendQuoteText('Why?', [quote, { ...quote, text: '' }, quote])).toBe(
      'Why?\nFerries leave late.\nFerries leave late.',
    );
    expect(appendQuoteText('', [quote])).toBe('Ferries leave late.');
  });
});
