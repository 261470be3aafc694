import { useEffect, useMemo, useRef, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { placeHighlights, type Placed } from '../../../shared/anchoring/place-highlights';
import type { Colour } from '../../../shared/model/colour';
import { defaultColours } from '../../../shared/model/default-colours';
import type { Highlight, PaperField } from '../../../shared/model/highlight';
import type { HighlightId, PaperId } from '../../../shared/model/id';
import { useWords } from '../../i18n/start-i18n';
import { readColours } from '../../storage/colours';
import { readHighlightsOf } from '../../storage/highlights';
import { useLibrary } from '../../storage/library-context';
import { drawMarks, type DrawnMark } from '../../marks/drawn-marks';
import type { OpenPaper } from './use-paper';

export type PaperMarks = {
  rows: ReadonlyMap<HighlightId, Highlight>;
  colours: readonly Colour[];
  fields: Record<PaperField, FieldMarks>;
};

export type FieldMarks = {
  drawn: readonly DrawnMark[];
  /** How many have no certain place in the text as it is now. */
  unsure: number;
};

type Stored = { paperId: PaperId; rows: readonly Highlight[]; colours: readonly Colour[] };

/** The highlights of the texts that are open, where they stand today. */
export function usePaperMarks({ paper, body }: OpenPaper): PaperMarks {
  const { db } = useLibrary();
  const read = useLiveQuery(async (): Promise<Stored> => {
    const [rows, colours] = await Promise.all([readHighlightsOf(db, paper.id), readColours(db)]);
    return { paperId: paper.id, rows, colours };
  }, [db, paper.id]);
  // What was read for the paper before is not this one's.
  const stored = read?.paperId === paper.id ? read : undefined;
  const colours = stored?.colours ?? defaultColours;
  const rows = useMemo(() => new Map(stored?.rows.map((row) => [row.id, row])), [stored]);
  const title = useFieldMarks(paper.title, 'title', rows, colours);
  const abstract = useFieldMarks(paper.abstract, 'abstract', rows, colours);
  const whole = useFieldMarks(body ?? '', 'body', rows, colours);
  return { rows, colours, fields: { title, abstract, body: whole } };
}

function useFieldMarks(
  text: string,
  field: PaperField,
  rows: ReadonlyMap<HighlightId, Highlight>,
  colours: readonly Colour[],
): FieldMarks {
  const words = useWords();
  const own = useMemo(() => [...rows.values()].filter(({ target }) => target.field === field), [rows, field]);
  const placed = usePlaced(text, own);
  return useMemo(() => {
    const drawn = drawMarks(placed, colours, words);
    return { drawn, unsure: placed.length - drawn.length };
  }, [placed, colours, words]);
}

type Kept = { text: string; placed: Map<HighlightId, Placed> };

const NONE: readonly Placed[] = [];

/**
 * After the frame, since finding thousands of quotes in a long text that was edited takes longer than one; and once for each, until its text or
 * it changes.
 */
function usePlaced(text: string, highlights: readonly Highlight[]): readonly Placed[] {
  const kept = useRef<Kept>({ text: '', placed: new Map() });
  const [shown, setShown] = useState<{ text: string; placed: readonly Placed[] }>({ text: '', placed: NONE });
  useEffect(() => {
    const timer = setTimeout(() => {
      const before = kept.current.text === text ? kept.current.placed : new Map<HighlightId, Placed>();
      const isKnown = ({ id, changedAt }: Highlight): boolean => before.get(id)?.highlight.changedAt === changedAt;
      const found = new Map(before);
      const sought = highlights.filter((one) => !isKnown(one));
      for (const one of placeHighlights(text, sought)) found.set(one.highlight.id, one);
      const placed = highlights.flatMap((highlight) => {
        const one = found.get(highlight.id);
        return one === undefined ? [] : { highlight, anchored: one.anchored };
      });
      kept.current = { text, placed: new Map(placed.map((one) => [one.highlight.id, one])) };
      setShown({ text, placed: placed.length === 0 ? NONE : placed });
    }, 0);
    return () => clearTimeout(timer);
  }, [text, highlights]);
  return shown.text === text ? shown.placed : NONE;
}
