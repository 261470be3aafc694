import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Copy, MessageSquareText, Quote, Tag as TagIcon, Trash2 } from 'lucide-react';
import { quoteOf } from '../../../shared/anchoring/place-highlights';
import type { Colour } from '../../../shared/model/colour';
import type { Highlight } from '../../../shared/model/highlight';
import type { HighlightId } from '../../../shared/model/id';
import { resolveTags } from '../../../shared/model/tag';
import { plainShownText } from '../../../shared/text/segment-text';
import { findMath } from '../../../shared/text/tex';
import {
  commentHighlight,
  recolourHighlights,
  removeHighlights,
  tagHighlights,
  untagHighlights,
} from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { notify, runCommand } from '../../shell/notices';
import { quoteInNote } from '../../shell/quote-wish';
import { useLibrary } from '../../storage/library-context';
import { IconButton } from '../../ui/Button';
import { ColourName, ColourSign } from '../../ui/ColourSign';
import { copyText } from '../../ui/copy-text';
import { Popover } from '../../ui/Popover';
import { TagChip } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import type { PaperWords } from './chosen-words';
import { useRelink } from '../../shell/relink';
import { LinkBar } from './LinkBar';
import { CommentField } from './CommentField';
import { commentOf } from './comment-doc';
import { colourOf } from './marks';
import { lastColour, type BarPart, type HighlightBarModel } from './use-highlight-bar';
import type { PaperMarks } from './use-marks';
import styles from './HighlightBar.module.css';

type BarProps = { bar: HighlightBarModel; marks: PaperMarks };

/** Beside the words that are selected, or beside a highlight: what can be done with them. */
export function HighlightBar({ bar, marks }: BarProps) {
  const words = useWords();
  const { target } = bar;
  const relink = useRelink(bar.paperId);
  const first = useRef<HTMLButtonElement>(null);
  const row = target?.kind === 'highlight' ? marks.rows.get(target.id) : undefined;
  return (
    <Popover
      label={words(target?.kind === 'words' ? 'highlight.newBar' : 'highlight.oldBar')}
      open={target !== null}
      onOpenChange={(open) => !open && bar.close()}
      anchor={bar.anchor}
      align="center"
      initialFocus={first}
      bare
    >
      {target?.kind === 'words' && relink === null && (
        <NewBar bar={bar} marks={marks} chosen={target.words} first={first} />
      )}
      {target?.kind === 'words' && relink !== null && (
        <LinkBar relink={relink} chosen={target.words} bar={bar} first={first} />
      )}
      {target?.kind === 'choice' && <ChoiceBar bar={bar} marks={marks} ids={target.ids} first={first} />}
      {target?.kind === 'highlight' && row !== undefined && (
        <OldBar key={row.id} bar={bar} marks={marks} row={row} part={target.part} first={first} />
      )}
    </Popover>
  );
}

type NewBarProps = BarProps & First & { chosen: PaperWords };
type First = { first: RefObject<HTMLButtonElement | null> };

/** What can be chosen: deleted colours are offered no more. */
function paletteOf(marks: PaperMarks): Colour[] {
  return marks.colours.filter((colour) => !colour.gone);
}

/** The keys of the bar; where something is typed they are letters. */
function pressed(event: KeyboardEvent, keys: Readonly<Record<string, () => void>>): void {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
  const run = keys[event.key];
  if (run === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function colourKeys(palette: readonly Colour[], choose: (colour: Colour) => void): Record<string, () => void> {
  return Object.fromEntries(palette.slice(0, 9).map((colour, at) => [String(at + 1), () => choose(colour)]));
}

function NewBar({ bar, marks, chosen, first }: NewBarProps) {
  const palette = paletteOf(marks);
  const add = (part: BarPart): void => {
    const colour = lastColour(palette);
    if (colour !== undefined) bar.addTo(chosen, colour, part);
  };
  const copy = useCopy(chosen.text.slice(chosen.start, chosen.end), bar.close);
  const colour = (one: Colour): void => bar.addTo(chosen, one, null);
  const quote = (): void => {
    const last = lastColour(palette);
    if (last !== undefined) bar.quoteNew(chosen, last);
  };
  const keys = {
    ...colourKeys(palette, colour),
    c: () => add('comment'),
    '#': () => add('tags'),
    y: copy,
    q: quote,
  };
  return (
    <div className={styles['bar']} onKeyDown={(event) => pressed(event, keys)}>
      <Palette palette={palette} chosen={null} first={first} onChoose={colour} />
      <span className={styles['line']} />
      <Tools onComment={() => add('comment')} onTag={() => add('tags')} onQuote={quote} onCopy={copy} />
    </div>
  );
}

function useCopy(source: string, done: () => void): () => void {
  const words = useWords();
  return () => {
    if (copyText(plainShownText(source, findMath(source)))) notify({ text: words('highlight.copied'), icon: Copy });
    done();
  };
}

function OldBar({ bar, marks, row, part, first }: BarProps & First & { row: Highlight; part: BarPart }) {
  const words = useWords();
  const library = useLibrary();
  const palette = paletteOf(marks);
  const [shown, setShown] = useState<BarPart>(part);
  // What had the focus when the bar turned to this one, the choice among several, is gone.
  useEffect(() => {
    if (part === 'colours') first.current?.focus();
  }, [part, first]);
  const recolour = (colour: Colour): void => void runCommand(recolourHighlights(library, [row.id], colour.id));
  const copy = useCopy(quoteOf(row), bar.close);
  function quote(): void {
    bar.close();
    quoteInNote({ kind: 'highlights', ids: [row.id] });
  }
  function remove(): void {
    bar.close();
    void runCommand(removeHighlights(library, [row.id]));
  }
  const show = { c: () => setShown('comment'), '#': () => setShown('tags') };
  const keys = {
    ...colourKeys(palette, recolour),
    ...show,
    y: copy,
    q: quote,
    Delete: remove,
    Backspace: remove,
  };
  return (
    <div onKeyDown={(event) => pressed(event, keys)}>
      <div className={styles['bar']}>
        <Palette palette={palette} chosen={row.colourId} first={first} onChoose={recolour} />
        <span className={styles['line']} />
        <Tools onComment={show.c} onTag={show['#']} onQuote={quote} onCopy={copy} />
        <IconButton small label={words('highlight.remove')} icon={Trash2} keys="Delete" onClick={remove} />
      </div>
      {(shown === 'comment' || row.commentText !== '') && (
        <CommentField
          row={row}
          focused={shown === 'comment'}
          onSave={(text) => void runCommand(commentHighlight(library, row.id, commentOf(text), text))}
          onLeave={bar.close}
        />
      )}
      {(shown === 'tags' || row.tagIds.length > 0) && <BarTags row={row} focused={shown === 'tags'} />}
    </div>
  );
}

type PaletteProps = First & {
  palette: readonly Colour[];
  chosen: string | null;
  onChoose: (colour: Colour) => void;
};

function Palette({ palette, chosen, first, onChoose }: PaletteProps) {
  const words = useWords();
  return (
    <div className={styles['palette']} role="group" aria-label={words('highlight.colours')}>
      {palette.map((colour, at) => (
        <button
          key={colour.id}
          type="button"
          // A tooltip of ours would open with the focus, and take the Escape that is meant for the bar.
          title={colour.meaning === '' ? colour.name : `${colour.name}: ${colour.meaning}`}
          ref={at === 0 ? first : undefined}
          className={styles['colour']}
          aria-label={colour.name}
          aria-pressed={chosen === null ? undefined : colour.id === chosen}
          aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
          onClick={() => onChoose(colour)}
        >
          <ColourSign colour={colour} />
          {at < 9 && <span aria-hidden="true">{at + 1}</span>}
        </button>
      ))}
    </div>
  );
}

type ToolsProps = { onComment: () => void; onTag: () => void; onQuote: () => void; onCopy: () => void };

function Tools({ onComment, onTag, onQuote, onCopy }: ToolsProps) {
  const words = useWords();
  return (
    <>
      <IconButton small label={words('highlight.comment')} icon={MessageSquareText} keys="c" onClick={onComment} />
      <IconButton small label={words('highlight.tag')} icon={TagIcon} keys="#" onClick={onTag} />
      <IconButton small label={words('quote.inNote')} icon={Quote} keys="q" onClick={onQuote} />
      <IconButton small label={words('highlight.copy')} icon={Copy} keys="y" onClick={onCopy} />
    </>
  );
}

function BarTags({ row, focused }: { row: Highlight; focused: boolean }) {
  const words = useWords();
  const library = useLibrary();
  const { tags } = useLibraryRows();
  const [name, setName] = useState('');
  const field = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (focused) field.current?.querySelector('input')?.focus();
  }, [focused]);
  function add(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
    event.preventDefault();
    void runCommand(tagHighlights(library, [row.id], name)).then((done) => done !== null && setName(''));
  }
  return (
    <div className={styles['tags']} role="group" aria-label={words('highlight.tag')}>
      {resolveTags(row.tagIds, tags).map((tag) => (
        <TagChip
          key={tag.id}
          colour={tag.colour}
          name={tag.name}
          onRemove={() => void runCommand(untagHighlights(library, [row.id], tag.id))}
          removeLabel={words('highlight.removeTag', { tag: tag.name })}
        />
      ))}
      <span ref={field} className={styles['tagField']}>
        <TextField
          label={words('highlight.tagField')}
          value={name}
          onChange={setName}
          onKeyDown={add}
          list="known-tags"
        />
        <datalist id="known-tags">
          {[...tags.values()].map((tag) => (
            <option key={tag.id} value={tag.name} />
          ))}
        </datalist>
      </span>
    </div>
  );
}

function ChoiceBar({ bar, marks, ids, first }: BarProps & First & { ids: readonly HighlightId[] }) {
  const words = useWords();
  return (
    <div className={styles['choice']} role="group" aria-label={words('highlight.which')}>
      <p className={styles['which']}>{words('highlight.which')}</p>
      {ids.map((id, at) => {
        const row = marks.rows.get(id);
        if (row === undefined) return null;
        const colour = colourOf(marks.colours, row.colourId);
        return (
          <button
            key={id}
            type="button"
            ref={at === 0 ? first : undefined}
            className={styles['which-one']}
            onClick={() => bar.open({ kind: 'highlight', id, part: 'colours' })}
          >
            <ColourSign colour={colour} />
            <ColourName colour={colour} />
            <span className={styles['quote']}>{quoteOf(row)}</span>
          </button>
        );
      })}
    </div>
  );
}
