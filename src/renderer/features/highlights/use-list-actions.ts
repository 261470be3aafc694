import { useEffect, useRef, type ClipboardEvent } from 'react';
import type { ActionId } from '../../../shared/actions/actions';
import type { Colour } from '../../../shared/model/colour';
import { palette } from '../../../shared/model/next-colour';
import { recolourHighlights } from '../../commands/commands';
import { bindActions, useActions, type ActionHandlers } from '../../shell/actions';
import { cursorKeys } from '../../shell/cursor-keys';
import { useLibrary } from '../../shell/library';
import { runCommand } from '../../shell/notices';
import { findFocusedPane, focusPane } from '../../shell/panes';
import { showHighlight } from '../../shell/shown-highlight';
import type { HighlightRow } from './highlight-rows';
import { clearMarks, markAll, markTo, pointAt, toggleMark } from './highlights-screen';
import { copyAll, idsOf, markdownOf, quotable, quoteAll, removeAll, sayCopied } from './HighlightTools';
import { useColours } from './use-colours';

export function openInText({ highlight, note }: HighlightRow): void {
  // The focus first: the caret of a note goes to the words only where that is in it.
  focusPane(note === null ? 'paper' : 'note');
  showHighlight(highlight.id);
}

export function useListKeys(
  rows: readonly HighlightRow[],
  cursor: number,
  hasMarks: boolean,
  openFilter: () => void,
): void {
  const row = rows[cursor];
  const some = row !== undefined;
  function point(index: number): void {
    const next = pointAt(rows, index);
    if (next !== null) showHighlight(next.highlight.id);
  }
  useActions({
    ...cursorKeys(rows.length, cursor, point),
    'list.open': some ? () => openInText(row) : null,
    'list.select': some ? () => toggleMark(rows, cursor) : null,
    'list.selectTo': some ? () => markTo(rows, cursor) : null,
    'list.selectAll': some ? () => markAll(rows) : null,
    'list.filter': openFilter,
    'app.back': () => (hasMarks ? clearMarks() : void focusPane('list')),
  });
}

const FIGURES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What can be done to the highlights that are meant: a figure colours, Delete removes, and copying copies Markdown. */
export function useTargetActions(targets: readonly HighlightRow[]) {
  const library = useLibrary();
  const colours = palette(useColours());
  const none = targets.length === 0;
  const locked = none || library.readOnly;
  const recolour = (colour: Colour): void => void runCommand(recolourHighlights(library, idsOf(targets), colour.id));
  const colouring = FIGURES.map((figure): [ActionId, (() => void) | null] => {
    const colour = colours[figure - 1];
    return [`highlights.colour.${figure}`, locked || colour === undefined ? null : () => recolour(colour)];
  });
  useActions({
    ...(Object.fromEntries(colouring) as ActionHandlers),
    'highlights.quote': library.readOnly || quotable(targets).length === 0 ? null : () => quoteAll(targets),
    'highlights.remove': locked ? null : () => removeAll(library, idsOf(targets)),
  });
  const newest = useRef(targets);
  useEffect(() => {
    newest.current = targets;
  });
  useEffect(() => {
    // Words that are selected, of the paper or of the card, are what copying copies then.
    const isFree = (): boolean => document.getSelection()?.isCollapsed !== false;
    return bindActions(() =>
      isFree() && newest.current.length > 0 ? { 'highlights.copy': () => copyAll(newest.current) } : {},
    );
  }, []);
  /** Where the window's menu copies, there is no key to hear. */
  return function onCopy(event: ClipboardEvent): void {
    if (none) return;
    event.clipboardData.setData('text/plain', markdownOf(targets));
    event.preventDefault();
    sayCopied(targets.length);
  };
}

/** In the list `#` tags highlights, and `0` does not rate the paper; in the paper beside it both are as elsewhere. */
export function useTagKey(hasTargets: boolean, onTag: () => void): void {
  const { readOnly } = useLibrary();
  const newest = useRef(onTag);
  useEffect(() => {
    newest.current = onTag;
  });
  const may = hasTargets && !readOnly;
  useEffect(() => {
    const tag = may ? { 'paper.tag': () => newest.current() } : {};
    return bindActions(() => (findFocusedPane() === 'list' ? { ...tag, 'rating.0': () => undefined } : {}));
  }, [may]);
}
