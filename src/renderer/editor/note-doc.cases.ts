import fc from 'fast-check';
import type { NoteDoc } from '../../shared/model/note';

type Json = { type: string; [key: string]: unknown };

// ProseMirror joins equal neighbours and refuses empty text, so the words are never empty and stand alone.
const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const mark = fc.constantFrom<Json[]>(
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'code' }],
  [{ type: 'link', attrs: { href: 'https://example.org/a', title: null } }, { type: 'bold' }],
);
const text = fc
  .tuple(words, mark)
  .map(([value, marks]): Json => ({ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) }));
const inlineMath = words.map((latex): Json => ({ type: 'inlineMath', attrs: { latex } }));
const footnote = words.map((value): Json => ({ type: 'footnote', attrs: { text: value } }));
const mention = fc
  .tuple(fc.constantFrom('paper', 'note', 'tag'), words)
  .map(([kind, label]): Json => ({ type: 'mention', attrs: { kind, id: '01HF000000000000000000PAP1', label } }));
const inline = fc
  .tuple(
    fc.option(text),
    fc.option(inlineMath),
    fc.option(footnote),
    fc.option(mention),
    fc.option(fc.constant<Json>({ type: 'hardBreak' })),
  )
  .map((parts) => parts.filter((part) => part !== null));
const withInline = (type: string, attrs?: object) =>
  inline.map((content): Json => ({
    type,
    ...(attrs === undefined ? {} : { attrs }),
    ...(content.length > 0 ? { content } : {}),
  }));

const paragraph = withInline('paragraph');
const picture = { sha256: 'ab'.repeat(32), type: 'image/png', width: 640, height: 480, size: 'full' };
const span = { colspan: 1, rowspan: 1, colwidth: null, align: null };

export const noteBlock = fc.letrec<{ block: Json }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const item = (type: string, attrs?: object) =>
    fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, more]): Json => ({ type, ...(attrs === undefined ? {} : { attrs }), content: [first, ...more] }));
  const list = (type: string, one: fc.Arbitrary<Json>, attrs?: object) =>
    fc
      .array(one, { minLength: 1, maxLength: 3 })
      .map((content): Json => ({ type, ...(attrs === undefined ? {} : { attrs }), content }));
  const cell = (type: string) => blocks.map((content): Json => ({ type, attrs: span, content }));
  const row = (type: string) =>
    fc.tuple(cell(type), cell(type)).map((content): Json => ({ type: 'tableRow', content }));
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      fc.integer({ min: 1, max: 3 }).chain((level) => withInline('heading', { level })),
      fc.constant<Json>({ type: 'horizontalRule' }),
      words.map((latex): Json => ({ type: 'blockMath', attrs: { latex } })),
      words.map((value): Json => ({
        type: 'quotation',
        attrs: { highlightId: '01JD000000000000000000000H', text: value },
      })),
      words.map((alt): Json => ({ type: 'image', attrs: { ...picture, alt } })),
      words.map((code): Json => ({
        type: 'codeBlock',
        attrs: { language: 'ts' },
        content: [{ type: 'text', text: code }],
      })),
      blocks.map((content): Json => ({ type: 'blockquote', content })),
      fc
        .tuple(fc.constantFrom('note', 'tip', 'important', 'warning', 'caution'), blocks)
        .map(([kind, content]): Json => ({ type: 'callout', attrs: { kind }, content })),
      list('bulletList', item('listItem')),
      list('orderedList', item('listItem'), { start: 3, type: null }),
      fc.boolean().chain((checked) => list('taskList', item('taskItem', { checked }))),
      fc.tuple(row('tableHeader'), row('tableCell')).map((content): Json => ({ type: 'table', content })),
    ),
  };
}).block;

export const noteDoc: fc.Arbitrary<NoteDoc> = fc
  .array(noteBlock, { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));

/** Every list of children in the document, however deep: a place where something unknown may turn up. */
export function childLists(doc: NoteDoc): unknown[][] {
  const found: unknown[][] = [];
  const visit = (node: Record<string, unknown>) => {
    const content = node['content'];
    if (!Array.isArray(content)) return;
    found.push(content);
    for (const child of content as Record<string, unknown>[]) visit(child);
  };
  visit(doc);
  return found;
}
