import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import 'katex/dist/katex.min.css';
import { Bold, Code, Italic, type LucideIcon } from 'lucide-react';
import type { NoteDoc } from '../../shared/model/note-doc';
import { createCommentEditor, fitsComment, type Comment, type CommentEditor as Editor } from '../editor/comment-editor';
import type { WordKey } from '../i18n/words';
import { useWords } from '../i18n/start-i18n';
import { IconButton } from '../ui/Button';
import { CommentText } from './CommentText';
import { openLink } from './open-link';
import styles from './CommentField.module.css';

export type CommentEditorProps = {
  comment: NoteDoc | null;
  focused: boolean;
  /** Typed before the editor was there. */
  typed: string;
  /** The writer was done before it was there. */
  isDone: boolean;
  /** However it is left but by Escape, once for each change. */
  onSave: (comment: Comment) => void;
  /** The writer is done, or gave up. */
  onLeave: () => void;
  /** Whether to save where the focus goes elsewhere; else only at the end. */
  savesOnBlur: boolean;
};

export function CommentEditor(props: CommentEditorProps) {
  const words = useWords();
  const { comment } = props;
  const [fits] = useState(() => comment === null || fitsComment(comment));
  if (comment === null || fits) return <WritableComment {...props} />;
  return (
    <div className={styles['read']}>
      <CommentText doc={comment} />
      <p className={styles['hint']}>{words('highlight.commentReadOnly')}</p>
    </div>
  );
}

function WritableComment(props: CommentEditorProps) {
  const words = useWords();
  const { comment, focused } = props;
  const place = useRef<HTMLDivElement>(null);
  const newest = useRef(props);
  const [made, setMade] = useState<Editor | null>(null);
  const label = words('highlight.commentField');
  const placeholder = words('highlight.commentHint');
  useEffect(() => {
    newest.current = props;
  });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const save = (): void => {
      const changed = editor.takeChanged();
      if (changed !== null) newest.current.onSave(changed);
    };
    const editor = createCommentEditor({
      element,
      label,
      placeholder,
      hooks: {
        onEscape: () => {
          editor.giveUp();
          newest.current.onLeave();
        },
        onDone: () => newest.current.onLeave(),
        onBlur: () => newest.current.savesOnBlur && save(),
        onOpenLink: openLink,
      },
    });
    editor.show(newest.current.comment);
    if (newest.current.typed !== '') editor.editor.commands.insertContent({ type: 'text', text: newest.current.typed });
    // Within the step in which the field that was waited in goes: a frame later the bar around it has taken the focus back.
    if (newest.current.focused) focusEnd(editor);
    setMade(editor);
    return () => {
      // The bar may be closed by a click beside it: the field then goes without losing the focus first.
      save();
      editor.destroy();
    };
  }, [label, placeholder]);
  const { isDone } = props;
  useEffect(() => {
    if (isDone && made !== null) newest.current.onLeave();
  }, [made, isDone]);
  useEffect(() => {
    // Undo may change it while the bar is open.
    made?.follow(comment);
  }, [made, comment]);
  useEffect(() => {
    if (focused && made !== null) focusEnd(made);
  }, [made, focused]);
  return (
    <div className={styles['field']}>
      <div ref={place} className={styles['prose']} />
      {made !== null && <Tools editor={made.editor} />}
    </div>
  );
}

function focusEnd({ editor }: Editor): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.view.focus();
}

type Mark = 'bold' | 'italic' | 'code';
const TOOLS: readonly { mark: Mark; icon: LucideIcon; label: WordKey; keys: string }[] = [
  { mark: 'bold', icon: Bold, label: 'note.tool.bold', keys: 'Mod+B' },
  { mark: 'italic', icon: Italic, label: 'note.tool.italic', keys: 'Mod+I' },
  { mark: 'code', icon: Code, label: 'note.tool.code', keys: 'Mod+E' },
];

function Tools({ editor }: { editor: Editor['editor'] }) {
  const words = useWords();
  const [, setSeen] = useState(0);
  useEffect(() => {
    const look = (): void => setSeen((count) => count + 1);
    editor.on('transaction', look);
    return () => void editor.off('transaction', look);
  }, [editor]);
  return (
    <div className={styles['tools']} role="group" aria-label={words('highlight.commentTools')}>
      {TOOLS.map(({ mark, icon, label, keys }) => (
        <IconButton
          key={mark}
          small
          label={words(label)}
          icon={icon}
          keys={keys}
          pressed={editor.isActive(mark)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.chain().focus().toggleMark(mark).run()}
        />
      ))}
      <span className={styles['hint']}>{words('highlight.commentKeys')}</span>
    </div>
  );
}
