import { isBlank, readLines, type Line } from '../../text/lines';
import { createProblem } from '../list-paper';
import { giveLoose, MAX_LOOSE_LINES, tooLong } from '../loose-lines';
import { spanOfText } from '../spans';
import type { Found, Parse } from '../types';
import { isPaperField } from './fields';
import { findField } from './read-body';
import { readNote } from './read-note';
import { isYamlKey } from './yaml';

// No head of a note is longer; what is, is a rule (`---`) that never closed.
const MAX_HEAD_LINES = 300;
// One note is held whole; a person's longest is some hundred kilobytes.
const MAX_NOTE_LENGTH = 8_000_000;

type Note = { head: Line[]; isOpen: boolean; lines: Line[]; length: number };

/**
 * (head? note)*. A head stands between two rules (`---`); a note without one begins with a heading that a field of Dataview or a callout with a citation follows. Either goes on
 * to the next or to the end. Before the first nothing is a note.
 */
export const parseNotes: Parse = function* (chunks) {
  const state: State = { note: null, loose: [], held: [], isCode: false };
  for (const line of readLines(chunks)) {
    if (state.held.length > 0) yield* settle(state, line);
    if (line.cut) {
      yield* giveNote(state.note);
      yield* giveLoose(state.loose);
      state.note = null;
      yield tooLong(line);
    } else if (state.note?.isOpen === true) takeHead(state.note, line);
    else if (!state.isCode && (isRule(line) || isTopHeading(line) || (state.held.length > 0 && isBlank(line.text))))
      state.held.push(line);
    else if (state.note === null && isBlank(line.text)) yield* giveLoose(state.loose);
    else take(state, line);
    if (state.loose.length >= MAX_LOOSE_LINES) yield* giveLoose(state.loose);
    if (state.note !== null && state.note.length > MAX_NOTE_LENGTH) {
      yield createProblem(
        spanOfText([...state.note.head, ...state.note.lines]),
        state.note.lines[0]?.text ?? '',
        'too-long',
      );
      state.note = null;
    }
  }
  for (const line of state.held) take(state, line);
  yield* giveNote(state.note);
  yield* giveLoose(state.loose);
};

/** `held`: a rule or a heading, and blank lines below it, until the next line says whether a note begins there. */
type State = { note: Note | null; loose: Line[]; held: Line[]; isCode: boolean };

function* settle(state: State, next: Line): Generator<Found> {
  const [first] = state.held;
  if (first === undefined || (isBlank(next.text) && !isRule(first))) return;
  const isHead = isRule(first) && isHeadStart(next, first.number === 1);
  // The heading right below a head is that note's title.
  const isTitle = state.note?.lines.every((line) => isBlank(line.text)) === true;
  const isNote =
    !isTitle &&
    isTopHeading(first) &&
    (isPaperField(findField(next.text)?.key ?? '') || CITATION.test(next.text.slice(0, 200)));
  const held = state.held.splice(0);
  if (isHead || isNote) {
    yield* giveNote(state.note);
    yield* giveLoose(state.loose);
    state.isCode = false;
    state.note = { head: isHead ? held : [], isOpen: isHead, lines: isHead ? [] : held, length: 0 };
  } else for (const line of held) take(state, line);
}

// "> [!cite]", "> [!info] Bibliography"
const CITATION =
  /^\s*>\s*\[!(?:(?:cite|citation|bibliography|metadata)\]|\w+\][+-]?\s+(?:cite|citation|bibliography|metadata)\b)/i;

function isRule(line: Line): boolean {
  return line.text.trimEnd() === '---';
}

function isTopHeading(line: Line): boolean {
  return line.text.startsWith('# ');
}

// What a head begins with where a person wrote it.
const STRONG_KEY = /^(?:title|authors?|doi|year)\s*:/i;

/** Programs write keys in lower case; "Note: ..." below a rule between paragraphs is a sentence. */
function isHeadStart(line: Line, isTop: boolean): boolean {
  return (
    !line.cut && isYamlKey(line.text) && (isTop || STRONG_KEY.test(line.text) || /^[a-z][\w-]*\s*:/.test(line.text))
  );
}

function take(state: State, line: Line): void {
  const { note, loose } = state;
  // A rule within code begins nothing.
  if (/^\s*(?:```|~~~)/.test(line.text)) state.isCode = !state.isCode;
  if (note === null) {
    if (!isBlank(line.text)) loose.push(line);
    return;
  }
  note.lines.push(line);
  note.length += line.text.length + 1;
}

function takeHead(note: Note, line: Line): void {
  note.head.push(line);
  note.length += line.text.length + 1;
  if (/^(?:---|\.\.\.)\s*$/.test(line.text)) note.isOpen = false;
  // It was a rule between paragraphs after all: its lines are the note's.
  else if (note.head.length > MAX_HEAD_LINES) {
    note.lines = note.head.splice(0);
    note.isOpen = false;
  }
}

function* giveNote(note: Note | null): Generator<Found> {
  if (note === null) return;
  const head = note.head.map((line) => line.text).filter((text) => !/^(?:---|\.\.\.)\s*$/.test(text));
  const paper = readNote(
    head,
    note.lines.map((line) => line.text),
  );
  const all = [...note.head, ...note.lines];
  const lines = spanOfText(all);
  if (paper === null) yield createProblem(lines, all.map((line) => line.text).join('\n'), 'empty-record');
  else yield { kind: 'paper', lines, paper };
}
