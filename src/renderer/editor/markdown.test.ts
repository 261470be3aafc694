import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { findLink, isLinkAllowed } from './links';
import { findMarkdownDoc, looksLikeMarkdown, toMarkdown } from './markdown';
import { INLINE_MATH, isMathSource } from './math-nodes';
import { readNote } from './note-codec';
import { noteDoc } from './note-doc.cases';
import { plainText } from './plain-text';

function typesIn(doc: NoteDoc | null): string[] {
  return ((doc?.['content'] ?? []) as { type: string }[]).map((node) => node.type);
}

describe('looksLikeMarkdown', () => {
  test.each([
    '# Title',
    'One\n\n- a\n- b',
    '1. a\n2. b',
    '- [ ] one thing',
    '> said so',
    '```\ncode\n```',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    'some **bold** words',
    'see [this](https://example.org)',
    'call `run()` first',
  ])('%j does', (text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  });

  test.each([
    'Just a sentence.',
    '- an aside, and no list',
    'It cost $5 to $10, up 3 * 4 * 5 times',
    'https://example.org/a_b_c',
    'snake_case_name and __init__',
    'C# is a language',
    'Lemma 2. Let x be',
  ])('%j does not', (text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });
});

describe('findMarkdownDoc', () => {
  test('makes structure of signs', () => {
    const text = [
      '## Why',
      'A **bold** word and $x^2$.',
      '- one\n- two',
      '- [x] done\n- [ ] open',
      '1. first',
      '> quoted',
      '```ts\nlet a;\n```',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      '$$\nE = mc^2\n$$',
    ].join('\n\n');
    const doc = findMarkdownDoc(text);
    expect(typesIn(doc)).toEqual([
      'heading',
      'paragraph',
      'bulletList',
      'taskList',
      'orderedList',
      'blockquote',
      'codeBlock',
      'table',
      'blockMath',
    ]);
  });

  test('leaves money alone', () => {
    const doc = findMarkdownDoc('**From** $5 to $10, or $534,700 and $1.2M');
    expect(JSON.stringify(doc)).not.toContain('inlineMath');
  });

  test('gives a document that can be read, or null, for any text', () => {
    const line = fc.constantFrom(
      '# a',
      '- b',
      '  - c',
      '> d',
      '```',
      '| a | b |',
      '| - | - |',
      '$x$',
      '![p](q)',
      '<b>',
      '',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 20 })), { maxLength: 8 }), (lines) => {
        const doc = findMarkdownDoc(lines.join('\n'));
        if (doc !== null) expect(readNote(doc, NOTE_VERSION)).toEqual({ kind: 'ok', doc });
      }),
    );
  });
});

describe('toMarkdown', () => {
  test('writes what a reader of Markdown expects', () => {
    const text = '## Why\n\nA **bold** word and $x^2$.\n\n- one\n- two\n\n- [x] done\n- [ ] open\n\n> quoted';
    const doc = findMarkdownDoc(text);
    expect(doc).not.toBeNull();
    expect(toMarkdown(doc ?? { type: 'doc' })).toBe(text);
  });

  test('has words for every document of the schema', () => {
    fc.assert(
      fc.property(noteDoc, (doc) => {
        const text = toMarkdown(doc);
        if (plainText(doc).trim() !== '') expect(text).not.toBe('');
      }),
    );
  });
});

describe('inline formulas', () => {
  test.each([
    ['$x$', 'x'],
    ['so $a_i + b$', 'a_i + b'],
    ['($\\alpha$', '\\alpha'],
  ])('%j ends in one', (typed, latex) => {
    expect(INLINE_MATH.exec(typed)?.[1]).toBe(latex);
    expect(isMathSource(latex)).toBe(true);
  });

  test.each(['$5 to $', '$5-$', '$5,$', 'US$5 US$', 'a$b$', '$ x$', '$5$'])('%j does not', (typed) => {
    const latex = INLINE_MATH.exec(typed)?.[1];
    expect(latex !== undefined && isMathSource(latex)).toBe(false);
  });
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'javascript:1',
    'JaVaScRiPt:1',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://x',
    '',
  ])('%j is none', (url) => {
    expect([isLinkAllowed(url), findLink(url)]).toEqual([false, null]);
  });

  test.each([
    ['arxiv.org/abs/2602.01874', 'https://arxiv.org/abs/2602.01874'],
    [' https://example.org ', 'https://example.org'],
    ['someone@example.org', 'mailto:someone@example.org'],
    ['localhost', null],
    ['two words.org', null],
  ])('%j leads to %j', (typed, url) => {
    expect(findLink(typed)).toBe(url);
  });
});

describe('callouts and footnotes', () => {
  const text =
    '> [!WARNING]\n> Mind the **gap**.\n>\n> - one\n\nSaid here.[^1] And there.[^2]\n\n[^1]: First, $x$\n[^2]: Second';

  test('go out and come in as Markdown has them', () => {
    const doc = findMarkdownDoc(text);
    expect(typesIn(doc)).toEqual(['callout', 'paragraph']);
    expect(JSON.stringify(doc)).toContain('{"type":"footnote","attrs":{"text":"First, $x$"}}');
    expect(toMarkdown(doc ?? { type: 'doc' })).toBe(text);
  });

  test('their words are found, and a sign without an explanation stays text', () => {
    expect(plainText(findMarkdownDoc(text) ?? { type: 'doc' })).toBe(
      'Mind the gap.\none\nSaid here. (First, $x$) And there. (Second)',
    );
    expect(plainText(findMarkdownDoc('**As** in [^2], [^b]\n\n[^2]: known') ?? { type: 'doc' })).toBe(
      'As in  (known), [^b]',
    );
  });

  test('a quote of another sign stays a quote', () => {
    expect(typesIn(findMarkdownDoc('> [!song] la'))).toEqual(['blockquote']);
    expect(typesIn(findMarkdownDoc('> [!tip]'))).toEqual(['callout']);
  });
});
