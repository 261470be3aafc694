import { EMPTY_DOC } from './note-codec';
import { createNoteEditor, type NoteEditor, type NoteEditorOptions } from './note-editor';

/** An editor in the page of a test, and how to be rid of it. */
export type NoteInPage = { element: HTMLElement; note: NoteEditor; remove(): void };

/** Empty and focused, as wide as the pane; `hooks` are those that the test looks at. */
export function putNoteInPage(hooks: Partial<NoteEditorOptions['hooks']> = {}): NoteInPage {
  const element = document.createElement('div');
  element.style.width = '600px';
  document.body.append(element);
  const note = createNoteEditor({
    element,
    label: 'Note',
    words: { placeholder: 'Write', taskLabel: (text) => `Done: ${text}` },
    hooks: {
      onTyped: () => undefined,
      onEditMath: () => undefined,
      onEscape: () => undefined,
      onOpenLink: () => undefined,
      ...hooks,
    },
  });
  note.show(EMPTY_DOC, true);
  note.editor.view.focus();
  return {
    element,
    note,
    remove() {
      note.destroy();
      element.remove();
    },
  };
}

/** What a person pastes who has copied this elsewhere. */
export function pasteInto({ editor }: NoteEditor, data: Record<string, string>): void {
  const transfer = new DataTransfer();
  for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
  const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
}
