import { ListPlus, Tag as TagIcon, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { statuses } from '../../../shared/model/paper';
import { setRating, setStatus, trashPapers } from '../../commands/commands';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { useRunCommand } from '../../shell/run-command';
import type { ListRow } from '../../storage/library-rows';
import { Button } from '../../ui/Button';
import { Rating } from '../../ui/Rating';
import { StatusIcon } from '../../ui/StatusIcon';
import { TitleLines } from '../../ui/TitleLines';
import styles from './SelectionPane.module.css';

// Enough to see that the right ones are meant.
const TITLES_SHOWN = 12;

/** Several papers: what can be done to all of them, and which they are. */
export function SelectionPane({ paperIds, onClear }: { paperIds: readonly PaperId[]; onClear: () => void }) {
  const words = useWords();
  const run = useRunCommand();
  // From the rows of the list: what stands here needs no text, and all papers may be meant.
  const { rows } = useLibraryRows();
  const papers = useMemo(() => findRows(rows, paperIds), [rows, paperIds]);
  const ids = papers.map((paper) => paper.id);
  return (
    <section
      className={styles['pane']}
      aria-label={words('reader.several', { count: papers.length, shown: formatCount(papers.length) })}
    >
      <h1 className={styles['title']}>
        {words('reader.several', { count: papers.length, shown: formatCount(papers.length) })}
      </h1>
      <p className={styles['about']}>{words('reader.severalAbout')}</p>
      <h2 className={styles['head']}>{words('reader.moveTo')}</h2>
      <div className={styles['buttons']}>
        {statuses.map((status) => (
          <Button
            key={status}
            keys={keysOf(`status.${status}`)}
            onClick={() => void run((library, long) => setStatus(library, ids, status, long))}
          >
            <StatusIcon status={status} />
            {words(`status.${status}`)}
          </Button>
        ))}
      </div>
      <h2 className={styles['head']}>{words('rating.name')}</h2>
      <Rating
        value={sharedRating(papers)}
        label={words('rating.name')}
        describe={(value) => (value === 0 ? words('rating.none') : words('rating.value', { count: value }))}
        onChange={(value) => void run((library, long) => setRating(library, ids, value, long))}
      />
      <h2 className={styles['head']}>{words('reader.andMore')}</h2>
      <div className={styles['buttons']}>
        <Button
          icon={TagIcon}
          keys={keysOf('paper.tag')}
          data-anchor="paper-tags"
          onClick={() => runAction('paper.tag')}
        >
          {words('action.paper.tag')}
        </Button>
        <Button
          icon={ListPlus}
          keys={keysOf('paper.lists')}
          data-anchor="paper-lists"
          onClick={() => runAction('paper.lists')}
        >
          {words('action.paper.lists')}
        </Button>
        <Button
          kind="danger"
          icon={Trash2}
          keys={keysOf('paper.trash')}
          onClick={() => void run((library, long) => trashPapers(library, ids, long))}
        >
          {words('action.paper.trash')}
        </Button>
        <Button kind="quiet" keys={keysOf('app.back')} onClick={onClear}>
          {words('reader.clearSelection')}
        </Button>
      </div>
      <Titles papers={papers} />
    </section>
  );
}

function findRows(rows: readonly ListRow[], ids: readonly PaperId[]): ListRow[] {
  const wanted = new Set(ids);
  return rows.filter(({ id }) => wanted.has(id));
}

/** 0 where they differ. */
function sharedRating(papers: readonly ListRow[]): number {
  const ratings = new Set(papers.map((paper) => paper.rating));
  const [only] = ratings;
  return ratings.size === 1 && only !== undefined ? only : 0;
}

function Titles({ papers }: { papers: readonly ListRow[] }) {
  const words = useWords();
  const more = papers.length - TITLES_SHOWN;
  return (
    <TitleLines
      lines={papers.slice(0, TITLES_SHOWN).map((paper) => ({
        key: paper.id,
        sign: <StatusIcon status={paper.status} label={words(`status.${paper.status}`)} />,
        title: paper.title === '' ? words('list.untitled') : paper.title,
      }))}
      more={more > 0 ? words('reader.moreTitles', { count: more, shown: formatCount(more) }) : null}
    />
  );
}
