import type { TrashedPaper } from '../../../shared/model/trash';
import { emptyTrash, restorePapers } from '../../commands/commands';
import { formatCount, formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { cursorKeys } from '../../shell/cursor-keys';
import { focusPane } from '../../shell/panes';
import { useRunCommand } from '../../shell/run-command';
import { Button } from '../../ui/Button';
import { CursorList } from '../../ui/CursorList';
import { EmptyState } from '../../ui/EmptyState';
import { ListPane, PaneBar } from '../../ui/Pane';
import { StatusIcon } from '../../ui/StatusIcon';
import { TwoLineRow } from '../../ui/TwoLineRow';
import { openTrashed, useTrash } from './trash-screen';
import styles from './Trash.module.css';

const ROW_HEIGHT = 50;
const NONE: readonly TrashedPaper[] = [];

/** The middle pane of the place Trash: what was thrown away last comes first. */
export function TrashList() {
  const words = useWords();
  const run = useRunCommand();
  const { trash, cursor, open } = useTrash();
  const all = trash ?? NONE;
  function point(index: number): void {
    const at = Math.max(0, Math.min(all.length - 1, index));
    const row = all[at];
    if (row !== undefined) openTrashed(row.id, at);
  }
  const moves = all.length > 0;
  useActions({
    ...cursorKeys(all.length, cursor, point),
    'paper.restore': open === null ? null : () => void run((library) => restorePapers(library, [open.id])),
  });
  return (
    <ListPane>
      <PaneBar title={words('trash.title')} count={moves ? formatCount(all.length) : null}>
        {moves && (
          <Button
            kind="quiet"
            className={styles['quiet'] ?? ''}
            onClick={() => void run((library) => emptyTrash(library))}
          >
            {words('trash.empty')}
          </Button>
        )}
      </PaneBar>
      {trash !== undefined && !moves ? (
        <EmptyState title={words('trash.none')}>{words('trash.noneText')}</EmptyState>
      ) : (
        <CursorList
          label={words('trash.label')}
          keys="list"
          items={all}
          keyOf={(row) => row.id}
          rowHeight={ROW_HEIGHT}
          cursor={cursor}
          onCursor={point}
          onOpen={() => void focusPane('paper')}
          renderRow={(row) => <TrashRow row={row} />}
        />
      )}
    </ListPane>
  );
}

function TrashRow({ row }: { row: TrashedPaper }) {
  const words = useWords();
  const { title, status } = row.paper;
  return (
    <TwoLineRow
      sign={<StatusIcon status={status} label={words(`status.${status}`)} />}
      title={title === '' ? words('list.untitled') : title}
      sub={words(row.mergedInto === null ? 'trash.when' : 'trash.merged', { when: formatDate(row.trashedAt) })}
    />
  );
}
