import { useLiveQuery } from 'dexie-react-hooks';
import type { Family } from '../../../shared/model/family';
import type { Paper } from '../../../shared/model/paper';
import { takeApart } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { useIsMeant } from '../../shell/beside';
import { runCommand } from '../../shell/notices';
import { showPaper } from '../../shell/screen-state';
import { readFamilyOf } from '../../storage/families';
import type { Library } from '../../storage/library';
import { useLibrary } from '../../storage/library-context';
import { readPapers } from '../../storage/papers';
import { Button } from '../../ui/Button';
import { describeMember, sortMembers } from './family-members';
import styles from './PaperFamily.module.css';

/** The other states of the same work, each a step away. Nothing where the paper is in no family. */
export function PaperFamily({ paper }: { paper: Paper }) {
  const words = useWords();
  const library = useLibrary();
  const found = useLiveQuery(() => readFamily(library, paper), [library, paper]);
  const family = found?.family.paperIds.includes(paper.id) === true ? found : null;
  const leave =
    family === null || library.readOnly
      ? null
      : () =>
          void runCommand(
            takeApart(library, family.papers.length > 2 ? { paperId: paper.id } : { familyId: family.family.id }),
          );
  useActions({ 'family.takeApart': leave }, useIsMeant());
  if (family === null) return null;
  return (
    <div className={styles['family']} role="group" aria-label={words('family.label')}>
      {sortMembers(family.papers).map((member) => {
        const what = describeMember(words, member);
        if (member.paper.id === paper.id) {
          return (
            <span key={member.paper.id} className={styles['here']} aria-current="true">
              {what}
            </span>
          );
        }
        return (
          <button
            key={member.paper.id}
            type="button"
            role="link"
            className={styles['other']}
            title={member.paper.title}
            onClick={() => showPaper(member.paper.id)}
          >
            {what}
          </button>
        );
      })}
      {leave === null ? null : (
        <Button kind="link" className={styles['apart'] ?? ''} onClick={leave}>
          {words('family.takeApart')}
        </Button>
      )}
    </div>
  );
}

type Found = { family: Family; papers: Paper[] };

/** Members in the trash are not shown, and one that is left alone has no strip. */
async function readFamily({ db }: Library, paper: Paper): Promise<Found | null> {
  const family = await readFamilyOf(db, paper.id);
  const papers = family === null ? [] : await readPapers(db, family.paperIds);
  return family === null || papers.length < 2 ? null : { family, papers };
}
