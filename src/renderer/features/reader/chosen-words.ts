import { createRange, readSpan, type Span } from '../../anchoring/source-span';
import type { ChosenWords } from '../../commands/commands';
import { paperFields, type PaperField } from '../../../shared/model/highlight';
import type { HighlightId } from '../../../shared/model/id';
import { trimSpan } from '../../marks/trim-span';
import type { OpenPaper } from './use-paper';

/**
 * What is selected of a paper's texts. Of a selection over several the one in which it began counts, since a highlight is in one; what is
 * selected beside them is nobody's. White space at the ends was not meant.
 */
export function readChosen(sheet: Element, open: OpenPaper): ChosenWords | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const began = selection.anchorNode?.parentElement?.closest('[data-field]')?.getAttribute('data-field');
  for (const field of [...paperFields].sort((a, b) => Number(b === began) - Number(a === began))) {
    const root = findField(sheet, field);
    const text = textOf(open, field);
    const span = root === null ? null : readSpan(root, range);
    const trimmed = span === null ? null : trimSpan(text, span);
    if (trimmed === null) continue;
    const { id } = open.paper;
    return { target: { kind: 'paper', id, field }, paperId: id, text, ...trimmed };
  }
  return null;
}

export function findField(sheet: Element, field: PaperField): Element | null {
  return sheet.querySelector(`[data-field="${field}"]`);
}

export function textOf({ paper, body }: OpenPaper, field: PaperField): string {
  return field === 'body' ? (body ?? '') : paper[field];
}

/** Shows as selected what will be marked: all of a formula of which a part was. */
export function showChosen(sheet: Element, words: ChosenWords): void {
  const range = rangeOf(sheet, words);
  const selection = document.getSelection();
  if (range === null || selection === null) return;
  selection.removeAllRanges();
  selection.addRange(range);
}

export function rangeOf(sheet: Element, words: ChosenWords): Range | null {
  const { target } = words;
  const root = target.kind === 'paper' ? findField(sheet, target.field) : null;
  return root === null ? null : createRange(root, words);
}

/** Brings the words of a highlight into view. Answers its mark, or null where that is not drawn yet. */
export function goToWords(sheet: Element, id: HighlightId, field: PaperField, span: Span): HTMLElement | null {
  const drawn = sheet.querySelector<HTMLElement>(`[id$="highlight-${id}"]`);
  // Far down a long text it is drawn only once it comes near: the words are there before it is.
  const words = drawn ?? findWords(sheet, field, span);
  // What is seen already stays where the eye has it.
  if (words !== null && !isSeen(words)) void words.scrollIntoView({ block: 'center' });
  return drawn;
}

function isSeen(words: Element): boolean {
  const view = words.closest('[data-pane-focus]')?.getBoundingClientRect();
  const { top, bottom } = words.getBoundingClientRect();
  return view !== undefined && top >= view.top && bottom <= view.bottom;
}

function findWords(sheet: Element, field: PaperField, span: Span): Element | null {
  const root = findField(sheet, field);
  const range = root === null ? null : createRange(root, span);
  const node = range?.startContainer ?? null;
  return node instanceof Element ? node : (node?.parentElement ?? null);
}
