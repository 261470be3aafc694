import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { PaperId, SourceId } from '../../../shared/model/id';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { sideId, useIsMeant, useSide } from '../../shell/beside';
import { openLink } from '../../marks/open-link';
import { setPanes, useScreen } from '../../shell/screen-state';
import { defaultSettings } from '../../../shared/model/settings';
import { cx } from '../../ui/cx';
import { GonePane, OpenPane, PaneScroll } from '../../ui/Pane';
import { readAloud } from '../../ui/read-aloud';
import { readingStyles } from '../../ui/reading-styles';
import { Splitter } from '../../ui/Splitter';
import { CommentCards } from './CommentCards';
import { commentsOf, type PlacedComment } from './comments-of';
import { KeywordLayers } from './KeywordLayers';
import { HighlightBar } from '../../marks/HighlightBar';
import { LinkStrip } from './LinkStrip';
import { MarginCards } from './MarginCards';
import { PaperBar } from './PaperBar';
import { PaperBody } from './PaperBody';
import { PaperFamily } from './PaperFamily';
import { PaperLinks } from './PaperLinks';
import { PaperLists } from './PaperLists';
import { PaperMeta } from './PaperMeta';
import { PaperTags } from './PaperTags';
import { PaperTakeaway } from './PaperTakeaway';
import { PaperText } from './PaperText';
import { PaperTitle } from './PaperTitle';
import { usePaper, type OpenPaper } from './use-paper';
import { ReadAloud } from './ReadAloud';
import { useCaret, type CaretModel } from './use-caret';
import { useHeight } from './use-height';
import { useHighlightBar, type HighlightBarModel } from './use-highlight-bar';
import { useIsWide } from './use-is-wide';
import { useKeptScroll } from './use-kept-scroll';
import { useWantedWords } from './use-wanted-highlight';
import { usePaperMarks, type FieldMarks, type PaperMarks } from './use-marks';
import styles from './PaperPane.module.css';

export type PaperPaneProps = {
  paperId: PaperId;
  onOpenImport?: ((importId: SourceId) => void) | undefined;
  /** At the end of the bar. */
  tools?: ReactNode;
  /** What speaks of it elsewhere, behind the text. */
  mentions?: ReactNode;
  /** The note, below a line that can be moved. */
  children?: ReactNode;
};

export function PaperPane({ paperId, onOpenImport, mentions, tools, children }: PaperPaneProps) {
  const words = useWords();
  const open = usePaper(paperId);
  if (open === undefined) return <OpenPane aria-busy="true" />;
  if (open === null)
    return (
      <GonePane>
        {words('reader.gone')} {tools}
      </GonePane>
    );
  return (
    <OpenPaperPane paperId={paperId} open={open} onOpenImport={onOpenImport} mentions={mentions} tools={tools}>
      {children}
    </OpenPaperPane>
  );
}

// A line of text and the title must stay on either side of the splitter.
const MIN_NOTE_PX = 96;
const MIN_TEXT_PX = 160;
const USUAL_NOTE_PX = defaultSettings.panes.noteHeight;
// In a low window the text keeps the larger part, until the reader moves the line.
const USUAL_NOTE_SHARE = 0.36;

type OpenPaperPaneProps = PaperPaneProps & { open: OpenPaper };

function OpenPaperPane({ paperId, open, onOpenImport, mentions, tools, children }: OpenPaperPaneProps) {
  const words = useWords();
  const { id } = open.paper;
  // By paper, so that the next one begins with neither; a key on this component would tear down the note's editor.
  const [editedId, setEditedId] = useState<PaperId | null>(null);
  const [sourceOfId, setSourceOfId] = useState<PaperId | null>(null);
  const [pane, height] = useHeight();
  const noteHeight = useScreen(({ panes }) => panes.noteHeight);
  const maxNote = Math.max(MIN_NOTE_PX, height - MIN_TEXT_PX);
  const shownNote = Math.min(
    noteHeight === USUAL_NOTE_PX ? height * USUAL_NOTE_SHARE : noteHeight,
    noteHeight,
    maxNote,
  );
  // The paper under the cursor, which may be read a moment later than the key came.
  useActions({ 'paper.editTitle': () => setEditedId(paperId) }, useIsMeant());
  return (
    <OpenPane ref={pane} className={styles['pane']}>
      <PaperBar open={open} onEditTitle={() => setEditedId(id)} onShowSource={() => setSourceOfId(id)} tools={tools} />
      <PaperSheet
        open={open}
        editing={editedId === id}
        onEditing={(editing) => setEditedId(editing ? id : null)}
        shownSource={sourceOfId === id}
        onShownSource={(shown) => setSourceOfId(shown ? id : null)}
        onOpenImport={onOpenImport}
        mentions={mentions}
      />
      <ReadAloud open={open} />
      <KeywordLayers />
      {children === undefined ? null : (
        <>
          <Splitter
            label={words('reader.noteHeight')}
            line="horizontal"
            pane="after"
            size={Math.round(shownNote)}
            min={MIN_NOTE_PX}
            max={maxNote}
            onResize={(next) => setPanes({ noteHeight: next })}
            onReset={() => setPanes({ noteHeight: USUAL_NOTE_PX })}
          />
          <div className={styles['note']} style={{ height: shownNote }}>
            {children}
          </div>
        </>
      )}
    </OpenPane>
  );
}

type PaperSheetProps = {
  open: OpenPaper;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  shownSource: boolean;
  onShownSource: (shown: boolean) => void;
  onOpenImport: PaperPaneProps['onOpenImport'];
  mentions: ReactNode;
};

function PaperSheet(props: PaperSheetProps) {
  const { open, editing, onEditing, shownSource, onShownSource, onOpenImport, mentions } = props;
  const words = useWords();
  const { paper } = open;
  const side = useSide();
  const scroll = useKeptScroll(paper.id);
  const sheet = useRef<HTMLElement>(null);
  const marks = usePaperMarks(open);
  const bar = useHighlightBar(sheet, open, marks);
  const caret = useCaret(sheet, open, bar, marks);
  useWantedWords(sheet, marks);
  // Nothing but the text: its comments stand below it then.
  const isFocused = useScreen((screen) => screen.focused);
  const isWide = useIsWide(sheet) && !isFocused;
  return (
    <>
      <LinkStrip sheet={sheet} open={open} bar={bar} />
      <PaneScroll
        ref={scroll}
        className={styles['scroll']}
        label={words(side === 'first' ? 'reader.text' : 'reader.textBeside')}
        onKeyDown={keepScrollKeys}
        onKeyDownCapture={caret.onKeyDownCapture}
        onPointerDown={caret.leave}
      >
        <article ref={sheet} className={styles['sheet']} aria-labelledby={sideId(side, 'paper-title')} {...bar.watch}>
          <CaretMark caret={caret} />
          <header className={styles['head']}>
            <PaperTitle
              key={`title ${paper.id}`}
              paper={paper}
              marks={marks.fields.title.drawn}
              editing={editing}
              onEditing={onEditing}
            />
            <Unsure marks={marks.fields.title} />
            <PaperMeta
              open={open}
              shownSource={shownSource}
              onShownSource={onShownSource}
              onOpenImport={onOpenImport}
            />
            <PaperTakeaway paper={paper} />
            <PaperFamily paper={paper} />
            <PaperTags open={open} place="head" />
            <PaperLists open={open} />
          </header>
          <TextWithMargin open={open} sheet={sheet} isWide={isWide} marks={marks} bar={bar} />
          {mentions}
        </article>
      </PaneScroll>
      <HighlightBar bar={bar} marks={marks} />
    </>
  );
}

type TextWithMarginProps = {
  open: OpenPaper;
  sheet: RefObject<HTMLElement | null>;
  isWide: boolean;
  marks: PaperMarks;
  bar: HighlightBarModel;
};

function TextWithMargin({ open, sheet, isWide, marks, bar }: TextWithMarginProps) {
  const comments = useMemo(() => commentsOf(marks), [marks]);
  const newest = useRef(bar);
  useEffect(() => {
    newest.current = bar;
  });
  // The same for as long as the pane is there: the cards are drawn again only for what they show.
  const onOpen = useCallback(({ mark, field }: PlacedComment) => newest.current.show(mark.id, field, mark), []);
  const onLeave = useCallback(
    ({ mark, field }: PlacedComment) => newest.current.goTo(mark.id, field, mark)?.focus({ preventScroll: true }),
    [],
  );
  const openId = bar.target?.kind === 'highlight' ? bar.target.id : null;
  return (
    <div className={styles['columns']} data-wide={isWide ? '' : undefined}>
      <div className={styles['column']}>
        <PaperTexts open={open} fields={marks.fields} />
        {!isWide && <CommentCards comments={comments} onOpen={onOpen} onLeave={onLeave} />}
        <PaperLinks urls={open.paper.urls} />
      </div>
      {isWide && <MarginCards comments={comments} sheet={sheet} openId={openId} onOpen={onOpen} onLeave={onLeave} />}
    </div>
  );
}

function CaretMark({ caret: { box, isOn } }: { caret: CaretModel }) {
  const words = useWords();
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // Chromium answers a promise, which React would take for what to do at the end.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, [box]);
  return (
    <>
      {box !== null && <span ref={place} className={styles['caret']} style={box} aria-hidden="true" />}
      <span className={readAloud} role="status">
        {isOn ? words('highlight.caretOn') : ''}
      </span>
    </>
  );
}

function PaperTexts({ open: { paper, body }, fields }: { open: OpenPaper; fields: PaperMarks['fields'] }) {
  const words = useWords();
  return (
    <>
      {paper.abstract === '' ? (
        body === null && <p className={styles['none']}>{words('reader.noAbstract')}</p>
      ) : (
        <p className={cx(readingStyles.text, styles['text'])} data-field="abstract" data-reading-text>
          <PaperText text={paper.abstract} marks={fields.abstract.drawn} urls={paper.urls} onOpenLink={openLink} />
        </p>
      )}
      <Unsure marks={fields.abstract} />
      {paper.fieldFrom['abstract'] === 'excerpt' && <p className={styles['hint']}>{words('reader.excerpt')}</p>}
      {body !== null && <PaperBody text={body} marks={fields.body.drawn} />}
      <Unsure marks={fields.body} />
    </>
  );
}

/** Those that lost their words are not drawn elsewhere, and not passed over in silence. */
function Unsure({ marks }: { marks: FieldMarks }) {
  const words = useWords();
  if (marks.unsure === 0) return null;
  return <p className={styles['hint']}>{words('highlight.unsure', { count: marks.unsure })}</p>;
}

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End']);

/** A text that is longer than its pane is scrolled by the keys that else walk the list; j and k still do that. */
function keepScrollKeys(event: KeyboardEvent): void {
  const { currentTarget: pane, target, key } = event;
  if (target === pane && SCROLL_KEYS.has(key) && pane.scrollHeight > pane.clientHeight) event.stopPropagation();
}
