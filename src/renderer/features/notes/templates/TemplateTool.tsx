import type { Editor } from '@tiptap/core';
import { LayoutTemplate } from 'lucide-react';
import { useRef, useState } from 'react';
import { liveTemplates } from '../../../../shared/model/default-templates';
import type { Template } from '../../../../shared/model/template';
import { insertTemplate } from '../../../editor/note-template';
import { useWords } from '../../../i18n/start-i18n';
import { keysOf, useActions } from '../../../shell/actions';
import { useLibrary } from '../../../shell/library';
import type { NoteOf } from '../../../shell/note-of';
import { notify, notifyError } from '../../../shell/notices';
import { IconButton } from '../../../ui/Button';
import { Menu, MenuItem, MenuSeparator } from '../../../ui/Menu';
import { fillIn } from './fill-in';
import { useTemplatesScreen } from './templates-screen';
import { useTemplates } from './use-templates';

export type TemplateToolProps = {
  editor: Editor;
  of: NoteOf;
  /** Right before a template goes in. */
  onInsert: () => void;
};

/** Puts a template into the note, and leads to where they are edited. */
export function TemplateTool({ editor, of, onInsert }: TemplateToolProps) {
  const words = useWords();
  const library = useLibrary();
  const live = liveTemplates(useTemplates() ?? []);
  const [open, setOpen] = useState(false);
  const wasWriting = useRef(false);
  const isManaging = useTemplatesScreen((state) => state.open);
  function change(next: boolean): void {
    if (next) wasWriting.current = editor.isFocused;
    setOpen(next);
  }
  useActions({ 'note.template': isManaging ? null : () => change(true) });
  async function insert(template: Template): Promise<void> {
    const { doc } = editor.state;
    const filled = await fillIn(library, template, of);
    // Another note may be on the sheet by now.
    if (editor.isDestroyed || editor.state.doc !== doc) return;
    if (filled === null) return void notify({ text: words('templates.unreadable'), tone: 'error' });
    onInsert();
    insertTemplate(editor, filled, !wasWriting.current);
  }
  return (
    <Menu
      open={open}
      onOpenChange={change}
      trigger={
        <IconButton small label={words('templates.insert')} icon={LayoutTemplate} keys={keysOf('note.template')} />
      }
    >
      {live.length === 0 ? (
        <MenuItem disabled onSelect={() => undefined}>
          {words('templates.insertNone')}
        </MenuItem>
      ) : (
        live.map((template) => (
          <MenuItem
            key={template.id}
            // A menu that closes gives the focus back to its button; the caret must come after that.
            onSelect={() => requestAnimationFrame(() => void insert(template).catch(notifyError))}
          >
            {template.name}
          </MenuItem>
        ))
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => useTemplatesScreen.setState({ open: true })}>{words('templates.manage')}</MenuItem>
    </Menu>
  );
}
