import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Colour } from '../../../shared/model/colour';
import type { PaperField } from '../../../shared/model/highlight';
import type { HighlightId } from '../../../shared/model/id';
import type { Span } from '../../anchoring/source-span';
import { addHighlight, relinkHighlight, type ChosenWords, type FirstWritten } from '../../commands/commands';
import { runCommand } from '../../shell/notices';
import { quoteInNote } from '../../shell/quote-wish';
import { isRelinking, useRelink } from '../../shell/relink';
import { useLibrary } from '../../storage/library-context';
import { rememberColour, type BarModel, type BarPart, type BarTarget } from '../../marks/bar-model';
import { boxOfHighlights, findHighlightsAt } from '../../marks/drawn-highlights';
import { goToWords, rangeOf, readChosen, showChosen } from './chosen-words';
import { leaveRelink } from '../../marks/leave-relink';
import { paintChosen } from '../../marks/paint-chosen';
import type { PaperMarks } from './use-marks';
import type { OpenPaper } from './use-paper';

export type HighlightBarModel = BarModel & {
  /** Goes to the words of a highlight, and opens it there. */
  show(id: HighlightId, field: PaperField, span: Span): void;
  /** Goes to the words of a highlight. Answers its mark, or null where that is not drawn yet. */
  goTo(id: HighlightId, field: PaperField, span: Span): HTMLElement | null;
  /** Opens it for what is selected. Answers false where nothing is. */
  openSelected(): boolean;
  /** Marks what is selected, without the bar. */
  colourSelected(colour: Colour): boolean;
  /** For the sheet. */
  watch: {
    onPointerDown(): void;
    onClick(event: MouseEvent): void;
    onKeyDown(event: KeyboardEvent): void;
  };
};

export function useHighlightBar(
  sheet: RefObject<HTMLElement | null>,
  open: OpenPaper,
  marks: PaperMarks,
): HighlightBarModel {
  const library = useLibrary();
  const [state, setState] = useState<{ paperId: string; target: BarTarget } | null>(null);
  const lastBox = useRef(new DOMRect());
  const shown = state?.paperId === open.paper.id ? state.target : null;
  // One that was removed meanwhile, by undo, has no bar any more.
  const target = shown?.kind === 'highlight' && !marks.rows.has(shown.id) ? null : shown;

  const setTarget = (next: BarTarget): void => setState({ paperId: open.paper.id, target: next });
  const close = (): void => setState(null);
  function choose(): ChosenWords | null {
    const words = sheet.current === null ? null : readChosen(sheet.current, open);
    if (words !== null && sheet.current !== null) showChosen(sheet.current, words);
    return words;
  }
  function openSelected(): boolean {
    const words = choose();
    if (words !== null) setTarget({ kind: 'words', words });
    return words !== null;
  }
  async function add(words: ChosenWords, colour: Colour, written: FirstWritten, then: BarPart | null): Promise<void> {
    rememberColour(colour);
    document.getSelection()?.removeAllRanges();
    const added = await runCommand(addHighlight(library, words, colour.id, written));
    if (added !== null && then !== null) setTarget({ kind: 'highlight', id: added.id, part: then });
  }
  usePaintedWords(sheet, target);
  function goTo(id: HighlightId, field: PaperField, span: Span): HTMLElement | null {
    return sheet.current === null ? null : goToWords(sheet.current, id, field, span);
  }
  function measure(): DOMRect {
    const box = sheet.current === null || target === null ? null : boxOf(sheet.current, target);
    if (box !== null && box.width > 0) lastBox.current = box;
    return lastBox.current;
  }
  const relink = useRelink(open.paper.id);
  async function link(words: ChosenWords): Promise<void> {
    const done = relink === null ? null : await runCommand(relinkHighlight(library, relink.id, words));
    if (done !== null) leaveRelink({ close });
  }
  return {
    target,
    anchor: { getBoundingClientRect: measure },
    open: setTarget,
    close,
    goTo,
    show(id, field, span) {
      const drawn = goTo(id, field, span);
      drawn?.focus({ preventScroll: true });
      if (drawn !== null) setTarget({ kind: 'highlight', id, part: 'colours' });
    },
    openSelected,
    colourSelected(colour) {
      // Words are being chosen for a highlight that is there: a figure makes no other one of them.
      if (isRelinking(open.paper.id)) return openSelected();
      const words = choose();
      if (words !== null) void add(words, colour, {}, null);
      return words !== null;
    },
    quoteNew(words, colour) {
      rememberColour(colour);
      document.getSelection()?.removeAllRanges();
      close();
      quoteInNote({ kind: 'words', words, colourId: colour.id });
    },
    link: relink === null ? null : (words) => void link(words),
    addTo: (words, colour, written, then) => void add(words, colour, written, then),
    watch: watchSheet(openSelected, openAt),
  };

  function openAt(ids: readonly HighlightId[]): void {
    const [only] = ids;
    if (only === undefined) return;
    setTarget(ids.length > 1 ? { kind: 'choice', ids } : { kind: 'highlight', id: only, part: 'colours' });
  }
}

/** How the bar is opened in the text: by choosing words, by a click on a highlight, by Enter on one. */
function watchSheet(openSelected: () => boolean, openAt: (ids: readonly HighlightId[]) => void) {
  return {
    // The button may be let go anywhere. The click that follows would close what opened with it.
    onPointerDown(): void {
      document.addEventListener('pointerup', () => setTimeout(openSelected, 0), { once: true });
    },
    onClick(event: MouseEvent): void {
      if (document.getSelection()?.isCollapsed === false) return;
      if (event.target instanceof Element && event.target.closest('button') !== null) return;
      openAt(findHighlightsAt(event.target));
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || !(event.target instanceof Element)) return;
      if (!event.target.hasAttribute('data-highlight')) return;
      event.preventDefault();
      openAt(findHighlightsAt(event.target).slice(-1));
    },
  };
}

function usePaintedWords(sheet: RefObject<HTMLElement | null>, target: BarTarget | null): void {
  useEffect(() => {
    if (sheet.current === null || target?.kind !== 'words') return undefined;
    return paintChosen(rangeOf(sheet.current, target.words));
  }, [sheet, target]);
}

function boxOf(sheet: Element, target: BarTarget): DOMRect | null {
  if (target.kind === 'words') return rangeOf(sheet, target.words)?.getBoundingClientRect() ?? null;
  return boxOfHighlights(sheet, target.kind === 'choice' ? target.ids : [target.id]);
}
