import type { PaperId } from '../../shared/model/id';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { keepText } from './keep-text';
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
        ...(await keepText(library, paper, 'title')),
      ],
    };
  });
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
