import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTE_VERSION, type NoteDoc } from '../../shared/model/note';
import { createCommentEditor, fitsComment, type CommentEditor } from './comment-editor';
import { readNote } from './note-codec';

let element: HTMLElement;
let comment: CommentEditor;
let heard: string[] = [];

beforeEach(() => {
  heard = [];
  element = document.createElement('div');
  document.body.append(element);
  comment = createCommentEditor({
    element,
    label: 'Comment',
    placeholder: 'Write a comment',
    hooks: {
      onEscape: () => heard.push('escape'),
      onDone: () => heard.push('done'),
      onBlur: () => undefined,
      onOpenLink: (url) => heard.push(url),
    },
  });
  comment.show(null);
  comment.editor.view.focus();
});
afterEach(() => {
  comment.destroy();
  element.remove();
});

const textOf = (text: string, marks?: object[]) => ({ type: 'text', text, ...(marks === undefined ? {} : { marks }) });
const docOf = (...lines: object[][]): NoteDoc => ({
  type: 'doc',
  content: lines.map((content) => (content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content })),
});

describe('a comment', () => {
  test('that is stored as plain paragraphs opens as it is, and leaving it changes nothing', () => {
    const stored = docOf([textOf('Is it so? $x$')], [], [textOf('<b>see</b> table 2')]);
    comment.show(stored);
    expect(comment.takeChanged()).toBeNull();
    expect(comment.editor.getJSON()).toEqual(stored);
  });

  test('takes bold, italic, code and formulas, and is a note that could be', async () => {
    await userEvent.keyboard('a **b** *c* `d` $x^2$');
    const taken = comment.takeChanged();
    expect(taken?.doc).toEqual(
      docOf([
        textOf('a '),
        textOf('b', [{ type: 'bold' }]),
        textOf(' '),
        textOf('c', [{ type: 'italic' }]),
        textOf(' '),
        textOf('d', [{ type: 'code' }]),
        textOf(' '),
        { type: 'inlineMath', attrs: { latex: 'x^2' } },
      ]),
    );
    expect(taken?.text).toBe('a b c d x^2');
    expect(readNote(taken?.doc, NOTE_VERSION).kind).toBe('ok');
    expect(comment.takeChanged()).toBeNull();
  });

  test('that was emptied, or holds nothing but blanks, is none', async () => {
    await userEvent.keyboard('  ');
    expect(comment.takeChanged()).toEqual({ doc: null, text: '' });
  });

  test('is done with Mod+Enter, which writes no line, and given up with Escape', async () => {
    await userEvent.keyboard('gone{Control>}{Enter}{/Control}{Escape}');
    expect(heard).toEqual(['done', 'escape']);
    comment.giveUp();
    expect(comment.takeChanged()).toBeNull();
    expect(comment.editor.getText()).toBe('');
  });

  test('gives a formula back as its source, without the sign that closes it', async () => {
    comment.show(docOf([{ type: 'inlineMath', attrs: { latex: 'x' } }]));
    element.querySelector<HTMLElement>('[data-latex]')?.click();
    expect(comment.editor.getText()).toBe('$x');
    comment.editor.view.focus();
    await userEvent.keyboard('^2$');
    expect(comment.editor.getJSON()).toEqual(docOf([{ type: 'inlineMath', attrs: { latex: 'x^2' } }]));
  });

  test('follows what is changed elsewhere, but never over what is being written', async () => {
    comment.show(docOf([textOf('one')]));
    comment.follow(docOf([textOf('two')]));
    expect([comment.editor.getText(), comment.takeChanged()]).toEqual(['two', null]);
    await userEvent.keyboard('!');
    comment.follow(docOf([textOf('three')]));
    expect(comment.editor.getText()).toContain('!');
  });
});

describe('hostile text', () => {
  test('that is pasted runs nothing, and leaves its words', () => {
    const data = new DataTransfer();
    const html =
      '<h1>Big</h1><p><a href="javascript:window.ran=1">link</a><img src="x" onerror="window.ran=1"><script>window.ran=1</script></p>';
    data.setData('text/html', html);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    comment.editor.view.dom.dispatchEvent(event);
    expect(comment.editor.getText()).toMatch(/Big\s+link/);
    expect(element.querySelector('script, img[onerror], h1')).toBeNull();
    expect(JSON.stringify(comment.takeChanged())).not.toContain('javascript');
    expect('ran' in window).toBe(false);
  });

  test('of another program that holds more than a comment can is not opened for writing', () => {
    const heading = { type: 'heading', attrs: { level: 1 }, content: [textOf('no')] };
    expect(fitsComment({ type: 'doc', content: [heading] })).toBe(false);
    expect(fitsComment({ type: 'doc', content: [{ type: 'fromTheFuture' }] })).toBe(false);
    expect(fitsComment(docOf([textOf('yes', [{ type: 'bold' }])]))).toBe(true);
  });
});
