import type { Editor } from '@tiptap/core';
import { useEffect, useReducer, useRef, useState } from 'react';
import { finishFootnote, readFootnote } from '../../editor/footnote-node';
import { useWords } from '../../i18n/start-i18n';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { TextField } from '../../ui/TextField';
import { NoteForm } from './NoteForm';

/** What a footnote says, beside its number. */
export function FootnotePopover({ editor }: { editor: Editor }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let before = readFootnote(editor.state).open;
    const changed = () => {
      const now = readFootnote(editor.state).open;
      if (now !== before) look();
      before = now;
    };
    editor.on('transaction', changed);
    return () => {
      editor.off('transaction', changed);
    };
  }, [editor]);
  const { open, text } = readFootnote(editor.state);
  const dom = open === null ? null : editor.view.nodeDOM(open.pos);
  return (
    <Popover
      label={words('note.tool.footnote')}
      open={open !== null}
      onOpenChange={(next) => !next && finishFootnote(editor, null)}
      anchor={dom instanceof Element ? dom : null}
      initialFocus={field}
    >
      {open === null ? null : (
        <FootnoteForm key={open.pos} editor={editor} field={field} text={text} isNew={open.isNew} />
      )}
    </Popover>
  );
}

type FormProps = { editor: Editor; field: React.RefObject<HTMLInputElement | null>; text: string; isNew: boolean };

function FootnoteForm({ editor, field, text, isNew }: FormProps) {
  const words = useWords();
  const [typed, setTyped] = useState(text);
  const finish = (value: string) => finishFootnote(editor, value);
  const remove = (
    <Button kind="quiet" onClick={() => finish('')}>
      {words('note.math.remove')}
    </Button>
  );
  return (
    <NoteForm onSubmit={() => finish(typed)} submitLabel={words('note.math.set')} others={isNew ? null : remove}>
      <TextField ref={field} label={words('note.footnote.text')} value={typed} onChange={setTyped} />
    </NoteForm>
  );
}
