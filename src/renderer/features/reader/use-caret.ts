import { useState, type KeyboardEvent, type RefObject } from 'react';
import { paperFields } from '../../../shared/model/highlight';
import type { PaperId } from '../../../shared/model/id';
import { textOf } from './chosen-words';
import { caretBox, findStep, moveCaret, placeCaret } from './caret';
import type { HighlightBarModel } from './use-highlight-bar';
import type { PaperMarks } from './use-marks';
import type { OpenPaper } from './use-paper';

type Box = { left: number; top: number; height: number };
type Caret = { paperId: PaperId; selecting: boolean; box: Box | null };

export type CaretModel = {
  /** Null: there is none, or its place is not drawn. */
  box: Box | null;
  isOn: boolean;
  leave(): void;
  /** Before what has the focus sees the key: Enter on the title would edit it. */
  onKeyDownCapture(event: KeyboardEvent): void;
};

const TEXT_FIELD = 'input, textarea, [contenteditable="true"]';

/** `v` in the paper: a caret in its text, moved and extended by keys, for whoever marks words without a mouse. */
export function useCaret(
  sheet: RefObject<HTMLElement | null>,
  open: OpenPaper,
  bar: HighlightBarModel,
  marks: PaperMarks,
): CaretModel {
  const paperId = open.paper.id;
  const [state, setState] = useState<Caret | null>(null);
  const caret = state?.paperId === paperId ? state : null;

  function show(selecting: boolean): void {
    setState({ paperId, selecting, box: sheet.current === null ? null : caretBox(sheet.current) });
  }
  function start(target: EventTarget): boolean {
    const focused = target instanceof Element && target.closest('h1') !== null ? target : null;
    if (sheet.current === null || !placeCaret(sheet.current, focused)) return false;
    show(document.getSelection()?.isCollapsed === false);
    return true;
  }
  function toggle(selecting: boolean): void {
    if (!selecting) document.getSelection()?.collapseToEnd();
    show(selecting);
  }
  function leave(): void {
    document.getSelection()?.removeAllRanges();
    setState(null);
  }
  /** Answers false for a key that is not the caret's. */
  function press({ key, shiftKey }: KeyboardEvent, { selecting }: Caret): boolean {
    const step = findStep(key);
    if (step !== undefined && sheet.current !== null) {
      const extend = selecting || (shiftKey && key !== 'S');
      moveCaret(sheet.current, step, extend, (field) => sourceOf(open, field));
      show(extend);
    } else if (key === 'v') toggle(!selecting);
    else if (key === 'Escape') leave();
    else if (key === 'Enter') {
      if (bar.openSelected()) setState(null);
    } else if (/^[1-9]$/.test(key)) {
      const colour = marks.colours.filter(({ gone }) => !gone)[Number(key) - 1];
      if (colour !== undefined && bar.colourSelected(colour)) setState(null);
    } else return false;
    return true;
  }
  return {
    box: caret?.box ?? null,
    isOn: caret !== null,
    leave: () => setState(null),
    onKeyDownCapture(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TEXT_FIELD) !== null) return;
      const used = caret === null ? event.key === 'v' && start(event.target) : press(event, caret);
      if (!used) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function sourceOf(open: OpenPaper, element: Element): string {
  const field = paperFields.find((one) => one === element.getAttribute('data-field'));
  return field === undefined ? '' : textOf(open, field);
}
