import type { PaperId } from '../../shared/model/id';
import type { Verdict } from './import-identity';
import type { Candidate } from './import-candidates';
import type { FileDecisions, RecordDecision } from './import-preview';

/** What becomes of a record. Where it is no known paper, it is a new one. */
export type Judgement = {
  /** The paper that it is. */
  same: Verdict | null;
  /** The paper that it shares a family with. */
  family: Verdict | null;
  /** The paper that the reader told it apart from. */
  apart: Verdict | null;
};

/** Identity of one record among the papers that are not passed over. */
type Find = (isPassedOver?: (paper: Candidate) => boolean) => Verdict | null;

/**
 * Identity, as the reader turned it in a review. What they said, they said of the paper that they saw. Since then another may have come: an
 * import of the same text, decided in the same way, has made this very record a paper. Of that one nothing was said.
 * @param isMeant whether it is the paper that the reader saw
 */
export function judgeRecord(find: Find, { as }: RecordDecision, isMeant: (paper: Candidate) => boolean): Judgement {
  const isNotMeant = (paper: Candidate): boolean => !isMeant(paper);
  if (as === 'new') {
    // The review showed all that comes in with it, and counted it as a paper of its own beside those.
    const other = find((paper) => isMeant(paper) || paper.where === 'import');
    const isOther = other?.kind === 'same';
    return { same: isOther ? other : null, family: null, apart: isOther ? null : find(isNotMeant) };
  }
  const meant = as === 'same' ? find(isNotMeant) : null;
  const verdict = meant ?? find();
  const isSame = meant !== null || verdict?.kind === 'same';
  return { same: isSame ? verdict : null, family: verdict?.kind === 'family' && !isSame ? verdict : null, apart: null };
}

/** Which papers the decisions of an import speak of. */
export type Meant = {
  is(decision: RecordDecision, paper: Candidate): boolean;
  /** A record came in as this paper, or is it. */
  note(line: number, paperId: PaperId): void;
};

/**
 * Papers of the library are named by their id, those of the import by the line of their first record. Two of its files may each have a
 * record there: then both are meant.
 */
export function createMeant(decisions: FileDecisions): Meant {
  const all = decisions.flatMap((ofFile) => [...(ofFile?.values() ?? [])]);
  const became = new Map<number, PaperId[]>();
  for (const { about } of all) if (typeof about === 'number') became.set(about, []);
  return {
    is: ({ about }, { paperId }) =>
      (typeof about === 'number' ? became.get(about)?.includes(paperId) : about === paperId) ?? false,
    note: (line, paperId) => void became.get(line)?.push(paperId),
  };
}
