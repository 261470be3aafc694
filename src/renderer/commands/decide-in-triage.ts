import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { DecisionId, PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { withStatus } from '../../shared/model/plan';
import type { Decision, TriageSession } from '../../shared/model/triage';
import type { Said } from '../../shared/triage/deck';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { createLabel, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';

// What a reader writes in a line; a report of it must be read.
export const MAX_REASON = 200;

/**
 * Gives papers their verdict and keeps one decision for each, in one change. The sitting is written with its first decision, so that looking
 * alone leaves nothing to undo. Of several the first was looked at, and the others went along with it.
 * @throws AppError row-invalid where the reason is longer than `MAX_REASON`
 */
export function decideInTriage(
  library: Library,
  session: TriageSession,
  paperIds: readonly PaperId[],
  said: Said,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    if ((said.reason ?? '').length > MAX_REASON) throw new AppError('row-invalid', { table: 'decisions' });
    const papers = await readPapers(library.db, paperIds);
    const at = library.now();
    const isNew = papers.length > 0 && (await library.db.triageSessions.get(session.id)) === undefined;
    const begun: Effect[] = isNew ? [{ kind: 'insert', table: 'triageSessions', id: session.id, row: session }] : [];
    const { verdict } = said;
    const label =
      verdict === 'later'
        ? createLabel('change.putOff', describePapers(papers))
        : createLabel('change.setStatus', { status: verdict, ...describePapers(papers) });
    return {
      label,
      effects: [
        ...begun,
        ...papers.flatMap((paper) => diffRow('papers', paper.id, paper, applyVerdict(paper, said, at))),
        ...papers.map((paper) => {
          const isFirst = paper.id === paperIds[0];
          return insertDecision(library, session, paper.id, isFirst ? said : { ...said, took: 0 }, at);
        }),
      ],
    };
  });
}

/** A sitting goes on, also over restarts, until the reader ends it. */
export function endTriage(library: Library, sessionId: TriageSession['id']): Promise<CommandResult> {
  return runCommand(library, async () => {
    const session = await library.db.triageSessions.get(sessionId);
    const isOpen = session?.endedAt === null;
    return {
      label: createLabel('change.endTriage', {}),
      effects: isOpen ? diffRow('triageSessions', sessionId, session, { ...session, endedAt: library.now() }) : [],
    };
  });
}

/** What was said before, a reason or a day, does not outlive the next verdict. */
function applyVerdict(paper: Paper, said: Said, at: number): Paper {
  const { verdict, reason, snoozedUntil, snoozedFor } = said;
  if (verdict !== 'later') {
    return { ...withStatus(paper, verdict, at), ...(reason === undefined ? {} : { reason }) };
  }
  const { reason: _, snoozedUntil: __, snoozedFor: ___, ...rest } = paper;
  return {
    ...rest,
    changedAt: at,
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(snoozedFor === undefined ? {} : { snoozedFor }),
  };
}

function insertDecision(
  library: Library,
  session: TriageSession,
  paperId: PaperId,
  { verdict, reason, took }: Said,
  at: number,
): Effect {
  const id = library.nextId<DecisionId>();
  const why = reason === undefined ? {} : { reason };
  const row: Decision = { id, sessionId: session.id, paperId, verdict, at, took, ...why };
  return { kind: 'insert', table: 'decisions', id, row };
}
