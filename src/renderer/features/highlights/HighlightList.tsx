import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { palette } from '../../../shared/model/next-colour';
import { recolourHighlights } from '../../commands/commands';
import { formatCount, formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { bindActions, useActions } from '../../shell/actions';
import { cursorKeys } from '../../shell/cursor-keys';
import { useLibrary } from '../../shell/library';
import { runCommand } from '../../shell/notices';
import { findFocusedPane, focusPane } from '../../shell/panes';
import { setSelection } from '../../shell/screen-state';
import { selectOnly } from '../../shell/selection';
import { showHighlight } from '../../shell/shown-highlight';
import { ColourSign } from '../../ui/ColourSign';
import { CursorList } from '../../ui/CursorList';
import { EmptyState } from '../../ui/EmptyState';
import { ListPane, PaneBar } from '../../ui/Pane';
import { Sign } from '../../ui/Sign';
import { Tag } from '../../ui/Tag';
import { TwoLineRow } from '../../ui/TwoLineRow';
import type { Loss } from './find-lost';
import { HighlightFilters } from './HighlightFilters';
import type { HighlightRow } from './highlight-rows';
import { clearMarks, findCursor, markAll, markTo, pointAt, toggleMark, useHighlightsScreen } from './highlights-screen';
import { HighlightTools, idsOf, markdownOf, quotable, quoteAll, removeAll, sayCopied } from './HighlightTools';
import { LostCard } from './LostCard';
import { useColours } from './use-colours';
import { useHighlightRows } from './use-highlight-rows';
import styles from './HighlightList.module.css';

const ROW_HEIGHT = 68;

/** The middle pane of the place "Highlights": the newest first, and the paper of the one under the cursor beside it. */
export function HighlightList() {
  const words = useWords();
  const { rows, all, lost, isLoading } = useHighlightRows();
  const screen = useHighlightsScreen();
  const cursor = findCursor(rows, screen);
  const open = rows[cursor] ?? null;
  const loss = open === null ? null : (lost.get(open.highlight.id) ?? null);
  const marked = rows.filter((row) => screen.marks.has(row.highlight.id));
  const targets = marked.length > 0 ? marked : open === null ? [] : [open];
  const field = useRef<HTMLInputElement>(null);
  const [tagging, setTagging] = useState(false);
  useOpenPaper(open);
  useListKeys(rows, cursor, marked.length > 0, () => field.current?.focus());
  useTagKey(targets.length > 0, () => setTagging(true));
  const keys = useTargetKeys(targets);
  function point(index: number): void {
    const row = pointAt(rows, index);
    if (row !== null) showHighlight(row.highlight.id);
  }
  function press(index: number, event: MouseEvent): void {
    if (event.shiftKey) markTo(rows, index);
    point(index);
    if (event.ctrlKey || event.metaKey) toggleMark(rows, index);
    else if (!event.shiftKey && event.button === 0) clearMarks();
  }
  return (
    <ListPane>
      <PaneBar title={words('place.highlights')} count={all.length === 0 ? null : countOf(rows.length, all.length)}>
        <HighlightTools targets={targets} tagging={tagging} onTagging={setTagging} />
      </PaneBar>
      {all.length > 0 ? <HighlightFilters all={all} lost={lost.size} field={field} /> : null}
      {!isLoading && rows.length === 0 ? <Empty isAny={all.length > 0} /> : null}
      {rows.length === 0 ? null : (
        <div className={styles['rows']} {...keys}>
          <CursorList
            label={words('place.highlights')}
            keys="list"
            items={rows}
            keyOf={(row) => row.highlight.id}
            rowHeight={ROW_HEIGHT}
            cursor={cursor}
            marked={screen.marks}
            onPress={press}
            onCursor={point}
            onOpen={(row) => openInPaper(row)}
            renderRow={(row) => <Row row={row} loss={lost.get(row.highlight.id) ?? null} />}
          />
        </div>
      )}
      {open !== null && loss !== null ? <LostCard row={open} loss={loss} /> : null}
    </ListPane>
  );

  function countOf(shown: number, total: number): string {
    const count = { shown: formatCount(shown), total: formatCount(total) };
    return shown === total ? count.total : words('list.counted', count);
  }
}

function openInPaper({ highlight }: HighlightRow): void {
  showHighlight(highlight.id);
  focusPane('paper');
}

/** The pane beside shows the paper that the words are from. */
function useOpenPaper(open: HighlightRow | null): void {
  const paperId = open === null || open.title === null ? null : open.highlight.paperId;
  useEffect(() => setSelection(selectOnly(paperId)), [paperId]);
}

function useListKeys(rows: readonly HighlightRow[], cursor: number, hasMarks: boolean, openFilter: () => void): void {
  const row = rows[cursor];
  const some = row !== undefined;
  function point(index: number): void {
    const next = pointAt(rows, index);
    if (next !== null) showHighlight(next.highlight.id);
  }
  useActions({
    ...cursorKeys(rows.length, cursor, point),
    'list.open': some ? () => openInPaper(row) : null,
    'list.select': some ? () => toggleMark(rows, cursor) : null,
    'list.selectTo': some ? () => markTo(rows, cursor) : null,
    'list.selectAll': some ? () => markAll(rows) : null,
    'list.filter': openFilter,
    'app.back': () => (hasMarks ? clearMarks() : void focusPane('list')),
  });
}

/** In the list `#` tags highlights; in the paper beside it still tags the paper. */
function useTagKey(hasTargets: boolean, onTag: () => void): void {
  const { readOnly } = useLibrary();
  const newest = useRef(onTag);
  useEffect(() => {
    newest.current = onTag;
  });
  const may = hasTargets && !readOnly;
  useEffect(() => {
    if (!may) return undefined;
    return bindActions(() => (findFocusedPane() === 'list' ? { 'paper.tag': () => newest.current() } : {}));
  }, [may]);
}

/** Keys of the list itself, before those of papers: a figure colours, Delete removes, and copying copies Markdown. */
function useTargetKeys(targets: readonly HighlightRow[]) {
  const library = useLibrary();
  const colours = palette(useColours());
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || targets.length === 0) return;
    const colour = /^[1-9]$/.test(event.key) ? colours[Number(event.key) - 1] : undefined;
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    const quotes = event.key === 'q' && quotable(targets).length > 0;
    // A figure without a colour must not go on to rate the paper.
    if (!removes && !quotes && !/^\d$/.test(event.key)) return;
    event.preventDefault();
    if (library.readOnly) return;
    if (quotes) quoteAll(targets);
    else if (removes) removeAll(library, targets);
    else if (colour !== undefined) void runCommand(recolourHighlights(library, idsOf(targets), colour.id));
  }
  function onCopy(event: ClipboardEvent): void {
    if (targets.length === 0) return;
    event.clipboardData.setData('text/plain', markdownOf(targets));
    event.preventDefault();
    sayCopied(targets.length);
  }
  return { onKeyDown, onCopy };
}

function Empty({ isAny }: { isAny: boolean }) {
  const words = useWords();
  if (isAny) return <EmptyState title={words('highlights.noMatch')}>{words('highlights.noMatchText')}</EmptyState>;
  return <EmptyState title={words('highlights.none')}>{words('highlights.noneText')}</EmptyState>;
}

function Row({ row, loss }: { row: HighlightRow; loss: Loss | null }) {
  const words = useWords();
  const { highlight, quote, colour, tags, title } = row;
  const paper = title === null ? words('highlights.noPaper') : title || words('list.untitled');
  const [comment = ''] = highlight.commentText.trim().split('\n');
  return (
    <TwoLineRow
      sign={colour === null ? '·' : <ColourSign colour={colour} />}
      signTitle={colour?.name ?? words('highlights.noColour')}
      title={quote}
      titleClass={styles['quote']}
      sub={
        <>
          {loss === null ? null : <Sign>{words(`highlights.loss.${loss}`)}</Sign>}
          <span className={styles['colour']}>{colour?.name ?? words('highlights.noColour')}</span>
          {tags.map((tag) => (
            <Tag key={tag.id} colour={tag.colour} name={tag.name} />
          ))}
          <span className={styles['comment']}>{comment}</span>
        </>
      }
      third={paper}
      end={formatDate(highlight.createdAt)}
    />
  );
}
