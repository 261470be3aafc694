import { Highlighter, History } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import 'katex/dist/katex.min.css';
import { writeAtEnd } from '../../editor/note-keys';
import { setMath, type MathEdit } from '../../editor/note-tools';
import { describeError } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import { notify } from '../../shell/notices';
import { paperIdOf, type NoteOf } from '../../shell/note-of';
import { keysOf, runAction } from '../../shell/actions';
import { focusPane } from '../../shell/panes';
import { useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import type { KeeperState } from './draft-keeper';
import { FootnotePopover } from './FootnotePopover';
import { MathPopover } from './MathPopover';
import { PicturePopover } from './PicturePopover';
import { NoteToolbar } from './NoteToolbar';
import { NoteMarks } from './marks/NoteMarks';
import { NoteSuggest } from './mentions/NoteSuggest';
import { rememberPaper } from './mentions/recent-papers';
import { useNoteHistory } from './history/use-note-history';
import { UnreadableNote } from './UnreadableNote';
import { readingMinutes } from '../../editor/count-words';
import { NoteFind } from './NoteFind';
import { TemplateTool } from './templates/TemplateTool';
import { useToolState, useWordCount } from './use-editor-facts';
import { useNoteDesk, type PanelHooks } from './use-note-desk';
import { useFocusLeave } from './use-focus-leave';
import prose from './note-prose.module.css';
import styles from './NotePanel.module.css';

/** The note of one paper, or one that belongs to none. Fills the place it is given: the head stands still, the text scrolls. */
export function NotePanel({ of }: { of: NoteOf }) {
  const words = useWords();
  const [begun, setBegun] = useState<{ of: NoteOf; edit: MathEdit } | null>(null);
  // A formula that was begun on another paper is not finished on this one.
  const math = begun?.of === of ? begun.edit : null;
  const { count, recount, countNow, watch } = useWordCount();
  const hooks = useRef<PanelHooks>({ onEditMath: () => undefined, onEscape: () => undefined });
  const desk = useNoteDesk(of, hooks, recount, countNow);
  const { attach, note, view, editable, saving, leaveField } = desk;
  const tools = useToolState(note);
  const leave = useFocusLeave(leaveField);
  const editing = view.kind === 'editing';
  // Also while the next note is read: nothing may jump on a walk through the list.
  const onSheet = editing || view.kind === 'opening';
  const editor = note?.editor ?? null;
  const history = useNoteHistory({ paperId: paperIdOf(of), view, editable, readNoteId: desk.readNoteId });

  useEffect(() => {
    hooks.current = {
      onEditMath: (target) => setBegun({ of, edit: { ...target, isNew: false } }),
      onEscape: () => leaveEditor(() => editor?.commands.blur()),
    };
    watch(editor);
  }, [editor, of, watch]);
  const wanted = useScreen((state) => state.noteWanted === of);
  useEffect(() => {
    if (!wanted || view.kind === 'opening' || editor === null) return;
    useScreen.setState({ noteWanted: null });
    if (editing && editable) editor.commands.focus();
  }, [wanted, view.kind, editing, editable, editor]);

  useEffect(() => {
    const paperId = paperIdOf(of);
    if (paperId !== null) rememberPaper(paperId);
  }, [of]);
  const beginMath = useCallback((edit: MathEdit) => setBegun({ of, edit }), [of]);
  const finishMath = useCallback(
    (latex: string | null) => {
      setBegun(null);
      if (editor === null || math === null) return;
      if (latex === null) editor.commands.focus();
      else if (!setMath(editor, math, latex)) notify({ text: words('note.math.changed'), tone: 'error' });
    },
    [editor, math, words],
  );

  return (
    <section className={styles['panel']} aria-label={words('note.title')} data-pane="note" {...leave}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{words('note.title')}</h2>
        {editor !== null && onSheet && editable ? (
          <NoteToolbar editor={editor} of={of} tools={tools} onMath={beginMath}>
            <IconButton
              small
              label={words('action.note.highlight')}
              icon={Highlighter}
              keys={keysOf('note.highlight')}
              onClick={() => runAction('note.highlight')}
            />
            <TemplateTool editor={editor} of={of} onInsert={desk.withdraw} />
            <IconButton small label={words('note.history')} icon={History} onClick={() => runAction('note.history')} />
          </NoteToolbar>
        ) : null}
        {onSheet ? <NoteState saving={saving} count={count} editable={editable} /> : null}
      </header>
      {note !== null && editing ? <NoteMarks of={of} note={note} desk={desk} /> : null}
      {editor !== null && editing ? <NoteFind editor={editor} /> : null}
      <div className={styles['body']} onMouseDown={(event) => editing && focusBelow(event, note?.editor.view.dom)}>
        <div ref={attach} className={prose['prose']} hidden={!onSheet} />
        <UnreadableNote view={view} />
      </div>
      {history}
      {editor !== null && editing ? <FootnotePopover editor={editor} /> : null}
      {note !== null && editing ? <NoteSuggest note={note} of={of} onMath={beginMath} /> : null}
      {editor !== null && editing ? <PicturePopover editor={editor} /> : null}
      <MathPopover edit={math} view={editor?.view ?? null} onDone={finishMath} />
    </section>
  );

  // The blank below the last line belongs to the note: a press there goes on writing at its end.
  function focusBelow(event: MouseEvent, text: HTMLElement | undefined): void {
    if (editor === null || text === undefined || text.contains(event.target as Node) || !editor.isEditable) return;
    event.preventDefault();
    writeAtEnd(editor.view);
  }
}

function leaveEditor(blur: () => void): void {
  // The list takes the keys again; without one the caret at least leaves the text.
  if (!focusPane('list') && !focusPane('paper')) blur();
}

// A shorter one is read in less than two minutes, which nobody plans for.
const LONG_NOTE = 360;

type NoteStateProps = { saving: KeeperState; count: number; editable: boolean };

function NoteState({ saving, count, editable }: NoteStateProps) {
  const words = useWords();
  if (saving.kind === 'failed') {
    const text = words('note.notSaved', { why: describeError(words, saving.error) });
    return (
      <span className={styles['failed']} title={text} role="alert">
        {text}
      </span>
    );
  }
  if (!editable) return <span className={styles['state']}>{words('note.readOnly')}</span>;
  if (saving.kind === 'saving') return <span className={styles['state']}>{words('note.saving')}</span>;
  if (count === 0) return <span className={styles['state']} />;
  // A count is never cut: a narrow pane leaves it out whole.
  return (
    <span className={styles['state']}>
      {words('note.saved')}
      <span className={styles['count']}>
        {' · '}
        {words('note.words', { count })}
        {count < LONG_NOTE ? null : ` · ${words('note.minutes', { count: readingMinutes(count) })}`}
      </span>
    </span>
  );
}
