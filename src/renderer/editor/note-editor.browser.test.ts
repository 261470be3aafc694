import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { EMPTY_DOC, readNote } from './note-codec';
import 'katex/dist/katex.min.css';
import type { NoteEditor } from './note-editor';
import { finishFootnote, readFootnote } from './footnote-node';
import { pasteInto, putNoteInPage, type NoteInPage } from './note-in-page.cases';
import { noteTools, setLink, setMath } from './note-tools';
import { plainText } from './plain-text';

let inPage: NoteInPage;
let element: HTMLElement;
let note: NoteEditor;
let typed = 0;
let opened: string[] = [];

beforeEach(() => {
  typed = 0;
  opened = [];
  inPage = putNoteInPage({ onTyped: () => (typed += 1), onOpenLink: (url) => opened.push(url) });
  ({ element, note } = inPage);
});
afterEach(() => inPage.remove());

function blocks(): string[] {
  const content = note.read()['content'] as { type: string }[];
  return content.map((node) => node.type);
}
function text(value: string): NoteDoc {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: value }] }] };
}
function paste(data: Record<string, string>): void {
  pasteInto(note, data);
}
/** Real keys; the signs that user-event reads as its own are doubled. */
async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys.replaceAll('[', '[[').replaceAll('{', '{{').replaceAll('{{Enter}', '{Enter}'));
}

describe('Markdown shortcuts', () => {
  test.each([
    ['# Why', 'heading'],
    ['### Why', 'heading'],
    ['- one', 'bulletList'],
    ['3. three', 'orderedList'],
    ['[] todo', 'taskList'],
    ['[x] done', 'taskList'],
    ['- [ ] todo', 'taskList'],
    ['- [x] done', 'taskList'],
    ['> said', 'blockquote'],
    ['``` let', 'codeBlock'],
    ['--- ', 'horizontalRule'],
    ['$$E = mc^2$$', 'blockMath'],
  ])('%j makes a %s', async (keys, type) => {
    await press(keys);
    expect(blocks()[0]).toBe(type);
    expect(readNote(note.read(), NOTE_VERSION).kind).toBe('ok');
  });

  test('**b**, *i*, `c`, ~~s~~ and $x$ make what they say', async () => {
    await press('**b** *i* `c` ~~s~~ $x^2$ end');
    const json = JSON.stringify(note.read());
    for (const name of ['bold', 'italic', 'code', 'strike']) expect(json).toContain(`{"type":"${name}"}`);
    expect(json).toContain('{"type":"inlineMath","attrs":{"latex":"x^2"}}');
  });

  test('money stays money', async () => {
    await press('from $5 to $10, $534,700 and $1');
    expect(note.read()).toEqual(text('from $5 to $10, $534,700 and $1'));
  });

  test('nothing is made of signs inside code', async () => {
    await press('``` # no -- $x$');
    expect(note.read()).toEqual({
      type: 'doc',
      content: [{ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: '# no -- $x$' }] }],
    });
  });
});

describe('tasks and tables', () => {
  test('a task typed in a list of bullets leaves the other bullets as they are', async () => {
    await press('- one{Enter}[ ] two{Enter}three');
    expect(blocks()).toEqual(['bulletList', 'taskList']);
    expect(plainText(note.read())).toContain('one');
    expect(note.editor.getText()).toMatch(/two\s+three/);
  });

  test('a click ticks a task, and says so to a screen reader', async () => {
    await press('[] read it');
    const box = element.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect(box?.getAttribute('aria-label')).toBe('Done: read it');
    box?.click();
    expect(JSON.stringify(note.read())).toContain('"checked":true');
  });

  test('Tab nests a task under the one above', async () => {
    await press('[] one{Enter}two');
    await userEvent.keyboard('{Tab}');
    expect(element.querySelectorAll('li li')).toHaveLength(1);
  });

  test('Tab walks through a table and adds a row at its end', async () => {
    noteTools.table(note.editor);
    for (let i = 0; i < 9; i += 1) await userEvent.keyboard('{Tab}');
    await press('new');
    expect(element.querySelectorAll('tr')).toHaveLength(4);
    expect(element.querySelectorAll('th')).toHaveLength(3);
    expect(element.querySelectorAll('tr')[3]?.textContent).toBe('new');
  });

  test('rows and columns come and go', () => {
    noteTools.table(note.editor);
    noteTools.rowAfter(note.editor);
    noteTools.columnBefore(note.editor);
    expect([element.querySelectorAll('tr').length, element.querySelectorAll('tr:first-child > *').length]).toEqual([
      4, 4,
    ]);
    noteTools.removeRow(note.editor);
    noteTools.removeColumn(note.editor);
    expect([element.querySelectorAll('tr').length, element.querySelectorAll('tr:first-child > *').length]).toEqual([
      3, 3,
    ]);
    noteTools.removeTable(note.editor);
    expect(element.querySelector('table')).toBeNull();
  });
});

describe('paste', () => {
  test('Markdown becomes structure', () => {
    paste({ 'text/plain': '## Plan\n\n- [ ] one\n- [x] two\n\n| a | b |\n| - | - |\n| 1 | $x$ |' });
    expect(blocks().filter((type) => type !== 'paragraph')).toEqual(['heading', 'taskList', 'table']);
    expect(element.querySelector('[data-type="inline-math"] .katex')).not.toBeNull();
  });

  test('plain text stays as it is', () => {
    paste({ 'text/plain': 'It cost $5 to $10 in C# * 2' });
    expect(plainText(note.read())).toBe('It cost $5 to $10 in C# * 2');
  });

  test('rich text wins over its plain twin', () => {
    paste({ 'text/plain': '# no', 'text/html': '<h2>yes</h2><p>and <b>bold</b></p>' });
    expect(blocks()).toEqual(['heading', 'paragraph']);
  });

  test('hostile HTML leaves words and nothing else', () => {
    paste({
      'text/plain': 'x',
      'text/html':
        '<p onclick="boom()">hello <a href="javascript:boom()">there</a><img src="https://example.org/spy.png" onerror="boom()"></p>' +
        '<script>boom()</script><iframe src="https://example.org"></iframe><ol start="abc"><li>one</li></ol>',
    });
    expect(element.querySelector('img, script, iframe, a, [onclick]')).toBeNull();
    expect(plainText(note.read())).toBe('hello there\none');
    expect(readNote(note.read(), NOTE_VERSION).kind).toBe('ok');
  });

  test('into code is code', async () => {
    await press('``` ');
    paste({ 'text/plain': '# not a heading' });
    expect(blocks()[0]).toBe('codeBlock');
    expect(plainText(note.read())).toBe('# not a heading');
  });
});

describe('links', () => {
  test('an address becomes one, and only a click with Ctrl opens it', async () => {
    await press('see https://example.org/a now');
    const link = element.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.org/a');
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(opened).toEqual([]);
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(opened).toEqual(['https://example.org/a']);
  });

  test('a script address is never one', () => {
    setLink(note.editor, 'javascript:alert(1)');
    expect(element.querySelector('a')).toBeNull();
  });
});

describe('one editor for many notes', () => {
  test('showing a note is no typing, and undo does not reach back into the one before', async () => {
    await press('mine');
    const before = typed;
    note.show(text('the next'), true);
    note.editor.view.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(note.read()).toEqual(text('the next'));
    expect(typed).toBe(before);
  });

  test('a change from the library keeps the caret where it was, and is no typing', () => {
    note.show(text('one two three'), true);
    note.editor.commands.setTextSelection(4);
    note.sync({
      type: 'doc',
      content: [...(text('one two three')['content'] as object[]), ...(text('four')['content'] as object[])],
    });
    expect(plainText(note.read())).toBe('one two three\nfour');
    expect(note.editor.state.selection.from).toBe(4);
    expect(typed).toBe(0);
  });

  test('what is equal at both ends of a change is no trouble', () => {
    for (const [from, to] of [
      ['aa', 'a'],
      ['a', 'aa'],
      ['abab', 'ab'],
      ['', 'x'],
      ['x', ''],
    ] as const) {
      note.show(from === '' ? EMPTY_DOC : text(from), true);
      note.sync(to === '' ? EMPTY_DOC : text(to));
      expect(plainText(note.read())).toBe(to);
    }
  });

  test('undo that has nothing left stays in the editor', async () => {
    let reached = 0;
    const listen = (event: KeyboardEvent) => (reached += event.key === 'z' && !event.defaultPrevented ? 1 : 0);
    window.addEventListener('keydown', listen);
    await userEvent.keyboard('{Control>}z{/Control}');
    window.removeEventListener('keydown', listen);
    expect(reached).toBe(0);
  });

  test('a document that the codec refuses would have been opened empty', () => {
    const doc = { type: 'doc', content: [{ type: 'mindMap' }] };
    expect(readNote(doc, NOTE_VERSION).kind).toBe('unreadable');
    expect(() => note.show(doc, true)).toThrow();
  });
});

test('formulas, tables and tasks need no style that the content policy refuses', async () => {
  const refused: string[] = [];
  const listen = (event: SecurityPolicyViolationEvent) => refused.push(`${event.violatedDirective} ${event.sample}`);
  document.addEventListener('securitypolicyviolation', listen);
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'self'";
  document.head.append(policy);
  paste({
    'text/plain':
      '- [ ] task\n\n$$\n\\vec{x} = \\sqrt{\\frac{a}{b}} \\oiint \\left( \\begin{matrix} 1 \\\\ 2 \\\\ 3 \\\\ 4 \\end{matrix} \\right) \\cancel{y} \\unknown\n$$\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n$\\fcolorbox{red}{blue}{a}$',
  });
  noteTools.table(note.editor);
  note.editor.commands.setContent(note.read());
  expect(element.querySelectorAll('.katex').length).toBeGreaterThan(1);
  // The arrow of \vec: its width is one of the styles that KaTeX writes as an attribute.
  const arrow = element.querySelector('.accent-body svg');
  expect(arrow?.getBoundingClientRect().width).toBeGreaterThan(2);
  await new Promise((done) => setTimeout(done, 100));
  expect(refused).toEqual([]);
  // The policy does act here: what it refuses is heard.
  element.setAttribute('style', 'color: red');
  await expect.poll(() => refused.length).toBe(1);
  document.removeEventListener('securitypolicyviolation', listen);
});

test('a formula is edited in its place and taken out when emptied', async () => {
  await press('so $x$ it is');
  const pos = 4;
  expect(note.editor.state.doc.nodeAt(pos)?.type.name).toBe('inlineMath');
  setMath(note.editor, { pos, latex: 'x', display: false, isNew: false }, '\\alpha');
  expect(plainText(note.read())).toBe('so \\alpha it is');
  setMath(note.editor, { pos, latex: '\\alpha', display: false, isNew: false }, '');
  expect(plainText(note.read())).toBe('so  it is');
});

describe('callouts', () => {
  test('are written as Markdown has them, and by a key that walks through the kinds and out again', async () => {
    await press('> [!tip] ');
    await press('mind');
    const kinds = () => (note.read()['content'] as { attrs?: { kind: string } }[])[0]?.attrs?.kind;
    expect([blocks()[0], kinds(), plainText(note.read())]).toEqual(['callout', 'tip', 'mind']);
    const seen = [];
    for (let at = 0; at < 5; at += 1) {
      await userEvent.keyboard('{Control>}{Alt>}k{/Alt}{/Control}');
      seen.push(kinds());
    }
    expect(seen).toEqual(['important', 'warning', 'caution', undefined, 'note']);
    expect(element.querySelector('[data-type=callout]')?.getAttribute('data-label')).toBe('note');
    expect(readNote(note.read(), NOTE_VERSION).kind).toBe('ok');
  });
});

describe('footnotes', () => {
  test('are numbered in the text, and stand at its end', async () => {
    await press('one');
    await userEvent.keyboard('{Control>}{Alt>}f{/Alt}{/Control}');
    expect(readFootnote(note.editor.state).open?.isNew).toBe(true);
    finishFootnote(note.editor, ' why ');
    await press(' two');
    expect(plainText(note.read())).toBe('one (why) two');
    expect([...element.querySelectorAll('.footnotes li')].map((one) => one.textContent)).toEqual(['why']);
    expect(readNote(note.read(), NOTE_VERSION).kind).toBe('ok');
  });

  test('without words are none, and one that was emptied goes', async () => {
    noteTools.footnote(note.editor);
    finishFootnote(note.editor, null);
    expect(JSON.stringify(note.read())).not.toContain('footnote');
    noteTools.footnote(note.editor);
    finishFootnote(note.editor, 'words');
    expect(element.querySelectorAll('sup')).toHaveLength(1);
    note.editor.commands.setNodeSelection(1);
    await userEvent.keyboard('{Enter}');
    expect(readFootnote(note.editor.state)).toEqual({ open: { pos: 1, isNew: false }, text: 'words' });
    finishFootnote(note.editor, '');
    expect(element.querySelector('sup, .footnotes')).toBeNull();
  });
});
