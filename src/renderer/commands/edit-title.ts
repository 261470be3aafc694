import type { Effect } from '../../shared/model/change';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import type { TextVersion } from '../../shared/model/text-version';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { readTextVersions } from '../storage/text-versions';
import { createLabel, cutTitle, describePapers } from './labels';
import { patchPaper } from './patch-row';
import { runCommand, type CommandResult } from './run-command';

/** A title of white space changes nothing. What a file called the paper is kept as a version of the title. */
export function editTitle(library: Library, paperId: PaperId, title: string): Promise<CommandResult> {
  return runCommand(library, async () => {
    const words = title.replace(/\s+/gu, ' ').trim();
    const label = createLabel('change.editTitle', { title: cutTitle(words), count: 1 });
    const [paper] = await readPapers(library.db, [paperId]);
    if (paper === undefined || words === '' || words === paper.title) return { label, effects: [] };
    const fieldFrom = { ...paper.fieldFrom, title: 'user' as const };
    return {
      label,
      effects: [
        ...patchPaper(paper, { title: words, fieldFrom }, library.now()),
        ...(paper.fieldFrom['title'] === 'file' ? await keepTitle(library, paper) : []),
      ],
    };
  });
}

async function keepTitle(library: Library, paper: Paper): Promise<Effect[]> {
  const versions = await readTextVersions(library.db, [paper.id]);
  if (versions.some((one) => one.field === 'title' && one.text === paper.title)) return [];
  const version: TextVersion = {
    id: library.nextId(),
    paperId: paper.id,
    field: 'title',
    text: paper.title,
    sourceId: paper.sources[0]?.id ?? null,
    schema: SCHEMA_VERSION,
    at: library.now(),
  };
  return [{ kind: 'insert', table: 'textVersions', id: version.id, row: version }];
}

/** The reader takes the suggested title for their own. */
export function acceptTitle(library: Library, paperId: PaperId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const papers = await readPapers(library.db, [paperId]);
    const [paper] = papers;
    const label = createLabel('change.acceptTitle', describePapers(papers));
    if (paper === undefined || paper.fieldFrom['title'] !== 'derived') return { label, effects: [] };
    const fieldFrom = { ...paper.fieldFrom, title: 'user' as const };
    return { label, effects: patchPaper(paper, { fieldFrom }, library.now()) };
  });
}
