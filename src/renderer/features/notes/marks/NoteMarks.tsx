import { useEffect, useRef } from 'react';
import type { NoteEditor } from '../../../editor/note-editor';
import { findMarkRange, isInQuote } from '../../../editor/note-marks';
import { useWords } from '../../../i18n/start-i18n';
import { findHighlightsAt } from '../../../marks/drawn-highlights';
import { HighlightBar } from '../../../marks/HighlightBar';
import { leaveRelink } from '../../../marks/leave-relink';
import { RelinkStrip } from '../../../marks/RelinkStrip';
import { keysOf, useActions } from '../../../shell/actions';
import type { NoteOf } from '../../../shell/note-of';
import { notify } from '../../../shell/notices';
import { useNoteRelink, type Relink } from '../../../shell/relink';
import { forgetWantedHighlight, useWantedHighlight } from '../../../shell/shown-highlight';
import { keysAsText } from '../../../ui/Kbd';
import type { DeskState } from '../use-note-desk';
import { useNoteBar, type NoteBar } from './use-note-bar';
import { useNoteMarks, type NoteMarks as Marks } from './use-note-marks';
import styles from './NoteMarks.module.css';

type NoteMarksProps = { of: NoteOf; note: NoteEditor; desk: DeskState };

/** The highlights of the note on the sheet, and the bar that makes and changes them. Stands above the text. */
export function NoteMarks({ of, note, desk }: NoteMarksProps) {
  const words = useWords();
  const marks = useNoteMarks(of, note, desk);
  const relink = useNoteRelink(of);
  const bar = useNoteBar({ of, note, desk, marks }, relink);
  const { editable } = desk;
  usePointer(note, bar, relink !== null, editable);
  useWantedWords(note, marks);
  useNearWords(note, relink);
  function openHere(): void {
    if (!bar.openHere()) notify({ text: words('highlight.note.none') });
  }
  useActions({ 'note.highlight': editable ? openHere : null });
  const giveUp = (): void => leaveRelink(bar);
  useActions({ 'app.back': giveUp }, relink !== null);
  useEscape(note, relink === null ? null : giveUp);
  return (
    <>
      {relink === null ? null : (
        <RelinkStrip
          relink={relink}
          how={words('highlight.note.linkHow', { keys: keysAsText(keysOf('note.highlight') ?? '') })}
          onLeave={giveUp}
        />
      )}
      {marks.unsure === 0 ? null : (
        <p className={styles['unsure']}>{words('highlight.note.unsure', { count: marks.unsure })}</p>
      )}
      <HighlightBar bar={bar} marks={marks} />
    </>
  );
}

// Parts of a note that answer a click themselves.
const OWN_CLICK = 'a, button, input, [data-type]';

/** How the bar is opened by the mouse: by choosing words of a quotation, by a click on a highlight. Elsewhere nothing comes up while one writes. */
function usePointer(note: NoteEditor, bar: NoteBar, isLinking: boolean, editable: boolean): void {
  const newest = useRef({ bar, isLinking });
  useEffect(() => {
    newest.current = { bar, isLinking };
  });
  useEffect(() => {
    if (!editable) return undefined;
    const { editor } = note;
    const { dom } = editor.view;
    function choose(): void {
      if (editor.isDestroyed) return;
      const { selection } = editor.state;
      const now = newest.current;
      if (!selection.empty && (now.isLinking || isInQuote(editor.state, selection))) now.bar.openSelected();
    }
    // The button may be let go anywhere. The click that follows would close what opened with it.
    const press = (): void => document.addEventListener('pointerup', () => setTimeout(choose, 0), { once: true });
    function click({ target }: MouseEvent): void {
      const mark = target instanceof Element ? target.closest('[data-highlight]') : null;
      if (mark === null || !editor.state.selection.empty || !(target instanceof Element)) return;
      const own = target.closest(OWN_CLICK);
      if (own === null || !mark.contains(own)) newest.current.bar.openAt(findHighlightsAt(target));
    }
    dom.addEventListener('pointerdown', press);
    dom.addEventListener('click', click);
    return () => {
      dom.removeEventListener('pointerdown', press);
      dom.removeEventListener('click', click);
    };
  }, [note, editable]);
}

/** Goes to the words that a list of highlights asked for, once they are drawn. The caret goes along where it is in the note already. */
function useWantedWords({ editor }: NoteEditor, { drawn }: Marks): void {
  const wanted = useWantedHighlight();
  useEffect(() => {
    if (wanted === null || !drawn.some(({ id }) => id === wanted.id)) return;
    const range = findMarkRange(wanted.id, editor.state);
    const mark = editor.view.dom.querySelector(`[data-highlight="${wanted.id}"]`);
    // What is seen already stays where the eye has it.
    if (mark !== null && !isSeen(mark)) void mark.scrollIntoView({ block: 'center' });
    if (range !== null && editor.isFocused) editor.commands.setTextSelection(range.from);
    forgetWantedHighlight();
  }, [editor, wanted, drawn]);
}

function isSeen(mark: Element): boolean {
  const pane = mark.closest('[data-pane="note"]')?.getBoundingClientRect();
  const { top, bottom } = mark.getBoundingClientRect();
  return pane !== undefined && top >= pane.top && bottom <= pane.bottom;
}

/** Escape gives up what is asked for; without that it leaves the text, as the editor has it. */
function useEscape({ editor }: NoteEditor, giveUp: (() => void) | null): void {
  const newest = useRef(giveUp);
  useEffect(() => {
    newest.current = giveUp;
  });
  useEffect(() => {
    const { dom } = editor.view;
    function press(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing || newest.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      newest.current();
    }
    dom.addEventListener('keydown', press, true);
    return () => dom.removeEventListener('keydown', press, true);
  }, [editor]);
}

/** Shows the likeliest words, selected, or where the old ones stood. */
function useNearWords(note: NoteEditor, relink: Relink | null): void {
  useEffect(() => {
    if (relink === null || relink.near === null) return;
    const { near } = relink;
    const range = note.readWords().rangeOf(near);
    if (range === null) return;
    note.editor.commands.setTextSelection(near.isLikely ? range : range.from);
    note.editor.commands.scrollIntoView();
  }, [note, relink]);
}
