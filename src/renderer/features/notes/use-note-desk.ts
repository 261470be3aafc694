import { useCallback, useEffect, useRef, useState, type RefCallback, type RefObject } from 'react';
import type { NoteId } from '../../../shared/model/id';
import { callMain, getBridge } from '../../clients/bridge';
import type { MathTarget } from '../../editor/math-nodes';
import { createQuotationBoard, type QuotationBoard } from '../../editor/quotation-board';
import { createNoteEditor, type NoteEditor } from '../../editor/note-editor';
import { describeError } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import { paperIdOf, type NoteOf } from '../../shell/note-of';
import { registerFlush } from '../../shell/flush';
import { useLibrary } from '../../shell/library';
import { notifyError } from '../../shell/notices';
import { useScreen } from '../../shell/screen-state';
import { setSaveState } from '../../shell/save-state';
import type { Library } from '../../storage/library';
import type { Clock, KeeperState } from './draft-keeper';
import { openMention } from './mentions/open-mention';
import { followQuotes } from './quotes/follow-quotes';
import { registerSheet } from './quotes/open-sheets';
import { openHighlight } from './quotes/open-highlight';
import { NoteDesk, type NoteView } from './note-desk';
import { createPictureHooks } from './picture-hooks';
import { readBeginning } from './templates/fill-in';

const clock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** What the editor asks the panel to do; always the newest, since the editor outlives many renders. */
export type PanelHooks = { onEditMath: (target: MathTarget) => void; onEscape: () => void };

export type DeskState = {
  /** The element that the editor is made in. */
  attach: RefCallback<HTMLElement>;
  note: NoteEditor | null;
  view: NoteView;
  /** The library may be written. */
  editable: boolean;
  saving: KeeperState;
  leaveField: () => void;
  /** Takes a beginning to which nothing was added off the sheet. */
  withdraw: () => void;
  /** The note on the sheet now. */
  readNoteId: () => NoteId | null;
  /** What was typed becomes a change now. Comes back when it is stored, or could not be. */
  rest: () => Promise<void>;
};

type Parts = { note: NoteEditor; desk: NoteDesk; board: QuotationBoard };
type Listeners = {
  onView: (view: NoteView) => void;
  onSaving: (of: NoteOf, state: KeeperState) => void;
  onTyped: () => void;
  onShown: () => void;
  hooks: RefObject<PanelHooks>;
};

/** One editor and one desk for as long as the panel is there; papers come and go on it. */
export function useNoteDesk(
  of: NoteOf,
  hooks: RefObject<PanelHooks>,
  onTyped: () => void,
  onShown: () => void,
): DeskState {
  const library = useLibrary();
  const words = useWords();
  const [parts, setParts] = useState<Parts | null>(null);
  const [seen, setSeen] = useState<{ of: NoteOf; view: NoteView } | null>(null);
  const opened = useRef<NoteOf>(of);
  const [saves, setSaves] = useState<{ of: NoteOf; state: KeeperState } | null>(null);

  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const onSaving = (of: NoteOf, state: KeeperState) => {
        setSaves({ of, state });
        tellFoot(words, of, state);
      };
      const onView = (view: NoteView) => setSeen({ of: opened.current, view });
      const made = createParts(element, library, words, opened.current, { onView, onSaving, onTyped, onShown, hooks });
      setParts(made);
      const unregister = registerFlush(() => {
        made.note.finish();
        return made.desk.flush();
      });
      const stopQuotes = followQuotes(library, words, made.board);
      const unregisterSheet = registerSheet({ ...made, readOf: () => opened.current });
      return () => {
        stopQuotes();
        unregisterSheet();
        made.note.finish();
        // A window that closes right now must still wait for these words.
        void made.desk.leave().finally(unregister);
        made.note.destroy();
        setParts(null);
      };
    },
    [library, words, hooks, onTyped, onShown],
  );

  useEffect(() => {
    if (opened.current !== of) parts?.note.finish();
    opened.current = of;
    void parts?.desk.open(of);
  }, [parts, of]);

  const readNoteId = useCallback(() => parts?.desk.noteId ?? null, [parts]);
  return {
    attach,
    note: parts?.note ?? null,
    // Between another paper and its note, what the desk said is still of the paper before.
    view: seen?.of === of ? seen.view : OPENING,
    editable: !library.readOnly,
    saving: saves?.of === of ? saves.state : SAVED,
    leaveField: () => void parts?.desk.turnAway(),
    withdraw: () => parts?.desk.withdraw(),
    readNoteId,
    rest: async () => {
      parts?.note.finish();
      await parts?.desk.rest();
    },
  };
}

const OPENING: NoteView = { kind: 'opening' };
const SAVED: KeeperState = { kind: 'saved' };

function tellFoot(words: Words, of: NoteOf, state: KeeperState): void {
  const text = state.kind === 'failed' ? describeError(words, state.error) : '';
  setSaveState(`note:${of}`, state.kind === 'failed' ? { kind: 'failed', text } : state);
}

function createParts(
  element: HTMLElement,
  library: Library,
  words: Words,
  /** The first note on the sheet; those after it are of the same kind. */
  opened: NoteOf,
  listeners: Listeners,
): Parts {
  const { hooks, onTyped, onShown, onView, onSaving } = listeners;
  const board = createQuotationBoard();
  const note = createNoteEditor({
    element,
    label: words(paperIdOf(opened) === null ? 'note.labelLoose' : 'note.label'),
    words: {
      placeholder: words('note.placeholder'),
      taskLabel: (text) => (text === '' ? words('note.task.empty') : words('note.task', { text })),
      calloutLabel: (kind) => words(`note.callout.${kind}`),
      mention: {
        untitled: words('mention.untitled'),
        lost: (kind, state) => words(state === 'trash' ? 'mention.paper.trash' : `mention.${kind}.gone`),
      },
      dragBlock: words('note.dragBlock'),
      pictureMissing: (alt) => words(alt === '' ? 'note.picture.missing' : 'note.picture.missingNamed', { alt }),
    },
    hooks: {
      // In a library that may not be written a formula is for reading.
      onEditMath: (target) => note.editor.isEditable && hooks.current.onEditMath(target),
      onEscape: () => hooks.current.onEscape(),
      onOpenLink: openLink,
      quotations: { board, onOpen: (id) => void openHighlight(library, id) },
      onOpenMention: (kind, id) => openMention(note.names, kind, id),
      pictures: createPictureHooks(library, words),
      curlsQuotes: () => useScreen.getState().writing.quotes,
      onTyped: () => {
        desk.typed();
        onTyped();
      },
    },
  });
  const bridge = getBridge();
  const desk = new NoteDesk({
    library,
    clock,
    sheet: note,
    mirror: {
      save: (draft) => callMain(bridge, 'drafts.mirror', { draft }),
      remove: (noteId) => callMain(bridge, 'drafts.remove', { noteId }),
    },
    readBeginning: (paperId) => readBeginning(library, paperId),
    onView,
    onState: onSaving,
    onShown,
  });
  note.editor.on('focus', () => desk.begin());
  return { note, desk, board };
}

export function openLink(url: string): void {
  callMain(getBridge(), 'shell.openLink', { url }).catch(notifyError);
}
