import { Profiler, StrictMode, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bridge } from '../../../shared/ipc/bridge';
import { createNextId, isUlid, type LibraryId, type NextId, type PaperId } from '../../../shared/model/id';
import { NOTE_VERSION, type Note, type NoteDoc } from '../../../shared/model/note';
import { addHighlight } from '../../commands/commands';
import { undo } from '../../commands/undo';
import { plainText } from '../../editor/plain-text';
import { startI18n } from '../../i18n/start-i18n';
import { isEnabled } from '../../shell/actions';
import { flushAll } from '../../shell/flush';
import { LibraryRowsProvider } from '../../shell/library-rows';
import { useScreen } from '../../shell/screen-state';
import { LibraryProvider } from '../../storage/library-context';
import type { Library } from '../../storage/library';
import { readNoteOfPaper } from '../../storage/notes';
import { openLibrary } from '../../storage/open-library';
import { TooltipProvider } from '../../ui/Tooltip';
import { NotePanel } from './NotePanel';
import '../../app/tokens.css';
import '../../app/base.css';

startI18n('en');

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const makeId: NextId = createNextId({ now: Date.now, randomBytes }, null);
let library: Library;
let root: Root;
let host: HTMLElement;
let calls: string[] = [];

beforeEach(async () => {
  const libraryId: unknown = makeId();
  if (!isUlid<LibraryId>(libraryId)) throw new Error('no id');
  calls = [];
  const bridge: Bridge = {
    call: (name, input) => {
      calls.push(`${name} ${JSON.stringify(input).slice(0, 60)}`);
      return Promise.resolve({ ok: true, value: undefined as never });
    },
    on: () => () => undefined,
    grantFiles: () => Promise.resolve({ ok: true, value: [] }),
  };
  vi.stubGlobal('postil', bridge);
  library = await openLibrary({
    libraryId,
    databaseName: `postil-${libraryId}`,
    files: {
      save: () => Promise.reject(new Error('no files')),
      read: () => Promise.reject(new Error('no files')),
      discard: () => Promise.resolve(),
    },
    now: Date.now,
    randomBytes,
    locks: navigator.locks,
  });
  host = document.createElement('div');
  host.id = 'root';
  host.style.cssText = 'display: flex; width: 660px; height: 420px; background: var(--surface-page)';
  document.body.append(host);
  root = createRoot(host);
});
afterEach(async () => {
  root.unmount();
  host.remove();
  await library.close();
  indexedDB.deleteDatabase(library.databaseName);
  vi.unstubAllGlobals();
});

const asIs = (children: ReactNode) => children;

function show(paperId: PaperId, beside: ReactNode = null, wrap: (children: ReactNode) => ReactNode = asIs): void {
  root.render(
    <StrictMode>
      <LibraryProvider library={library}>
        <TooltipProvider>
          <LibraryRowsProvider loading={null}>
            {wrap(<NotePanel of={paperId} />)}
            {beside}
          </LibraryRowsProvider>
        </TooltipProvider>
      </LibraryProvider>
    </StrictMode>,
  );
}
async function openEditor(paperId: PaperId): Promise<HTMLElement> {
  show(paperId);
  await expect.poll(() => host.querySelector('.ProseMirror')?.getAttribute('contenteditable')).toBe('true');
  const editor = host.querySelector<HTMLElement>('.ProseMirror');
  if (editor === null) throw new Error('no editor');
  return editor;
}
async function addNote(paperId: PaperId, doc: NoteDoc, noteVersion = NOTE_VERSION): Promise<void> {
  const note: Note = {
    ...{ id: library.nextId(), paperId, folderId: null, title: '', links: [], doc, noteVersion },
    ...{ text: plainText(doc), createdAt: 1, changedAt: 1 },
  };
  await library.db.notes.add(note);
}
async function textOf(paperId: PaperId): Promise<string | null> {
  return (await readNoteOfPaper(library.db, paperId))?.text ?? null;
}

test('what is typed is said to be saved, and is when the focus leaves the note', async () => {
  const paper = makeId<PaperId>();
  const editor = await openEditor(paper);
  show(paper, <button type="button">elsewhere</button>);
  editor.focus();
  await userEvent.keyboard('three little words');
  await expect.poll(() => host.textContent).toContain('Saving…');
  await expect.poll(() => host.textContent, { timeout: 4_000 }).toContain('Saved · 3 words');
  expect(await library.db.notes.count()).toBe(0);
  expect(await library.db.drafts.count()).toBe(1);
  await page.getByText('elsewhere').click();
  await expect.poll(() => textOf(paper)).toBe('three little words');
  expect(await library.db.drafts.count()).toBe(0);
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['drafts.mirror', 'drafts.remove']);
});

test('the toolbar keeps the caret, shows what is on, and is one stop for Tab', async () => {
  const editor = await openEditor(makeId<PaperId>());
  editor.focus();
  await page.getByRole('button', { name: 'Bold' }).click();
  await userEvent.keyboard('loud');
  expect(editor.querySelector('strong')?.textContent).toBe('loud');
  await expect.element(page.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Tasks' }).click();
  expect(editor.querySelector('ul[data-type=taskList]')).not.toBeNull();
  const stops = () =>
    [...host.querySelectorAll('[role=toolbar] button')].filter((one) => (one as HTMLElement).tabIndex === 0);
  expect(stops()).toHaveLength(1);
  (stops()[0] as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Bold');
  expect(stops()).toEqual([document.activeElement]);
});

test('a link is set and taken off by its button', async () => {
  const editor = await openEditor(makeId<PaperId>());
  editor.focus();
  await userEvent.keyboard('paper');
  await userEvent.keyboard('{Control>}a{/Control}');
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await userEvent.keyboard('javascript:1{Enter}');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await page.getByRole('textbox', { name: /Address/ }).fill('arxiv.org/abs/2602.01874');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => editor.querySelector('a')?.getAttribute('href')).toBe('https://arxiv.org/abs/2602.01874');
  await expect.poll(() => document.activeElement).toBe(editor);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('button', { name: 'Open' }).click();
  expect(calls).toContain('shell.openLink {"url":"https://arxiv.org/abs/2602.01874"}');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => editor.querySelector('a')).toBeNull();
});

test('a formula is written, shown and changed', async () => {
  const editor = await openEditor(makeId<PaperId>());
  editor.focus();
  await userEvent.keyboard('so ');
  await page.getByRole('button', { name: 'Formula' }).click();
  await userEvent.keyboard('x^2{Enter}');
  await expect.poll(() => editor.querySelector<HTMLElement>('[data-type=inline-math]')?.dataset['latex']).toBe('x^2');
  await expect.poll(() => document.activeElement).toBe(editor);
  editor.querySelector<HTMLElement>('[data-type=inline-math]')?.click();
  await page.getByRole('textbox', { name: 'Formula in TeX' }).fill('y');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => editor.querySelector<HTMLElement>('[data-type=inline-math]')?.dataset['latex']).toBe('y');
});

test('table tools are there inside a table', async () => {
  const editor = await openEditor(makeId<PaperId>());
  editor.focus();
  await page.getByRole('button', { name: 'Table' }).click();
  expect(editor.querySelectorAll('tr')).toHaveLength(3);
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('menuitem', { name: 'Row below' }).click();
  await expect.poll(() => editor.querySelectorAll('tr').length).toBe(4);
  await expect.poll(() => document.activeElement).toBe(editor);
});

test('the note is copied as Markdown', async () => {
  const editor = await openEditor(makeId<PaperId>());
  editor.focus();
  await userEvent.keyboard('# Why{Enter}so **it** is');
  const setData = vi.spyOn(DataTransfer.prototype, 'setData');
  await page.getByRole('button', { name: 'More formatting' }).click();
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => setData.mock.calls).toContainEqual(['text/plain', '# Why\n\nso **it** is']);
  setData.mockRestore();
});

test('a note with an unknown node is shown with its words and cannot be typed into', async () => {
  const paper = makeId<PaperId>();
  const doc = { type: 'doc', content: [{ type: 'mindMap', content: [{ type: 'text', text: 'kept words' }] }] };
  await addNote(paper, doc);
  const before = await library.db.notes.toArray();
  show(paper);
  await expect.poll(() => host.textContent).toContain('kept words');
  expect(host.textContent).toContain('mindMap');
  expect(host.querySelector('[contenteditable=true]')).toBeNull();
  expect(host.querySelector('[role=toolbar]')).toBeNull();
  await flushAll();
  expect(await library.db.notes.toArray()).toEqual(before);
});

async function markWords(paperId: PaperId, quote: string): Promise<void> {
  const note = await readNoteOfPaper(library.db, paperId);
  if (note === null) throw new Error('no note');
  const start = note.text.indexOf(quote);
  const target = { kind: 'note', id: note.id, field: 'text' } as const;
  await addHighlight(library, { target, paperId, text: note.text, start, end: start + quote.length }, 'claim');
}
const marked = () => [...host.querySelectorAll('[data-highlight]')].map((one) => one.textContent);

test('highlights of the note follow what is typed, and are looked for anew in the pause', async () => {
  const paper = makeId<PaperId>();
  await addNote(paper, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Said there: the tide is low.' }] }],
  });
  await markWords(paper, 'the tide is low');
  const editor = await openEditor(paper);
  await expect.poll(marked).toEqual(['the tide is low']);
  editor.focus();
  await userEvent.keyboard('{Control>}{Home}{/Control}A ');
  expect(marked()).toEqual(['the tide is low']);
  await userEvent.keyboard('{Control>}a{/Control}Quite another sentence');
  await expect.poll(() => host.textContent).toContain('1 highlight of this note is not shown');
  // Back by the editor's own undo: found in the next pause.
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(marked).toEqual(['the tide is low']);
  await expect.poll(() => host.textContent).not.toContain('is not shown');
});

test('a few words of a short note keep their highlight while more is written, and when it is stored', async () => {
  const paper = makeId<PaperId>();
  await addNote(paper, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'low tide' }] }],
  });
  await markWords(paper, 'tide');
  const editor = await openEditor(paper);
  await expect.poll(marked).toEqual(['tide']);
  editor.focus();
  await userEvent.keyboard('{Control>}{Home}{/Control}A ');
  // Longer than the pause after which words are looked for.
  await new Promise((done) => setTimeout(done, 1_000));
  expect(marked()).toEqual(['tide']);
  await flushAll();
  const [row] = await library.db.highlights.toArray();
  expect(row?.selectors).toContainEqual(expect.objectContaining({ type: 'TextPositionSelector', start: 6 }));
  await undo(library);
  await expect.poll(async () => (await library.db.highlights.toArray())[0]?.textVersion).not.toBe(row?.textVersion);
  await expect.poll(marked).toEqual(['tide']);
});

test('highlights of a note that is for reading only are shown, and open no bar', async () => {
  const paper = makeId<PaperId>();
  await addNote(paper, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Said there: the tide is low.' }] }],
  });
  await markWords(paper, 'the tide is low');
  library.readOnly = true;
  show(paper);
  await expect.poll(marked).toEqual(['the tide is low']);
  host.querySelector<HTMLElement>('[data-highlight]')?.click();
  expect(isEnabled('note.highlight')).toBe(false);
  await new Promise((done) => requestAnimationFrame(done));
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('of a long note only what is near the screen is laid out, and the caret at its end is in sight', async () => {
  const paper = makeId<PaperId>();
  const paragraphs = Array.from({ length: 200 }, (_, at) => ({
    type: 'paragraph',
    content: [{ type: 'text', marks: [{ type: 'bold' }], text: `paragraph ${at} ${'and on '.repeat(60)}` }],
  }));
  await addNote(paper, { type: 'doc', content: paragraphs });
  const editor = await openEditor(paper);
  await expect.poll(() => editor.children.length).toBe(200);
  // Asked of what stands in the block: it is the block itself that leaves that out.
  const isLaidOut = (at: number) =>
    editor.children[at]?.querySelector('strong')?.checkVisibility({ contentVisibilityAuto: true });
  await expect.poll(() => isLaidOut(150)).toBe(false);
  expect(isLaidOut(0)).toBe(true);
  editor.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}here');
  expect(editor.lastElementChild?.textContent.endsWith('here')).toBe(true);
  await expect.poll(() => isLaidOut(196)).toBe(true);
  const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
  expect(caret?.height).toBeGreaterThan(0);
  expect(caret?.bottom).toBeLessThanOrEqual(host.getBoundingClientRect().bottom);
  await userEvent.keyboard('{Control>}{Home}{/Control}and there ');
  expect(editor.firstElementChild?.textContent.startsWith('and there ')).toBe(true);
  await expect.poll(() => isLaidOut(150)).toBe(false);
});

test('papers that change under the caret mix nothing', async () => {
  const [one, two] = [makeId<PaperId>(), makeId<PaperId>()];
  const editor = await openEditor(one);
  editor.focus();
  await userEvent.keyboard('first');
  for (const paper of [two, one, two]) flushSync(() => show(paper));
  await expect.poll(() => editor.textContent).toBe('');
  await expect.poll(() => editor.getAttribute('contenteditable')).toBe('true');
  editor.focus();
  await userEvent.keyboard('second');
  await flushAll();
  expect([await textOf(one), await textOf(two)]).toEqual(['first', 'second']);
});

test('undo of the library reaches the open note', async () => {
  const paper = makeId<PaperId>();
  const editor = await openEditor(paper);
  editor.focus();
  await userEvent.keyboard('one');
  await flushAll();
  await userEvent.keyboard(' two');
  await flushAll();
  await undo(library);
  await expect.poll(() => editor.textContent).toBe('one');
});

test('a note that is wanted takes the caret, once', async () => {
  const paper = makeId<PaperId>();
  const editor = await openEditor(paper);
  useScreen.setState({ noteWanted: paper });
  await expect.poll(() => document.activeElement).toBe(editor);
  expect(useScreen.getState().noteWanted).toBeNull();
});

test('a note that was wanted before it was read takes the caret when it is there, and another does not', async () => {
  const paper = makeId<PaperId>();
  useScreen.setState({ noteWanted: paper });
  const other = await openEditor(makeId<PaperId>());
  expect(document.activeElement).not.toBe(other);
  const editor = await openEditor(paper);
  await expect.poll(() => document.activeElement).toBe(editor);
});

test('a key draws nothing of the panel anew', async () => {
  let commits = 0;
  const paper = makeId<PaperId>();
  const count = (children: ReactNode) => (
    <Profiler id="note" onRender={() => (commits += 1)}>
      {children}
    </Profiler>
  );
  show(paper, null, count);
  await expect.poll(() => host.querySelector('.ProseMirror')?.getAttribute('contenteditable')).toBe('true');
  host.querySelector<HTMLElement>('.ProseMirror')?.focus();
  await userEvent.keyboard('a');
  await new Promise((done) => setTimeout(done, 100));
  commits = 0;
  for (let i = 0; i < 200; i += 1) document.execCommand('insertText', false, i % 6 === 5 ? ' ' : 'a');
  await new Promise((done) => setTimeout(done, 100));
  expect(commits).toBe(0);
});
