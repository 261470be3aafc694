import { useMemo, type ReactNode } from 'react';
import { cutRuns, type Run } from '../../../shared/text/mark-runs';
import { findMath } from '../../../shared/text/tex';
import { segmentText, type Segment } from '../../../shared/text/segment-text';
import { Formula } from '../../marks/Formula';
import { MarkedRun } from '../../marks/MarkedRun';
import type { DrawnMark } from '../../marks/drawn-marks';
import styles from './PaperText.module.css';

export type PaperTextProps = {
  text: string;
  /** Where the text begins in the one that it is a part of; marks count from there. */
  base?: number;
  /** In the order of the text. */
  marks?: readonly DrawnMark[];
  /** The paper's links; what else looks like one in the text stays text. */
  urls?: readonly string[];
  onOpenLink?: (url: string) => void;
};

const NO_URLS: readonly string[] = [];
const NO_MARKS: readonly DrawnMark[] = [];

/**
 * A stored text as readers expect it: maths drawn, TeX escapes as characters, known links to click, marks on its words. Each piece carries its
 * offsets (`anchoring/source-span`).
 */
export function PaperText({ text, base = 0, marks = NO_MARKS, urls = NO_URLS, onOpenLink }: PaperTextProps) {
  const segments = useMemo(
    () =>
      segmentText(text, findMath(text), urls).map((segment): Segment => ({
        ...segment,
        start: segment.start + base,
        end: segment.end + base,
      })),
    [text, base, urls],
  );
  const runs = useMemo(() => cutRuns(segments, marks), [segments, marks]);
  const firsts = useMemo(() => findFirsts(runs), [runs]);
  return runs.map((run) => {
    const { start, end } = run.segment;
    const source = text.slice(start - base, end - base);
    return (
      <Marked key={start} run={run} firsts={firsts}>
        <Piece segment={run.segment} source={source} onOpenLink={onOpenLink} />
      </Marked>
    );
  });
}

/** Where each mark that begins here has its first run. */
function findFirsts(runs: readonly Run<DrawnMark>[]): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const { segment, marks } of runs) {
    for (const { id, begins } of marks) if (begins && !firsts.has(id)) firsts.set(id, segment.start);
  }
  return firsts;
}

type MarkedProps = { run: Run<DrawnMark>; firsts: ReadonlyMap<string, number>; children: ReactNode };

function Marked({ run: { segment, marks }, firsts, children }: MarkedProps) {
  const inline = segment.kind === 'math' && !segment.display;
  return marks.reduceRight(
    (inner, mark) => (
      <MarkedRun mark={mark} first={firsts.get(mark.id) === segment.start} whole={inline}>
        {inner}
      </MarkedRun>
    ),
    children,
  );
}

type PieceProps = { segment: Segment; source: string; onOpenLink: ((url: string) => void) | undefined };

function Piece({ segment, source, onOpenLink }: PieceProps) {
  const { start, end } = segment;
  if (segment.kind === 'text') return <PlainPiece start={start} text={segment.text} />;
  return (
    <span data-start={start} data-end={end} data-whole="">
      {segment.kind === 'math' && <Formula tex={segment.tex} display={segment.display} source={source} />}
      {segment.kind === 'shown' && segment.text}
      {segment.kind === 'link' && <TextLink url={segment.url} text={segment.text} onOpenLink={onOpenLink} />}
    </span>
  );
}

/** Text that is its source, letter by letter. */
export function PlainPiece({ start, text }: { start: number; text: string }) {
  return (
    <span data-start={start} data-end={start + text.length}>
      {text}
    </span>
  );
}

function TextLink({ url, text, onOpenLink }: { url: string; text: string; onOpenLink: PieceProps['onOpenLink'] }) {
  if (onOpenLink === undefined) return text;
  // A button, not an anchor: the window cannot be navigated, and main opens what was clicked.
  return (
    <button type="button" role="link" className={styles['link']} title={url} onClick={() => onOpenLink(url)}>
      {text}
    </button>
  );
}
