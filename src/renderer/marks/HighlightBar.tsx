import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Copy, MessageSquareText, Quote, Tag as TagIcon, Trash2 } from 'lucide-react';
import { quoteOf } from '../../shared/anchoring/place-highlights';
import type { Colour } from '../../shared/model/colour';
import { findColour } from '../../shared/model/find-colour';
import type { Highlight } from '../../shared/model/highlight';
import type { HighlightId } from '../../shared/model/id';
import { plainShownText } from '../../shared/text/segment-text';
import { findMath } from '../../shared/text/tex';
import {
  commentHighlight,
  recolourHighlights,
  removeHighlights,
  type ChosenWords,
  type FirstWritten,
} from '../commands/commands';
import { useWords } from '../i18n/start-i18n';
import { notify, runCommand } from '../shell/notices';
import { quoteInNote } from '../shell/quote-wish';
import { useLibrary } from '../storage/library-context';
import { Button, IconButton } from '../ui/Button';
import { ColourName, ColourSign } from '../ui/ColourSign';
import { copyText } from '../ui/copy-text';
import { Popover } from '../ui/Popover';
import { CommentField } from './CommentField';
import { lastColour, type BarMarks, type BarModel, type BarPart } from './bar-model';
import { BarTags, TagField } from './BarTags';
import { loadCommentEditor } from './load-comment-editor';
import { QuotedIn } from './QuotedIn';
import styles from './HighlightBar.module.css';

type BarProps = { bar: BarModel; marks: BarMarks };

/** Beside the words that are selected, or beside a highlight: what can be done with them. */
export function HighlightBar({ bar, marks }: BarProps) {
  const words = useWords();
  const { target } = bar;
  const { link } = bar;
  const first = useRef<HTMLButtonElement>(null);
  const isOpen = target !== null;
  useEffect(() => {
    if (isOpen) void loadCommentEditor();
  }, [isOpen]);
  const row = target?.kind === 'highlight' ? marks.rows.get(target.id) : undefined;
  return (
    <Popover
      label={words(target?.kind === 'words' ? 'highlight.newBar' : 'highlight.oldBar')}
      open={isOpen}
      onOpenChange={(open) => !open && bar.close()}
      anchor={bar.anchor}
      align="center"
      initialFocus={first}
      bare
    >
      {target?.kind === 'words' && link === null && (
        <NewBar bar={bar} marks={marks} chosen={target.words} first={first} />
      )}
      {target?.kind === 'words' && link !== null && <LinkButton first={first} onLink={() => link(target.words)} />}
      {target?.kind === 'choice' && <ChoiceBar bar={bar} marks={marks} ids={target.ids} first={first} />}
      {target?.kind === 'highlight' && row !== undefined && (
        <OldBar key={row.id} bar={bar} marks={marks} row={row} part={target.part} first={first} />
      )}
    </Popover>
  );
}

/** While words are chosen anew for a highlight that is there: they are marked as nothing else. */
function LinkButton({ first, onLink }: First & { onLink: () => void }) {
  const words = useWords();
  return (
    <div className={styles['link']}>
      <Button kind="main" ref={first} keys="Enter" onClick={onLink}>
        {words('highlight.link.here')}
      </Button>
    </div>
  );
}

type NewBarProps = BarProps & First & { chosen: ChosenWords };
type First = { first: RefObject<HTMLButtonElement | null> };

/** What can be chosen: deleted colours are offered no more. */
function paletteOf(marks: BarMarks): Colour[] {
  return marks.colours.filter((colour) => !colour.gone);
}

/** The keys of the bar; where something is typed they are letters. */
function pressed(event: KeyboardEvent, keys: Readonly<Record<string, () => void>>): void {
  if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]') !== null)
    return;
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

/** Nothing is marked before something is chosen or written: the first comment or tag is one change with the highlight. */
function NewBar({ bar, marks, chosen, first }: NewBarProps) {
  const palette = paletteOf(marks);
  const [shown, setShown] = useState<BarPart>('colours');
  const [picked, setPicked] = useState(() => lastColour(palette));
  // Where the bar goes on once the comment is saved: known when its field goes, and not before.
  const then = useRef<BarPart | null>(null);
  const copy = useCopy(chosen.text.slice(chosen.start, chosen.end), bar.close);
  function choose(colour: Colour): void {
    if (shown !== 'colours') return setPicked(colour);
    bar.close();
    bar.addTo(chosen, colour, {}, null);
  }
  function show(part: BarPart): void {
    then.current = part;
    setShown(part);
  }
  const write = (written: FirstWritten, next: BarPart | null): void =>
    picked === undefined ? undefined : bar.addTo(chosen, picked, written, next);
  const { quoteNew } = bar;
  const quote = quoteNew === null || picked === undefined ? null : () => quoteNew(chosen, picked);
  const shows = { c: () => show('comment'), '#': () => show('tags') };
  const keys = { ...colourKeys(palette, choose), ...shows, y: copy, ...(quote === null ? {} : { q: quote }) };
  return (
    <div onKeyDown={(event) => pressed(event, keys)}>
      <div className={styles['bar']}>
        <Palette
          palette={palette}
          chosen={shown === 'colours' ? null : (picked?.id ?? null)}
          first={first}
          onChoose={choose}
        />
        <span className={styles['line']} />
        <Tools onComment={shows.c} onTag={shows['#']} onQuote={quote} onCopy={copy} />
      </div>
      {shown === 'comment' && (
        <CommentField
          comment={null}
          focused
          savesOnBlur={false}
          onSave={({ doc, text }) =>
            doc !== null && write({ comment: { doc, text } }, then.current === 'tags' ? 'tags' : null)
          }
          onLeave={bar.close}
        />
      )}
      {shown === 'tags' && (
        <div className={styles['tags']}>
          <TagField focused onAdd={(tag) => write({ tag }, 'tags')} />
        </div>
      )}
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

function quoteOld({ id }: Highlight, close: () => void): void {
  close();
  quoteInNote({ kind: 'highlights', ids: [id] });
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
  // Words of a note stand in it already.
  const quote = row.target.kind === 'note' ? null : () => quoteOld(row, bar.close);
  function remove(): void {
    bar.close();
    void runCommand(removeHighlights(library, [row.id]));
  }
  const show = { c: () => setShown('comment'), '#': () => setShown('tags') };
  const keys = {
    ...colourKeys(palette, recolour),
    ...show,
    y: copy,
    ...(quote === null ? {} : { q: quote }),
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
          comment={row.comment}
          focused={shown === 'comment'}
          savesOnBlur
          onSave={({ doc, text }) => void runCommand(commentHighlight(library, row.id, doc, text))}
          onLeave={bar.close}
        />
      )}
      {(shown === 'tags' || row.tagIds.length > 0) && <BarTags row={row} focused={shown === 'tags'} />}
      <QuotedIn row={row} onLeave={bar.close} />
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

type ToolsProps = { onComment: () => void; onTag: () => void; onQuote: (() => void) | null; onCopy: () => void };

function Tools({ onComment, onTag, onQuote, onCopy }: ToolsProps) {
  const words = useWords();
  return (
    <>
      <IconButton small label={words('highlight.comment')} icon={MessageSquareText} keys="c" onClick={onComment} />
      <IconButton small label={words('highlight.tag')} icon={TagIcon} keys="#" onClick={onTag} />
      {onQuote === null ? null : (
        <IconButton small label={words('quote.inNote')} icon={Quote} keys="q" onClick={onQuote} />
      )}
      <IconButton small label={words('highlight.copy')} icon={Copy} keys="y" onClick={onCopy} />
    </>
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
        const colour = findColour(marks.colours, row.colourId, words('highlights.noColour'));
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
