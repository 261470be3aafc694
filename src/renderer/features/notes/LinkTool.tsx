import type { Editor } from '@tiptap/core';
import type { LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { findLink } from '../../editor/links';
import { findLinkAtCaret, setLink } from '../../editor/note-tools';
import { useWords } from '../../i18n/start-i18n';
import { Button, IconButton } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { TextField } from '../../ui/TextField';
import { NoteForm } from './NoteForm';
import { openLink } from './use-note-desk';

/** Sets, opens or takes off the link at the caret. */
export function LinkTool({ editor, pressed, icon }: { editor: Editor; pressed: boolean; icon: LucideIcon }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const href = open ? findLinkAtCaret(editor) : null;

  const change = (next: boolean) => {
    setOpen(next);
    setWrong(false);
    if (next) setTyped(findLinkAtCaret(editor) ?? '');
  };
  const finish = (link: string | null) => {
    setOpen(false);
    requestAnimationFrame(() => setLink(editor, link));
  };
  const submit = () => {
    const link = findLink(typed);
    if (link === null) setWrong(true);
    else finish(link);
  };
  const others =
    href === null ? null : (
      <>
        <Button kind="quiet" onClick={() => openLink(href)}>
          {words('note.link.open')}
        </Button>
        <Button kind="quiet" onClick={() => finish(null)}>
          {words('note.link.remove')}
        </Button>
      </>
    );
  return (
    <Popover
      label={words('note.tool.link')}
      open={open}
      onOpenChange={change}
      initialFocus={input}
      trigger={<IconButton small label={words('note.tool.link')} icon={icon} pressed={pressed} />}
    >
      <NoteForm onSubmit={submit} submitLabel={words('note.link.set')} others={others}>
        <TextField
          ref={input}
          label={words('note.link.address')}
          value={typed}
          onChange={setTyped}
          error={wrong ? words('note.link.bad') : undefined}
        />
      </NoteForm>
    </Popover>
  );
}
