import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { formatCount, formatDateTime } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction, useActions } from '../../shell/actions';
import { cursorKeys } from '../../shell/cursor-keys';
import { focusPane } from '../../shell/panes';
import type { Import } from '../../storage/sources';
import { Button, IconButton } from '../../ui/Button';
import { CursorList } from '../../ui/CursorList';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/EmptyState';
import { ListPane, PaneBar } from '../../ui/Pane';
import { selectImport } from './import-screen';
import { ImportSettings } from './ImportSettings';
import { useImports } from './use-imports';
import styles from './ImportList.module.css';

const ROW_HEIGHT = 50;
const NONE: readonly Import[] = [];

/** The middle pane of the place Imports. */
export function ImportList() {
  const words = useWords();
  const { imports, open } = useImports();
  const all = imports ?? NONE;
  const cursor = all.findIndex((one) => one.importId === open?.importId);
  function point(index: number): void {
    const one = all[Math.max(0, Math.min(all.length - 1, index))];
    if (one !== undefined) selectImport(one.importId);
  }
  useActions(cursorKeys(all.length, cursor, point));
  return (
    <ListPane>
      <PaneBar title={words('import.list.title')} count={all.length === 0 ? null : formatCount(all.length)}>
        <ImportSettings />
        <IconButton
          label={words('action.import.paste')}
          icon={ClipboardPaste}
          keys={keysOf('import.paste')}
          onClick={() => runAction('import.paste')}
        />
        <IconButton
          label={words('action.import.open')}
          icon={FolderOpen}
          keys={keysOf('import.open')}
          onClick={() => runAction('import.open')}
        />
      </PaneBar>
      {imports !== undefined && all.length === 0 ? (
        <EmptyState
          title={words('import.list.empty')}
          actions={
            <Button keys={keysOf('import.open')} onClick={() => runAction('import.open')}>
              {words('action.import.open')}
            </Button>
          }
        >
          {words('import.list.emptyText')}
        </EmptyState>
      ) : (
        <CursorList
          label={words('import.list.label')}
          keys="list"
          items={all}
          keyOf={(one) => one.importId}
          rowHeight={ROW_HEIGHT}
          cursor={cursor}
          onCursor={point}
          onOpen={() => void focusPane('paper')}
          renderRow={(one) => <ImportRow one={one} />}
        />
      )}
    </ListPane>
  );
}

function ImportRow({ one }: { one: Import }) {
  const words = useWords();
  const name = useImportName()(one);
  const removed = isRemoved(one);
  const added = one.sources.reduce((sum, source) => sum + source.counts.added, 0);
  return (
    <div className={cx(styles['row'], removed && styles['removed'])}>
      <span className={styles['name']} title={one.sources.map((source) => source.fileName).join('\n')}>
        {name}
      </span>
      <span className={styles['sub']}>
        {formatDateTime(one.importedAt)}
        <span className={styles['end']}>
          {removed
            ? words('import.list.removed')
            : words('import.list.added', { count: added, shown: formatCount(added) })}
        </span>
      </span>
    </div>
  );
}

export function isRemoved(one: Import): boolean {
  return one.sources.every((source) => source.state === 'removed');
}

/** "list.txt and 2 more files". */
export function useImportName(): (one: Import) => string {
  const words = useWords();
  return ({ sources }) => {
    const name = sources[0]?.fileName ?? '';
    const more = sources.length - 1;
    return more > 0 ? words('import.list.more', { name, count: more }) : name;
  };
}
