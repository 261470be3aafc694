import { Extension, type Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Mark } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { FROM_LIBRARY } from './from-library';
import { findTrigger, LEAF, type TriggerSign } from './find-trigger';
import type { MentionKind } from './mention-node';

/** What is asked for, and the part of the document that the answer replaces. */
export type Asked = { sign: TriggerSign; query: string; from: number; to: number };
export type SuggestState = { asked: Asked | null; /** Which of the options is meant. */ index: number };

/** Whoever knows what there is answers here. Asked at every key, so it must not wait. */
export type SuggestDoor = {
  /** How many there are for what is asked. */
  count: (asked: Asked) => number;
  /** Whether something stands there although there is nothing to choose, which Escape then takes away. */
  isShown: (asked: Asked) => boolean;
  choose: (asked: Asked, index: number) => void;
};

/** For the options' elements, which the text field names to a screen reader. */
export const SUGGEST_LIST = 'note-suggest';
export function suggestOptionId(index: number): string {
  return `${SUGGEST_LIST}-${index}`;
}

const key = new PluginKey<SuggestState>('noteSuggest');
const CLOSED: SuggestState = { asked: null, index: 0 };
// Each key looks again: of a paragraph of any length only its end, behind a letter so that this is not taken for the start of a line.
const LOOKED_AT = 80;
const CUT = 'x';
type Wish = { index?: number; close?: true };

export function readSuggest(state: EditorState): SuggestState {
  return key.getState(state) ?? CLOSED;
}

/** The signs `@`, `#`, `[[` and `/`: typed, they open a list; only typing does, never a click into words that were there. */
export function createNoteSuggest(readDoor: () => SuggestDoor): Extension {
  return Extension.create({
    name: 'noteSuggest',
    // While the list is open its keys come before those of the text.
    priority: 1_000,
    addProseMirrorPlugins() {
      return [
        new Plugin<SuggestState>({
          key,
          state: { init: () => CLOSED, apply: applySuggest },
          props: {
            handleKeyDown: (view, event) => pressKey(view, event, readDoor()),
            attributes: (state) => describeField(readSuggest(state), readDoor()),
            handleDOMEvents: {
              blur: (view) => {
                closeSuggest(view);
                return false;
              },
            },
          },
        }),
      ];
    },
  });
}

function applySuggest(tr: Transaction, held: SuggestState, before: EditorState, state: EditorState): SuggestState {
  const wish = tr.getMeta(key) as Wish | undefined;
  if (wish?.close === true) return CLOSED;
  if (wish?.index !== undefined) return { ...held, index: wish.index };
  if (!tr.docChanged && !tr.selectionSet) return held;
  const asked = findAsked(state);
  if (asked === null) return CLOSED;
  if (held.asked !== null && tr.mapping.map(held.asked.from, -1) === asked.from && held.asked.sign === asked.sign) {
    return asked.query === held.asked.query ? { ...held, asked } : { asked, index: 0 };
  }
  return isTyped(tr) && isNew(asked, tr, before) ? { asked, index: 0 } : CLOSED;
}

/** Not an undo, not a paste, not a note that was changed elsewhere. */
function isTyped(tr: Transaction): boolean {
  const isForeign =
    tr.getMeta(FROM_LIBRARY) === true || tr.getMeta('paste') === true || tr.getMeta('history$') !== undefined;
  return tr.docChanged && !isForeign && tr.getMeta('uiEvent') === undefined;
}

/** The sign came just now: words that stood there are not asked about because somebody writes on in them. */
function isNew(asked: Asked, tr: Transaction, before: EditorState): boolean {
  const was = findAsked(before);
  return was === null || was.sign !== asked.sign || tr.mapping.map(was.from, -1) !== asked.from;
}

function findAsked({ doc, selection, storedMarks, schema }: EditorState): Asked | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code === true) return null;
  const code = schema.marks['code'];
  const isCode = (marks: readonly Mark[]): boolean => code?.isInSet(marks) !== undefined;
  if (isCode(storedMarks ?? $from.marks())) return null;
  const start = Math.max(0, $from.parentOffset - LOOKED_AT);
  const tail = $from.parent.textBetween(start, $from.parentOffset, undefined, LEAF);
  const trigger = findTrigger(start === 0 ? tail : `${CUT}${tail}`);
  if (trigger === null) return null;
  // Each leaf stands for one place in the document, and so offsets in the text are those in the paragraph.
  const from = $from.start() + start + trigger.at - (start === 0 ? 0 : CUT.length);
  // Behind code, too, its signs are its own.
  return isCode(doc.resolve(from + 1).marks())
    ? null
    : { sign: trigger.sign, query: trigger.query, from, to: $from.pos };
}

function pressKey(view: EditorView, event: KeyboardEvent, door: SuggestDoor): boolean {
  const { asked, index } = readSuggest(view.state);
  if (asked === null || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const count = door.count(asked);
  if (event.key === 'Escape' && door.isShown(asked)) return closeSuggest(view);
  if (count === 0 || event.shiftKey) return false;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) {
    pointSuggest(view, (index + step + count) % count);
    return true;
  }
  if (event.key !== 'Enter' && event.key !== 'Tab') return false;
  door.choose(asked, Math.min(index, count - 1));
  return true;
}

export function pointSuggest(view: EditorView, index: number): void {
  view.dispatch(view.state.tr.setMeta(key, { index }).setMeta('addToHistory', false));
}

export function closeSuggest(view: EditorView): boolean {
  if (readSuggest(view.state).asked === null) return false;
  view.dispatch(view.state.tr.setMeta(key, { close: true }).setMeta('addToHistory', false));
  return true;
}

function describeField({ asked, index }: SuggestState, door: SuggestDoor): Record<string, string> {
  const count = asked === null ? 0 : door.count(asked);
  if (count === 0) return {};
  return {
    'aria-autocomplete': 'list',
    'aria-controls': SUGGEST_LIST,
    'aria-activedescendant': suggestOptionId(Math.min(index, count - 1)),
  };
}

/** Puts a mention where it was asked for, with a blank behind it to write on. One step to undo. */
export function insertMention(
  editor: Editor,
  { from, to }: Asked,
  mention: { kind: MentionKind; id: string; label: string },
): void {
  const { view, schema } = editor;
  const type = schema.nodes['mention'];
  if (type === undefined) return;
  const tr = closeHistory(view.state.tr).replaceWith(from, to, type.create(mention));
  const next = tr.doc.resolve(from + 1).nodeAfter;
  if (next === null || next.isText !== true || !/^[\s.,;:!?)\]}]/u.test(next.text ?? '')) tr.insertText(' ', from + 1);
  view.dispatch(tr.setMeta(key, { close: true }).scrollIntoView());
  // What is written behind it is a step of its own.
  view.dispatch(closeHistory(view.state.tr));
  editor.commands.focus();
}

/** Takes away what was asked, for what is put in instead of words. */
export function takeAsked({ view }: Editor, { from, to }: Asked): void {
  view.dispatch(closeHistory(view.state.tr).delete(from, to).setMeta(key, { close: true }));
}
