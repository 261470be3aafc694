import { useCallback, useEffect, useRef, useState, type RefCallback } from 'react';
import type { NoteDoc } from '../../../../shared/model/note';
import type { Template } from '../../../../shared/model/template';
import { editTemplate } from '../../../commands/commands';
import { createNoteEditor, type NoteEditor } from '../../../editor/note-editor';
import { useWords } from '../../../i18n/start-i18n';
import { registerFlush } from '../../../shell/flush';
import { useLibrary } from '../../../shell/library';
import { runCommand } from '../../../shell/notices';
import { openLink, type PanelHooks } from '../use-note-desk';

type TemplateEditor = {
  /** The element that the editor is made in. */
  attach: RefCallback<HTMLElement>;
  note: NoteEditor | null;
  /** The writer turned to something else: what was written becomes one change. */
  save: () => void;
};

/** One editor for one template; what was written is saved when the writer leaves it, closes the dialog or the window. */
export function useTemplateEditor(template: Template, doc: NoteDoc, hooks: PanelHooks): TemplateEditor {
  const words = useWords();
  const library = useLibrary();
  const [note, setNote] = useState<NoteEditor | null>(null);
  const isDirty = useRef(false);
  const newest = useRef({ template, doc, hooks });
  useEffect(() => {
    newest.current = { template, doc, hooks };
  });
  const store = useCallback(
    async (sheet: NoteEditor): Promise<void> => {
      sheet.finish();
      if (!isDirty.current) return;
      isDirty.current = false;
      const done = await runCommand(editTemplate(library, newest.current.template.id, sheet.read()));
      // The words are still on the sheet, and are tried again when it is left the next time.
      if (done === null) isDirty.current = true;
    },
    [library],
  );
  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const made = createNoteEditor({
        element,
        label: words('templates.text', { name: newest.current.template.name }),
        words: {
          placeholder: words('templates.placeholder'),
          taskLabel: (text) => (text === '' ? words('note.task.empty') : words('note.task', { text })),
          calloutLabel: (kind) => words(`note.callout.${kind}`),
        },
        hooks: {
          onEditMath: (target) => made.editor.isEditable && newest.current.hooks.onEditMath(target),
          onEscape: () => newest.current.hooks.onEscape(),
          onOpenLink: openLink,
          onTyped: () => (isDirty.current = true),
        },
      });
      made.show(newest.current.doc, !library.readOnly);
      setNote(made);
      const unregister = registerFlush(() => store(made));
      return () => {
        // What stands on the sheet is taken before it goes; a window that closes right now still waits for it.
        void store(made).finally(unregister);
        made.destroy();
        setNote(null);
      };
    },
    [words, library, store],
  );
  // Undone, or changed by a command of another place; words that are not saved yet come before that.
  useEffect(() => {
    if (!isDirty.current) note?.sync(doc);
  }, [note, doc]);
  return { attach, note, save: () => note !== null && void store(note) };
}
