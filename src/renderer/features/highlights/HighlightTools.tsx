import { Copy, Hash, Palette, Quote, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { HighlightId } from '../../../shared/model/id';
import { palette } from '../../../shared/model/next-colour';
import { dotOf } from '../../../shared/model/tag-dot';
import { recolourHighlights, removeHighlights, tagHighlights, untagHighlights } from '../../commands/commands';
import { getWords, useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { notify, runCommand } from '../../shell/notices';
import { quoteInNote } from '../../shell/quote-wish';
import type { Library } from '../../storage/library';
import { IconButton } from '../../ui/Button';
import { ColourSign } from '../../ui/ColourSign';
import { copyText } from '../../ui/copy-text';
import { Menu, MenuChoices } from '../../ui/Menu';
import { Popover } from '../../ui/Popover';
import { TagDot } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import type { HighlightRow } from './highlight-rows';
import { writeMarkdown } from './highlights-markdown';
import { clearMarks } from './highlights-screen';
import { useColours } from './use-colours';
import styles from './HighlightList.module.css';

type Targets = { targets: readonly HighlightRow[] };

export function idsOf(rows: readonly HighlightRow[]) {
  return rows.map((row) => row.highlight.id);
}

export function removeAll(library: Library, ids: readonly HighlightId[]): void {
  clearMarks();
  void runCommand(removeHighlights(library, ids));
}

/** Those whose paper is there: the others have no note to go to. Words of a note stand in it already. */
export function quotable(targets: readonly HighlightRow[]) {
  return idsOf(targets.filter((row) => row.title !== null && row.note === null));
}

export function quoteAll(targets: readonly HighlightRow[]): void {
  clearMarks();
  quoteInNote({ kind: 'highlights', ids: quotable(targets) });
}

export function markdownOf(targets: readonly HighlightRow[]): string {
  return writeMarkdown(targets, getWords()('list.untitled'));
}

export function sayCopied(count: number): void {
  notify({ text: getWords()('highlights.copied', { count }) });
}

export function copyAll(targets: readonly HighlightRow[]): void {
  if (copyText(markdownOf(targets))) sayCopied(targets.length);
}

/** What can be done to the highlights that are meant: each is one change. */
export function HighlightTools({
  targets,
  tagging,
  onTagging,
}: Targets & { tagging: boolean; onTagging: (open: boolean) => void }) {
  const words = useWords();
  const library = useLibrary();
  const none = targets.length === 0;
  const locked = none || library.readOnly;
  return (
    <span className={styles['tools']}>
      <ColourMenu targets={targets} disabled={locked} />
      <Popover
        label={words('highlights.tagTitle')}
        align="end"
        open={tagging}
        onOpenChange={onTagging}
        trigger={<IconButton label={words('action.paper.tag')} keys="#" icon={Hash} disabled={locked} />}
      >
        <TagForm targets={targets} />
      </Popover>
      <IconButton
        label={words('quote.inNote')}
        keys={keysOf('highlights.quote')}
        icon={Quote}
        disabled={library.readOnly || quotable(targets).length === 0}
        onClick={() => quoteAll(targets)}
      />
      <IconButton
        label={words('highlights.copy')}
        keys={keysOf('highlights.copy')}
        icon={Copy}
        disabled={none}
        onClick={() => copyAll(targets)}
      />
      <IconButton
        label={words('highlights.remove')}
        keys={keysOf('highlights.remove')}
        icon={Trash2}
        disabled={locked}
        onClick={() => removeAll(library, idsOf(targets))}
      />
    </span>
  );
}

function ColourMenu({ targets, disabled }: Targets & { disabled: boolean }) {
  const words = useWords();
  const library = useLibrary();
  const colours = palette(useColours());
  const [first, ...others] = targets.map((row) => row.highlight.colourId);
  const same = first !== undefined && others.every((id) => id === first) ? first : null;
  return (
    <Menu align="end" trigger={<IconButton label={words('highlights.recolour')} icon={Palette} disabled={disabled} />}>
      <MenuChoices
        label={words('highlights.colour')}
        value={same}
        choices={colours.map((colour, at) => ({
          value: colour.id,
          text: colour.name,
          mark: <ColourSign colour={colour} />,
          ...(at < 9 ? { keys: String(at + 1) } : {}),
        }))}
        onChoose={(id) => void runCommand(recolourHighlights(library, idsOf(targets), id))}
      />
    </Menu>
  );
}

/** A name and Enter tags them all; the tags that some have are taken off below. */
function TagForm({ targets }: Targets) {
  const words = useWords();
  const library = useLibrary();
  const { tags } = useLibraryRows();
  const [name, setName] = useState('');
  const given = new Map(targets.flatMap((row) => row.tags.map((tag) => [tag.id, tag] as const)));
  return (
    <form
      className={styles['tagForm']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void runCommand(tagHighlights(library, idsOf(targets), name));
        setName('');
      }}
    >
      <TextField
        label={words('highlights.tagName', { count: targets.length })}
        value={name}
        onChange={setName}
        maxLength={100}
        list="highlight-tag-names"
        autoFocus
      />
      <datalist id="highlight-tag-names">
        {[...tags.values()].map((tag) => (
          <option key={tag.id} value={tag.name} />
        ))}
      </datalist>
      {[...given.values()].map((tag) => (
        <button
          key={tag.id}
          type="button"
          className={styles['untag']}
          onClick={() => void runCommand(untagHighlights(library, idsOf(targets), tag.id))}
        >
          <TagDot colour={dotOf(tag)} />
          {words('highlights.untag', { tag: tag.name })}
        </button>
      ))}
    </form>
  );
}
