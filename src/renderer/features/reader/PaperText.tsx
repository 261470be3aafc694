import { useMemo } from 'react';
import { findMath } from '../../../shared/text/tex';
import { segmentText, type Segment } from '../../../shared/text/segment-text';
import { Formula } from './Formula';
import styles from './PaperText.module.css';

export type PaperTextProps = {
  text: string;
  /** The paper's links; what else looks like one in the text stays text. */
  urls?: readonly string[];
  onOpenLink?: (url: string) => void;
};

const NO_URLS: readonly string[] = [];

/** A stored text as readers expect it: maths drawn, TeX escapes as characters, known links to click. */
export function PaperText({ text, urls = NO_URLS, onOpenLink }: PaperTextProps) {
  const segments = useMemo(() => segmentText(text, findMath(text), urls), [text, urls]);
  return segments.map((segment) => <Piece key={segment.start} segment={segment} text={text} onOpenLink={onOpenLink} />);
}

type PieceProps = { segment: Segment; text: string; onOpenLink: ((url: string) => void) | undefined };

function Piece({ segment, text, onOpenLink }: PieceProps) {
  switch (segment.kind) {
    case 'math':
      return <Formula tex={segment.tex} display={segment.display} source={text.slice(segment.start, segment.end)} />;
    case 'link':
      return <TextLink url={segment.url} text={segment.text} onOpenLink={onOpenLink} />;
    case 'text':
    case 'shown':
      return segment.text;
  }
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
