import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { attributeGuards } from './note-attributes';
import { EMPTY_DOC, noteSchema, readNote, toNoteDoc } from './note-codec';
import { childLists, noteDoc } from './note-doc.cases';
import { countWords } from './count-words';
import { isEmptyDoc, plainText } from './plain-text';

function paragraph(text: string): NoteDoc {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
function why(doc: unknown): unknown {
  const read = readNote(doc, NOTE_VERSION);
  return read.kind === 'unreadable' ? { why: read.why, name: read.name } : read.kind;
}

describe('readNote', () => {
  test('gives back every document of the schema as it was', () => {
    fc.assert(
      fc.property(noteDoc, (doc) => {
        expect(readNote(doc, NOTE_VERSION)).toEqual({ kind: 'ok', doc });
      }),
    );
  });

  test('refuses a node it does not know, wherever it stands', () => {
    fc.assert(
      fc.property(noteDoc, fc.nat(), fc.nat(), (doc, list, place) => {
        const lists = childLists(doc);
        const target = lists[list % lists.length] ?? [];
        target.splice(place % (target.length + 1), 0, { type: 'mindMap', attrs: { zoom: 2 } });
        expect(why(doc)).toEqual({ why: 'unknown-node', name: 'mindMap' });
      }),
    );
  });

  test('reads what the first version wrote', () => {
    const doc = { type: 'doc', content: [{ type: 'blockquote', content: [{ type: 'paragraph' }] }] };
    expect(readNote(doc, 1)).toEqual({ kind: 'ok', doc });
  });

  test('refuses a mark it does not know on any text', () => {
    fc.assert(
      fc.property(noteDoc, fc.nat(), (doc, pick) => {
        const texts = childLists(doc)
          .flat()
          .filter((node): node is Record<string, unknown> => (node as Record<string, unknown>)['type'] === 'text');
        const text = texts[pick % Math.max(1, texts.length)];
        fc.pre(text !== undefined);
        text['marks'] = [...((text['marks'] as unknown[] | undefined) ?? []), { type: 'glow' }];
        expect(why(doc)).toEqual({ why: 'unknown-mark', name: 'glow' });
      }),
    );
  });

  test.each([
    ['a document that is none', 'text', { why: 'bad-structure', name: 'doc' }],
    ['a paragraph as the document', { type: 'paragraph' }, { why: 'bad-structure', name: 'doc' }],
    [
      'an attribute nobody knows',
      { type: 'doc', content: [{ type: 'paragraph', attrs: { colour: 'red' } }] },
      { why: 'unknown-attribute', name: 'paragraph.colour' },
    ],
    [
      'a field nobody knows',
      { type: 'doc', content: [{ type: 'paragraph', anchors: [] }] },
      { why: 'unknown-attribute', name: 'paragraph.anchors' },
    ],
    [
      'a heading of a level that is not drawn',
      { type: 'doc', content: [{ type: 'heading', attrs: { level: 7 } }] },
      { why: 'bad-attribute', name: 'heading.level' },
    ],
    [
      'a callout of a kind that is not drawn',
      { type: 'doc', content: [{ type: 'callout', attrs: { kind: 'song' } }] },
      { why: 'bad-attribute', name: 'callout.kind' },
    ],
    [
      'a mention of what has no id',
      { type: 'doc', content: [{ type: 'mention', attrs: { kind: 'paper', id: 'x', label: 'A' } }] },
      { why: 'bad-attribute', name: 'mention.id' },
    ],
    [
      'a table cell over a million rows',
      { type: 'doc', content: [{ type: 'tableCell', attrs: { rowspan: 1e6 } }] },
      { why: 'bad-attribute', name: 'tableCell.rowspan' },
    ],
  ])('refuses %s', (_name, doc, expected) => {
    expect(why(doc)).toEqual(expected);
  });

  test('refuses content in a place where it may not stand', () => {
    const doc = { type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'paragraph' }] }] };
    expect(readNote(doc, NOTE_VERSION)).toMatchObject({ kind: 'unreadable', why: 'bad-structure' });
  });

  test('shows a newer note as it is stored', () => {
    const doc = paragraph('from tomorrow');
    expect(readNote(doc, NOTE_VERSION + 1)).toEqual({
      kind: 'newer',
      version: NOTE_VERSION + 1,
      json: JSON.stringify(doc, null, 2),
    });
  });

  test('survives nesting that no call stack holds', () => {
    let node: Record<string, unknown> = { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] };
    for (let i = 0; i < 50_000; i += 1) node = { type: 'blockquote', content: [node] };
    const doc: NoteDoc = { type: 'doc', content: [node] };
    expect(readNote(doc, NOTE_VERSION).kind).toBe('unreadable');
    expect(plainText(doc)).toBe('deep');
  });
});

test('every attribute of the schema has a guard, and no guard is left over', () => {
  const { nodes, marks } = noteSchema();
  const inSchema = [...Object.values(nodes), ...Object.values(marks)]
    .flatMap((type) => Object.keys(type.spec.attrs ?? {}).map((key) => `${type.name}.${key}`))
    .sort();
  const guarded = Object.entries(attributeGuards)
    .flatMap(([name, guards]) => Object.keys(guards).map((key) => `${name}.${key}`))
    .sort();
  expect(guarded).toEqual(inSchema);
});

test('what is stored can be read again, also where a paste brought a value the codec refuses', () => {
  const doc = noteSchema().nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'orderedList',
        attrs: { start: Number.NaN, type: null },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      },
    ],
  });
  expect(readNote(toNoteDoc(doc), NOTE_VERSION)).toMatchObject({
    kind: 'ok',
    doc: { content: [{ attrs: { start: 1 } }] },
  });
});

describe('plainText', () => {
  test('gives a line a block, with formulas as their source', () => {
    const doc: NoteDoc = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Why' }] },
        {
          type: 'taskList',
          content: [
            {
              type: 'taskItem',
              attrs: { checked: true },
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'bound ' },
                    { type: 'inlineMath', attrs: { latex: 'n^2' } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(plainText(doc)).toBe('Why\nbound n^2');
    expect(countWords(plainText(doc))).toBe(3);
  });

  test('keeps every letter that was typed', () => {
    fc.assert(
      fc.property(noteDoc, (doc) => {
        const typed = childLists(doc)
          .flat()
          .map((node) => (node as { text?: string }).text ?? '');
        const text = plainText(doc);
        for (const one of typed) expect(text).toContain(one);
      }),
    );
  });
});

test.each([
  ['nothing', EMPTY_DOC, true],
  ['blanks', paragraph('  '), true],
  ['an empty heading', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }, true],
  ['a word', paragraph('a'), false],
  ['a formula', { type: 'doc', content: [{ type: 'blockMath', attrs: { latex: 'x' } }] }, false],
  ['a rule', { type: 'doc', content: [{ type: 'horizontalRule' }] }, false],
])('%s: is it empty', (_name, doc, empty) => {
  expect(isEmptyDoc(doc)).toBe(empty);
});
