import type { Editor } from '@tiptap/core';
import {
  Code,
  Copy,
  ListOrdered,
  MessageSquareWarning,
  Minus,
  Search,
  Strikethrough,
  Superscript,
  Table,
  Underline,
  type LucideIcon,
} from 'lucide-react';
import { copyText } from '../../ui/copy-text';
import { toMarkdown } from '../../editor/markdown';
import { toNoteDoc } from '../../editor/note-codec';
import { openFind } from '../../editor/note-find';
import { noteTools, type NoteTool, type ToolState } from '../../editor/note-tools';
import { useWords } from '../../i18n/start-i18n';
import { notify } from '../../shell/notices';
import { setWriting, useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Menu, MenuItem, MenuSeparator, MenuToggle } from '../../ui/Menu';

const ROWS_AND_COLUMNS = ['rowBefore', 'rowAfter', 'columnBefore', 'columnAfter', 'headerRow'] as const;
const REMOVALS = ['removeRow', 'removeColumn', 'removeTable'] as const;

/** Stands where the button for a new table stands, while the caret is in one. */
export function TableMenu({ editor }: { editor: Editor }) {
  const words = useWords();
  const item = (tool: (typeof ROWS_AND_COLUMNS | typeof REMOVALS)[number]) => (
    <MenuItem key={tool} onSelect={() => runAfterClose(() => noteTools[tool](editor))}>
      {words(`note.table.${tool}`)}
    </MenuItem>
  );
  return (
    <Menu trigger={<IconButton small label={words('note.tool.table')} icon={Table} pressed />}>
      {ROWS_AND_COLUMNS.map(item)}
      <MenuSeparator />
      {REMOVALS.map(item)}
    </Menu>
  );
}

type More = { tool: NoteTool & keyof ToolState; icon: LucideIcon; keys: string };
const MORE: readonly More[] = [
  { tool: 'orderedList', icon: ListOrdered, keys: 'Mod+Shift+7' },
  { tool: 'underline', icon: Underline, keys: 'Mod+U' },
  { tool: 'strike', icon: Strikethrough, keys: 'Mod+Shift+S' },
  { tool: 'codeBlock', icon: Code, keys: 'Mod+Alt+C' },
  { tool: 'callout', icon: MessageSquareWarning, keys: 'Mod+Alt+K' },
];

export function MoreMenu({ editor, tools, icon }: { editor: Editor; tools: ToolState; icon: LucideIcon }) {
  const words = useWords();
  const curls = useScreen((state) => state.writing.quotes);
  const on = MORE.some(({ tool }) => tools[tool] === true);
  const copy = () => {
    const copied = copyText(toMarkdown(toNoteDoc(editor.state.doc)));
    notify(copied ? { text: words('note.copied') } : { text: words('note.copyFailed'), tone: 'error' });
  };
  return (
    <Menu trigger={<IconButton small label={words('note.tool.more')} icon={icon} pressed={on ? true : undefined} />}>
      {MORE.map(({ tool, icon: mark, keys }) => (
        <MenuItem
          key={tool}
          mark={<Icon of={mark} small />}
          keys={keys}
          onSelect={() => runAfterClose(() => noteTools[tool](editor))}
        >
          {words(`note.tool.${tool}` as 'note.tool.strike')}
        </MenuItem>
      ))}
      <MenuItem
        mark={<Icon of={Superscript} small />}
        keys="Mod+Alt+F"
        onSelect={() => runAfterClose(() => noteTools.footnote(editor))}
      >
        {words('note.tool.footnote')}
      </MenuItem>
      <MenuItem mark={<Icon of={Minus} small />} onSelect={() => runAfterClose(() => noteTools.horizontalRule(editor))}>
        {words('note.tool.horizontalRule')}
      </MenuItem>
      <MenuSeparator />
      <MenuToggle on={curls} onChange={(quotes) => setWriting({ quotes })}>
        {words('note.quotes')}
      </MenuToggle>
      <MenuItem mark={<Icon of={Search} small />} keys="Mod+F" onSelect={() => runAfterClose(() => openFind(editor))}>
        {words('note.find')}
      </MenuItem>
      <MenuItem mark={<Icon of={Copy} small />} onSelect={copy}>
        {words('note.tool.copyMarkdown')}
      </MenuItem>
    </Menu>
  );
}

/** A menu that closes gives the focus back to its button; the caret must come after that. */
function runAfterClose(run: () => void): void {
  requestAnimationFrame(() => run());
}
