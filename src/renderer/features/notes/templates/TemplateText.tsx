import { useMemo, useState, type MouseEvent } from 'react';
import type { Template } from '../../../../shared/model/template';
import { writeAtEnd } from '../../../editor/note-keys';
import { readNote, type ReadNote } from '../../../editor/note-codec';
import { setMath, type MathEdit } from '../../../editor/note-tools';
import { useWords } from '../../../i18n/start-i18n';
import { notify } from '../../../shell/notices';
import { FootnotePopover } from '../FootnotePopover';
import { MathPopover } from '../MathPopover';
import { NoteFind } from '../NoteFind';
import { NoteToolbar } from '../NoteToolbar';
import { UnreadableNote } from '../UnreadableNote';
import { useToolState } from '../use-editor-facts';
import { useFocusLeave } from '../use-focus-leave';
import { useTemplateEditor } from './use-template-editor';
import prose from '../note-prose.module.css';
import styles from './Templates.module.css';

type TemplateTextProps = { template: Template; onClose: () => void };

/** What stands in a template, in the editor of notes. One that this build cannot read whole is shown and left as it is. */
export function TemplateText({ template, onClose }: TemplateTextProps) {
  const { doc, noteVersion } = template;
  const read = useMemo(() => readNote(doc, noteVersion), [doc, noteVersion]);
  if (read.kind !== 'ok') return <UnreadableNote view={read} />;
  return <TemplateSheet template={template} read={read} onClose={onClose} />;
}

type SheetProps = TemplateTextProps & { read: Extract<ReadNote, { kind: 'ok' }> };

function TemplateSheet({ template, read, onClose }: SheetProps) {
  const words = useWords();
  const [math, setMathEdit] = useState<MathEdit | null>(null);
  const { attach, note, save } = useTemplateEditor(template, read.doc, {
    onEditMath: (target) => setMathEdit({ ...target, isNew: false }),
    onEscape: onClose,
  });
  const tools = useToolState(note);
  const leave = useFocusLeave(save);
  const editor = note?.editor ?? null;
  function finishMath(latex: string | null): void {
    setMathEdit(null);
    if (editor === null || math === null) return;
    if (latex === null) editor.commands.focus();
    else if (!setMath(editor, math, latex)) notify({ text: words('note.math.changed'), tone: 'error' });
  }
  function focusBelow(event: MouseEvent): void {
    if (editor?.isEditable !== true || editor.view.dom.contains(event.target as Node)) return;
    event.preventDefault();
    writeAtEnd(editor.view);
  }
  return (
    <div className={styles['sheet']} {...leave}>
      {editor?.isEditable === true ? (
        <NoteToolbar editor={editor} of={template.id} tools={tools} onMath={setMathEdit} />
      ) : null}
      {editor === null ? null : <NoteFind editor={editor} />}
      <div className={styles['text']} onMouseDown={focusBelow}>
        <div ref={attach} className={prose['prose']} />
      </div>
      {editor === null ? null : <FootnotePopover editor={editor} />}
      <MathPopover edit={math} view={editor?.view ?? null} onDone={finishMath} />
    </div>
  );
}
