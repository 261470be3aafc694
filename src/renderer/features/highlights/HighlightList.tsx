import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { dotOf } from '../../../shared/model/tag-dot';
import { formatCount, formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { showHighlight } from '../../shell/shown-highlight';
import type { Losses } from '../../shell/lost-highlights';
import { setListedNote } from '../../shell/listed-note';
import { looseIdOf } from '../../shell/note-of';
import { setSelection } from '../../shell/screen-state';
import { selectOnly } from '../../shell/selection';
import { ColourSign } from '../../ui/ColourSign';
import { CursorList } from '../../ui/CursorList';
import { EmptyState } from '../../ui/EmptyState';
import { ListPane, PaneBar } from '../../ui/Pane';
import { Sign } from '../../ui/Sign';
import { Tag } from '../../ui/Tag';
import { TwoLineRow } from '../../ui/TwoLineRow';
import { HighlightFilters } from './HighlightFilters';
import type { HighlightRow } from './highlight-rows';
import { clearMarks, findCursor, markTo, pointAt, toggleMark, useHighlightsScreen } from './highlights-screen';
import { HighlightTools } from './HighlightTools';
import { LostCard } from './LostCard';
import { useHighlightRows } from './use-highlight-rows';
import { openInText, useListKeys, useTagKey, useTargetActions } from './use-list-actions';
import { useQuoteCounts } from './use-quote-counts';
import styles from './HighlightList.module.css';

const ROW_HEIGHT = 68;

/**
 * The middle pane of the place "Highlights", or of those that need a look: the newest first, and the paper of the one under the cursor
 * beside it.
 */
export function HighlightList({ tray = false }: { tray?: boolean }) {
  const words = useWords();
  const { rows, all, lost, isLoading } = useHighlightRows(tray);
  const name = words(tray ? 'place.lost' : 'place.highlights');
  const screen = useHighlightsScreen();
  const cursor = findCursor(rows, screen);
  const open = rows[cursor] ?? null;
  const loss = open === null ? null : (lost.get(open.highlight.id) ?? null);
  const marked = rows.filter((row) => screen.marks.has(row.highlight.id));
  const targets = marked.length > 0 ? marked : open === null ? [] : [open];
  const field = useRef<HTMLInputElement>(null);
  const [tagging, setTagging] = useState(false);
  useOpenPaper(open, tray);
  useListKeys(rows, cursor, marked.length > 0, () => field.current?.focus());
  useTagKey(targets.length > 0, () => setTagging(true));
  const onCopy = useTargetActions(targets);
  const quoted = useQuoteCounts();
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
      <PaneBar title={name} count={all.length === 0 ? null : countOf(rows.length, all.length)}>
        <HighlightTools targets={targets} tagging={tagging} onTagging={setTagging} />
      </PaneBar>
      {all.length > 0 ? <HighlightFilters all={all} scopes={!tray} field={field} /> : null}
      {!isLoading && rows.length === 0 ? <Empty isAny={all.length > 0} tray={tray} /> : null}
      {rows.length === 0 ? null : (
        <div className={styles['rows']} onCopy={onCopy}>
          <CursorList
            label={name}
            keys="list"
            items={rows}
            keyOf={(row) => row.highlight.id}
            rowHeight={ROW_HEIGHT}
            cursor={cursor}
            marked={screen.marks}
            onPress={press}
            onCursor={point}
            onOpen={(row) => openInText(row)}
            renderRow={(row) => (
              <Row row={row} loss={lost.get(row.highlight.id) ?? null} quoted={quoted.get(row.highlight.id) ?? 0} />
            )}
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

/** The pane beside shows the paper or the note that the words are from. That of the last one that needed a look stays, with what became of it. */
function useOpenPaper(open: HighlightRow | null, tray: boolean): void {
  const paperId = open === null || open.title === null ? null : open.highlight.paperId;
  const noteId = open === null || open.title === null || open.note === null ? null : looseIdOf(open.note);
  const stays = tray && open === null;
  useEffect(() => {
    if (stays) return;
    setSelection(selectOnly(paperId));
    setListedNote(noteId);
  }, [paperId, noteId, stays]);
  useEffect(() => () => setListedNote(null), []);
}

function Empty({ isAny, tray }: { isAny: boolean; tray: boolean }) {
  const words = useWords();
  if (isAny) return <EmptyState title={words('highlights.noMatch')}>{words('highlights.noMatchText')}</EmptyState>;
  if (tray) return <EmptyState title={words('highlights.noLost')}>{words('highlights.noLostText')}</EmptyState>;
  return <EmptyState title={words('highlights.none')}>{words('highlights.noneText')}</EmptyState>;
}

type LossOf = NonNullable<ReturnType<Losses['get']>>;

function Row({ row, loss, quoted }: { row: HighlightRow; loss: LossOf | null; quoted: number }) {
  const words = useWords();
  const { highlight, quote, colour, tags } = row;
  const place = useNameOfPlace(row);
  const [comment = ''] = highlight.commentText.trim().split('\n');
  return (
    <TwoLineRow
      sign={<ColourSign colour={colour} />}
      signTitle={colour.name}
      title={quote}
      titleClass={styles['quote']}
      sub={
        <>
          {loss === null ? null : <Sign>{words(`highlights.loss.${loss}`)}</Sign>}
          <span className={styles['colour']}>{colour.name}</span>
          {tags.map((tag) => (
            <Tag key={tag.id} colour={dotOf(tag)} name={tag.name} />
          ))}
          {quoted === 0 ? null : <span className={styles['colour']}>{words('quote.quotedIn', { count: quoted })}</span>}
          <span className={styles['comment']}>{comment}</span>
        </>
      }
      third={place}
      end={formatDate(highlight.createdAt)}
    />
  );
}

/** What the words are from, in words. */
function useNameOfPlace({ title, note }: HighlightRow): string {
  const words = useWords();
  const isLoose = note !== null && looseIdOf(note) !== null;
  if (title === null) return words(isLoose ? 'highlights.noNote' : 'highlights.noPaper');
  if (isLoose) return title || words('notes.untitled');
  const paper = title || words('list.untitled');
  return note === null ? paper : words('quote.noteOn', { title: paper });
}
