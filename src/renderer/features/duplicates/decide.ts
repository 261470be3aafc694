import type { CandidatePair } from '../../commands/candidate-pairs';
import { joinFamilies, mergeGroups, sayNotSame } from '../../commands/commands';
import { dropCandidates } from '../../shell/candidates';
import { flushWords } from '../../shell/flush';
import { runCommand } from '../../shell/notices';
import type { Library } from '../../storage/library';
import { readPapers } from '../../storage/papers';
import { findSettled, groupMerges } from './decide-pairs';
import { clearMarks, point, readOpenPairs, useDuplicatesScreen } from './duplicates-screen';

export const decisions = ['same', 'family', 'apart'] as const;
export type Decision = (typeof decisions)[number];

/** The decision that identity proposes; null where it only asks. */
export function proposedDecision(pair: CandidatePair): Decision | null {
  return pair.kind === 'review' ? null : pair.kind;
}

// Of two decisions made quickly the first is the first change, or undo would take back the wrong one: a merge reads its papers before.
let lastDecision: Promise<unknown> = Promise.resolve();

/** One change for all that is meant. The pairs leave the list at once, and the cursor stays where it is. */
export async function decide(library: Library, decision: Decision): Promise<void> {
  const { pairs, targets, cursor } = readOpenPairs();
  if (targets.length === 0) return;
  clearMarks();
  settle(decision === 'same' ? new Set(targets) : findSettled(pairs, targets), cursor);
  const both = targets.map(({ a, b }) => [a, b] as const);
  const decided = lastDecision.then(async () => {
    if (decision === 'same') await merge(library, pairs, targets, cursor);
    else await runCommand(decision === 'family' ? joinFamilies(library, both) : sayNotSame(library, both));
  });
  lastDecision = decided.catch(() => undefined);
  await decided;
}

async function merge(
  library: Library,
  pairs: readonly CandidatePair[],
  targets: readonly CandidatePair[],
  cursor: number,
): Promise<void> {
  // A note that is being typed moves along.
  await flushWords();
  const found = await readPapers(library.db, [...new Set(targets.flatMap(({ a, b }) => [a, b]))]);
  const { turned } = useDuplicatesScreen.getState();
  const groups = groupMerges(targets, new Map(found.map((paper) => [paper.id, paper])), turned);
  settle(findSettled(pairs, targets, new Set(groups.flatMap((group) => group.otherIds))), cursor);
  await runCommand(mergeGroups(library, groups));
}

function settle(gone: ReadonlySet<CandidatePair>, cursor: number): void {
  dropCandidates(gone);
  point(cursor);
}
