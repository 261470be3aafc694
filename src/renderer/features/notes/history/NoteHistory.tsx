import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { NoteId, PaperId } from '../../../../shared/model/id';
import type { NoteVersion } from '../../../../shared/model/note-version';
import { emptyHistory, restoreNoteVersion } from '../../../commands/commands';
import { countWords } from '../../../editor/count-words';
import { formatCount, formatDateTime } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { useLibrary } from '../../../shell/library';
import { useRunCommand } from '../../../shell/run-command';
import { readNoteVersions } from '../../../storage/note-versions';
import { readNote } from '../../../storage/notes';
import { Button } from '../../../ui/Button';
import { CursorList } from '../../../ui/CursorList';
import { Dialog } from '../../../ui/Dialog';
import { EmptyState } from '../../../ui/EmptyState';
import { TwoLineRow } from '../../../ui/TwoLineRow';
import { VersionSign } from './VersionSign';
import { isRestorable, VersionText } from './VersionText';
import styles from './NoteHistory.module.css';

export type NoteHistoryProps = {
  noteId: NoteId;
  /** Of the note; null: it belongs to none. */
  paperId: PaperId | null;
  canWrite: boolean;
  onClose: () => void;
};

const ROW_HEIGHT = 50;
const WIDTH = 920;

export function NoteHistory({ noteId, paperId, canWrite, onClose }: NoteHistoryProps) {
  const words = useWords();
  const run = useRunCommand();
  const { db } = useLibrary();
  const read = useLiveQuery(async () => {
    const [note, versions] = await Promise.all([readNote(db, noteId), readNoteVersions(db, [noteId])]);
    return { present: note?.text ?? '', versions };
  }, [db, noteId]);
  const [chosen, setChosen] = useState(0);
  const versions = read?.versions ?? [];
  const cursor = Math.min(chosen, versions.length - 1);
  const version = versions[cursor];
  async function restore(id: NoteVersion['id']): Promise<void> {
    if ((await run((library) => restoreNoteVersion(library, id, paperId))) !== null) onClose();
  }
  return (
    <Dialog
      open
      bare
      onOpenChange={(open) => !open && onClose()}
      title={words('history.title')}
      about={versions.length === 0 ? null : words('history.count', { count: versions.length })}
      closeLabel={words('app.close')}
      width={versions.length === 0 ? 480 : WIDTH}
      actions={
        version === undefined || !canWrite ? undefined : (
          <>
            <Button
              kind="quiet"
              className={styles['empty'] ?? ''}
              onClick={() => void run((library) => emptyHistory(library, noteId))}
            >
              {words('history.empty')}
            </Button>
            <Button kind="quiet" keys="Escape" onClick={onClose}>
              {words('app.close')}
            </Button>
            <Button kind="main" disabled={!isRestorable(version)} onClick={() => void restore(version.id)}>
              {words('history.restore')}
            </Button>
          </>
        )
      }
    >
      {read !== undefined && version === undefined ? (
        <EmptyState title={words('history.none')}>{words('history.noneText')}</EmptyState>
      ) : null}
      {read === undefined || version === undefined ? null : (
        <div className={styles['parts']}>
          <VersionList versions={versions} cursor={cursor} onCursor={setChosen} />
          <VersionText key={version.id} version={version} present={read.present} />
        </div>
      )}
    </Dialog>
  );
}

type VersionListProps = { versions: readonly NoteVersion[]; cursor: number; onCursor: (index: number) => void };

function VersionList({ versions, cursor, onCursor }: VersionListProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  // The versions come a moment after the dialog, which has put the focus on its first button by then.
  useEffect(() => {
    const frame = requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={place} className={styles['list']}>
      <CursorList
        label={words('history.versions')}
        items={versions}
        keyOf={(one) => one.id}
        rowHeight={ROW_HEIGHT}
        cursor={cursor}
        onCursor={onCursor}
        renderRow={(one) => <VersionRow version={one} />}
      />
    </div>
  );
}

function VersionRow({ version }: { version: NoteVersion }) {
  const words = useWords();
  const count = countWords(version.text);
  return (
    <TwoLineRow
      sign={<VersionSign why={version.why} />}
      title={formatDateTime(version.at)}
      sub={words(`history.why.${version.why}`)}
      end={words('history.words', { count, shown: formatCount(count) })}
    />
  );
}
