import type { Editor } from '@tiptap/core';
import { useEffect, useReducer, useRef, useState, type FormEvent, type RefObject } from 'react';
import { finishPicture, pictureSizes, readOpenPicture, type PictureAttrs } from '../../editor/picture-node';
import { useWords } from '../../i18n/start-i18n';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { Segmented } from '../../ui/Segmented';
import { TextField } from '../../ui/TextField';
import styles from './NotePanel.module.css';

/** The words and the size of a picture, beside it. */
export function PicturePopover({ editor }: { editor: Editor }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let before = readOpenPicture(editor.state)?.pos;
    const changed = () => {
      const now = readOpenPicture(editor.state)?.pos;
      if (now !== before) look();
      before = now;
    };
    editor.on('transaction', changed);
    return () => {
      editor.off('transaction', changed);
    };
  }, [editor]);
  const open = readOpenPicture(editor.state);
  const dom = open === null ? null : editor.view.nodeDOM(open.pos);
  return (
    <Popover
      label={words('note.tool.picture')}
      open={open !== null}
      onOpenChange={(next) => !next && finishPicture(editor, {})}
      anchor={dom instanceof Element ? dom : null}
      initialFocus={field}
    >
      {open === null ? null : <PictureForm key={open.pos} editor={editor} field={field} attrs={open.attrs} />}
    </Popover>
  );
}

type FormProps = { editor: Editor; field: RefObject<HTMLInputElement | null>; attrs: PictureAttrs };

function PictureForm({ editor, field, attrs }: FormProps) {
  const words = useWords();
  const [alt, setAlt] = useState(attrs.alt);
  const [size, setSize] = useState(attrs.size);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finishPicture(editor, { alt: alt.trim(), size });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <TextField ref={field} label={words('note.picture.alt')} value={alt} onChange={setAlt} />
      <Segmented
        label={words('note.picture.size')}
        value={size}
        choices={pictureSizes.map((value) => ({ value, text: words(`note.picture.size.${value}`) }))}
        onChange={setSize}
      />
      <span className={styles['buttons']}>
        <Button kind="quiet" onClick={() => finishPicture(editor, null)}>
          {words('note.math.remove')}
        </Button>
        <Button kind="main" type="submit">
          {words('note.math.set')}
        </Button>
      </span>
    </form>
  );
}
