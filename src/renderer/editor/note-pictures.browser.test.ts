import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTE_VERSION } from '../../shared/model/note';
import { EMPTY_DOC, readNote } from './note-codec';
import { createNoteEditor, type NoteEditor } from './note-editor';
import type { KeptPicture, PictureProblem } from './note-pictures';
import { finishPicture, openPicture } from './picture-node';
import { plainText } from './plain-text';

let element: HTMLElement;
let note: NoteEditor;
let taken: Blob[] = [];
let problems: PictureProblem[] = [];
let answer: (file: Blob) => Promise<KeptPicture>;

const HASH = 'ab'.repeat(32);
const kept: KeptPicture = {
  kind: 'kept',
  attrs: { sha256: HASH, type: 'image/png', width: 30, height: 20 },
  shrunk: false,
};

beforeEach(() => {
  element = document.createElement('div');
  document.body.append(element);
  taken = [];
  problems = [];
  answer = () => Promise.resolve(kept);
  note = createNoteEditor({
    element,
    label: 'Note',
    words: { placeholder: 'Write', taskLabel: (text) => text, pictureMissing: (alt) => `gone: ${alt}` },
    hooks: {
      onTyped: () => undefined,
      onEditMath: () => undefined,
      onEscape: () => undefined,
      onOpenLink: () => undefined,
      pictures: {
        pictureWait: 'Wait',
        keepPicture: (file) => {
          taken.push(file);
          return answer(file);
        },
        onPicture: (problem) => problems.push(problem),
      },
    },
  });
  note.show(EMPTY_DOC, true);
});
afterEach(() => {
  note.destroy();
  element.remove();
});

function paste(data: Record<string, string>, files: File[] = []): void {
  const transfer = new DataTransfer();
  for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
  for (const file of files) transfer.items.add(file);
  const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
  note.editor.view.dom.dispatchEvent(event);
}
const pictures = () => element.querySelectorAll('figure.picture').length;
const waits = () => element.querySelectorAll('.picture-wait').length;
const data = `data:image/png;base64,${btoa('not looked at here')}`;

describe('a page with pictures', () => {
  test('those it carries in itself become files where they stood, and nothing of them stays in the note', async () => {
    paste({ 'text/html': `<p>one</p><p>two <img alt="A plot" src="${data}">three</p>`, 'text/plain': 'one two three' });
    await expect.poll(pictures).toBe(1);
    expect(taken).toHaveLength(1);
    expect(await taken[0]?.text()).toBe('not looked at here');
    expect(plainText(note.read())).toBe('one\ntwo\nA plot\nthree');
    expect(JSON.stringify(note.read())).not.toContain('base64');
    expect(readNote(note.read(), NOTE_VERSION).kind).toBe('ok');
    note.editor.commands.undo();
    expect(note.read()).toEqual(EMPTY_DOC);
  });

  test('one that cannot be kept leaves its words, and that is said', async () => {
    answer = () => Promise.reject(new Error('disk full'));
    paste({ 'text/html': `<p>one <img alt="A plot" src='${data}'> two</p>`, 'text/plain': 'x' });
    await expect.poll(() => plainText(note.read())).toBe('one A plot two');
    expect(problems).toMatchObject([{ kind: 'failed' }]);
  });

  test('those of somewhere else are never asked for: words and address stay', () => {
    const html =
      '<p><img src="https://example.org/plot.png" alt="A plot"><img src="https://example.org/dot.gif" width="1" height="1">' +
      '<img src="https://example.org/line.gif" alt=""><img src="javascript:alert(1)" alt="An odd one"></p>';
    paste({ 'text/html': html, 'text/plain': 'x' });
    expect(taken).toEqual([]);
    expect(element.querySelectorAll('img[src]')).toHaveLength(0);
    expect(plainText(note.read())).toBe('A plotAn odd one');
    expect([...element.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      'https://example.org/plot.png',
    ]);
  });
});

describe('a picture file', () => {
  const file = new File(['bytes'], 'Error_bars.png', { type: 'image/png' });

  test('takes the place where it was pasted, whatever is written meanwhile, and its name for words', async () => {
    let ready: (kept: KeptPicture) => void = () => undefined;
    answer = () => new Promise((resolve) => (ready = resolve));
    note.editor.commands.setContent('<p>one</p><p>two</p>');
    note.editor.commands.setTextSelection(4);
    paste({}, [file]);
    expect(waits()).toBe(1);
    note.editor.commands.insertContentAt(1, 'zero ');
    note.editor.commands.setTextSelection(11);
    note.editor.commands.insertContent('1.5 ');
    ready(kept);
    await expect.poll(pictures).toBe(1);
    expect([waits(), plainText(note.read())]).toEqual([0, 'zero one\nError bars\n1.5 two']);
  });

  test('changes nothing where it cannot be kept', async () => {
    answer = () => Promise.resolve({ kind: 'refused', why: 'svg' });
    paste({}, [file]);
    await expect.poll(() => problems).toEqual([{ kind: 'refused', why: 'svg', name: 'Error_bars.png' }]);
    expect([note.read(), waits()]).toEqual([EMPTY_DOC, 0]);
  });

  test('never lands in the next note', async () => {
    let ready: (kept: KeptPicture) => void = () => undefined;
    answer = () => new Promise((resolve) => (ready = resolve));
    paste({}, [file]);
    note.show(EMPTY_DOC, true);
    ready(kept);
    await expect.poll(() => problems).toEqual([{ kind: 'left' }]);
    expect(note.read()).toEqual(EMPTY_DOC);
  });

  test('of a word processor, which draws what it also gives as text, is left alone', () => {
    paste({ 'text/plain': 'the words', 'text/html': '<p>the words</p>' }, [file]);
    expect([taken, plainText(note.read())]).toEqual([[], 'the words']);
  });

  test('says in words that it is not there, and goes when it is taken out', async () => {
    paste({}, [file]);
    await expect.poll(() => element.querySelector('figcaption')?.textContent).toBe('gone: Error bars');
    openPicture(note.editor, 0);
    finishPicture(note.editor, { alt: 'Bars', size: 'medium' });
    expect(note.read()).toMatchObject({ content: [{ attrs: { alt: 'Bars', size: 'medium' } }, {}] });
    openPicture(note.editor, 0);
    finishPicture(note.editor, null);
    expect(note.read()).toEqual(EMPTY_DOC);
  });
});
