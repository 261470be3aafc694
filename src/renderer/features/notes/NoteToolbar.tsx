import {
  Bold,
  Code,
  Ellipsis,
  Heading,
  Italic,
  Link as LinkIcon,
  List,
  ListChecks,
  Sigma,
  Table,
  TextQuote,
  type LucideIcon,
} from 'lucide-react';
import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { mathAtSelection, noteTools, type MathEdit, type NoteTool, type ToolState } from '../../editor/note-tools';
import { useWords } from '../../i18n/start-i18n';
import { IconButton } from '../../ui/Button';
import { LinkTool } from './LinkTool';
import { MoreMenu, TableMenu } from './NoteMenus';
import { PictureTool } from './PictureTool';
import { NoteOutline } from './NoteOutline';
import styles from './NotePanel.module.css';

type Toggle = { tool: NoteTool & keyof ToolState; icon: LucideIcon; keys: string };

// The editor's own chords, named here so that the tooltips can tell them.
const BEFORE: readonly Toggle[] = [
  { tool: 'bold', icon: Bold, keys: 'Mod+B' },
  { tool: 'italic', icon: Italic, keys: 'Mod+I' },
  { tool: 'bulletList', icon: List, keys: 'Mod+Shift+8' },
  { tool: 'taskList', icon: ListChecks, keys: 'Mod+Shift+9' },
  { tool: 'blockquote', icon: TextQuote, keys: 'Mod+Shift+B' },
];

export type NoteToolbarProps = {
  editor: Editor;
  /** What is written: the note, or a template. */
  of: string;
  tools: ToolState;
  onMath: (edit: MathEdit) => void;
  /** What only this kind of text can have done to it. */
  children?: ReactNode;
};

export function NoteToolbar({ editor, of, tools, onMath, children }: NoteToolbarProps) {
  const words = useWords();
  const { bar, ...roving } = useRoving();
  const toggle = ({ tool, icon, keys }: Toggle) => (
    <IconButton
      key={tool}
      small
      label={words(`note.tool.${tool}` as 'note.tool.bold')}
      icon={icon}
      keys={keys}
      pressed={tools[tool] === true}
      onClick={() => noteTools[tool](editor)}
    />
  );
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={words('note.tools')}
      className={styles['tools']}
      onMouseDown={keepCaret}
      {...roving}
    >
      <IconButton
        small
        label={words('note.tool.heading')}
        icon={Heading}
        keys="Mod+Alt+1"
        pressed={tools.heading > 0}
        onClick={() => noteTools.heading(editor)}
      />
      {BEFORE.map(toggle)}
      <IconButton small label={words('note.tool.math')} icon={Sigma} onClick={() => onMath(mathAtSelection(editor))} />
      {tools.table ? (
        <TableMenu editor={editor} />
      ) : (
        <IconButton small label={words('note.tool.table')} icon={Table} onClick={() => noteTools.table(editor)} />
      )}
      <LinkTool key={of} editor={editor} pressed={tools.link} icon={LinkIcon} />
      <PictureTool editor={editor} />
      {toggle({ tool: 'code', icon: Code, keys: 'Mod+E' })}
      <NoteOutline editor={editor} />
      <MoreMenu editor={editor} tools={tools} icon={Ellipsis} />
      {children}
    </div>
  );
}

/** A press on a button must not take the caret out of the text; menus and popovers get the focus by themselves. */
function keepCaret(event: MouseEvent): void {
  event.preventDefault();
}

/** One stop for Tab; the arrows walk from button to button. */
function useRoving() {
  const bar = useRef<HTMLDivElement>(null);
  const at = useRef(0);
  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])];
  const mark = (index: number) => {
    at.current = index;
    buttons().forEach((button, i) => (button.tabIndex = i === index ? 0 : -1));
  };
  // After every render: the table's button becomes a menu and back, and a new element is a stop of its own.
  useLayoutEffect(() => mark(at.current));
  return {
    bar,
    onFocus: (event: FocusEvent) => {
      const index = buttons().findIndex((button) => button === event.target);
      if (index >= 0) mark(index);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const all = buttons();
      // Keys of a menu or popover come up here too; they are not the bar's.
      if (step === 0 || !all.some((button) => button === event.target)) return;
      event.preventDefault();
      all[(at.current + step + all.length) % all.length]?.focus();
    },
  };
}
