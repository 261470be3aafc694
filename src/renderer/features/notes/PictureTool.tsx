import type { Editor } from '@tiptap/core';
import { Image } from 'lucide-react';
import { useRef } from 'react';
import { pictureTypes } from '../../../shared/pictures/read-picture';
import { choosePictures } from '../../editor/note-pictures';
import { useWords } from '../../i18n/start-i18n';
import { IconButton } from '../../ui/Button';

/** Asks for picture files, and puts them where the caret is. */
export function PictureTool({ editor }: { editor: Editor }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton small label={words('note.tool.picture')} icon={Image} onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        accept={pictureTypes.join(',')}
        multiple
        hidden
        onChange={({ target }) => {
          choosePictures(editor, [...(target.files ?? [])]);
          // The same file may be wanted again.
          target.value = '';
        }}
      />
    </>
  );
}
