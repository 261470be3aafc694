import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { EditorView } from '@tiptap/pm/view';
import type { MathEdit } from '../../editor/note-tools';
import { renderMath } from '../../editor/render-math';
import { useWords } from '../../i18n/start-i18n';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { NoteForm } from './NoteForm';
import styles from './NotePanel.module.css';

export type MathPopoverProps = {
  edit: MathEdit | null;
  view: EditorView | null;
  /** The formula's source, empty to remove it; null to leave everything as it was. */
  onDone: (latex: string | null) => void;
};

export function MathPopover({ edit, view, onDone }: MathPopoverProps) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Popover
      label={words('note.tool.math')}
      open={edit !== null}
      onOpenChange={(open) => !open && onDone(null)}
      anchor={edit === null || view === null ? null : anchorAt(view, edit.pos)}
      initialFocus={field}
    >
      {edit === null ? null : <MathForm key={`${edit.pos} ${edit.latex}`} edit={edit} field={field} onDone={onDone} />}
    </Popover>
  );
}

type MathFormProps = {
  edit: MathEdit;
  field: React.RefObject<HTMLTextAreaElement | null>;
  onDone: (latex: string) => void;
};

function MathForm({ edit, field, onDone }: MathFormProps) {
  const words = useWords();
  const [latex, setLatex] = useState(edit.latex);
  const press = (event: KeyboardEvent) => {
    // A formula is one line in most cases; Shift+Enter makes the others.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone(latex);
  };
  const remove = (
    <Button kind="quiet" onClick={() => onDone('')}>
      {words('note.math.remove')}
    </Button>
  );
  return (
    <NoteForm onSubmit={() => onDone(latex)} submitLabel={words('note.math.set')} others={edit.isNew ? null : remove}>
      <MathPreview latex={latex} display={edit.display} />
      <textarea
        ref={field}
        className={styles['source']}
        aria-label={words('note.math.source')}
        placeholder={words('note.math.source')}
        rows={edit.display ? 3 : 2}
        spellCheck={false}
        value={latex}
        onChange={(event) => setLatex(event.target.value)}
        onKeyDown={press}
      />
    </NoteForm>
  );
}

function MathPreview({ latex, display }: { latex: string; display: boolean }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const empty = latex.trim() === '';
  useEffect(() => {
    if (place.current === null) return;
    place.current.classList.remove('katex-error');
    if (!empty) renderMath(latex, place.current, display);
  }, [latex, display, empty]);
  if (empty) return <p className={styles['hint']}>{words('note.math.empty')}</p>;
  return <div ref={place} className={styles['preview']} aria-hidden="true" />;
}

/** The formula itself, or the caret's paragraph for one that is not there yet. */
function anchorAt(view: EditorView, pos: number): Element | null {
  const at = Math.min(pos, view.state.doc.content.size);
  const dom = view.nodeDOM(at) ?? view.domAtPos(at).node;
  return dom instanceof Element ? dom : dom.parentElement;
}
