import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperId } from '../../../shared/model/id';
import type { Paper } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import { resolveTags, type Tag } from '../../../shared/model/tag';
import type { CandidatePair } from '../../commands/candidate-pairs';
import type { Library } from '../../storage/library';
import { useLibrary } from '../../storage/library-context';
import { readNotesOfPapers } from '../../storage/notes';
import { readPapers } from '../../storage/papers';
import { readSources } from '../../storage/sources';
import { readShownTagMap } from '../../storage/tags';

/** What the comparison shows of one paper, read at once. */
export type PairSide = { paper: Paper; tags: Tag[]; sources: Source[]; noteText: string; hasBody: boolean };

/** Undefined while it is read, null where one of them is not there any more. */
export function usePair(pair: CandidatePair): ReadonlyMap<PaperId, PairSide> | null | undefined {
  const library = useLibrary();
  return useLiveQuery(() => readPair(library, pair), [library, pair]);
}

async function readPair({ db }: Library, { a, b }: CandidatePair): Promise<Map<PaperId, PairSide> | null> {
  const papers = await readPapers(db, [a, b]);
  if (papers.length < 2) return null;
  const [tags, notes, bodies] = await Promise.all([
    readShownTagMap(db),
    readNotesOfPapers(db, [a, b]),
    db.bodies.where('id').anyOf([a, b]).primaryKeys(),
  ]);
  const sides = await Promise.all(
    papers.map(async (paper): Promise<PairSide> => ({
      paper,
      tags: resolveTags(paper.tagIds, tags),
      sources: await readSources(db, paper.sourceIds),
      noteText: notes
        .filter((note) => note.paperId === paper.id)
        .map((note) => note.text)
        .join('\n'),
      hasBody: bodies.includes(paper.id),
    })),
  );
  return new Map(sides.map((side) => [side.paper.id, side]));
}
